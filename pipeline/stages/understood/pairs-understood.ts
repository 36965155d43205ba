import { isNested, nestedPairs } from '../../analyses/nested-pairs.ts'
import type { AnalysisRow } from '../../artefacts/analysis.ts'
import { analysisFrame, indexVariable, outcomeVariable } from '../../artefacts/analysis-frame.ts'
import { congruence } from '../../artefacts/congruence.ts'
import { dyads } from '../../artefacts/dyads.ts'
import { NO_PROFILE } from '../../artefacts/exclusion-reasons.ts'
import { type FlowRow, flow } from '../../artefacts/flow.ts'
import { profileOf } from '../../artefacts/profile-of.ts'
import { profiles } from '../../artefacts/profiles.ts'
import type { Reading } from '../../artefacts/reading.ts'
import { scales } from '../../artefacts/scales.ts'
import { indexNamed } from '../../congruence/index-named.ts'
import { type Comparable, lessDemanding } from '../../congruence/less-demanding.ts'
import type { Role } from '../../congruence/role.ts'
import { highestOf, lowestOf } from '../../statistics/description/extremes.ts'
import { analysedRows } from '../analysis-table/analysed-rows.ts'
import { analysisRows } from '../analysis-table/analysis-rows.ts'

/** How many pairs lack a value for one reason. */
interface Lacking {
  readonly reason: string
  readonly pairs: number
}

/** How many of all pairs have a value of an index or an outcome, and why the others have none. */
export interface Values {
  readonly id: string
  readonly pairs: number
  readonly without: readonly Lacking[]
}

export interface IndexValues extends Values {
  /** An index that has a value for more pairs, because it asks for less; null if every pair has one, or none helps. */
  readonly instead: { readonly index: string; readonly pairs: number } | null
}

/** What a run takes the people and pairs of a study for. */
export interface PairsUnderstood {
  readonly pairs: number
  readonly clients: number
  /** Null if it is not known who the therapists were. */
  readonly therapists: number | null
  /** The smallest and the largest number of clients of a therapist; null if it is not known who they were. */
  readonly clientsPerTherapist: readonly [fewest: number, most: number] | null
  readonly people: Readonly<Record<Role, People>>
  readonly outcomes: readonly Values[]
  readonly indices: readonly IndexValues[]
  /** Pairs with every value, if only these are analysed. */
  readonly complete: number | null
  readonly primary: {
    readonly index: string
    readonly outcome: string
    readonly pairs: number
    readonly therapists: number | null
    /** Pairs of clients who are in an earlier pair: mixed models take the first. */
    readonly laterPairs: number
  }
  /** What was excluded, for each reason. */
  readonly excluded: readonly Omit<FlowRow, 'step'>[]
}

/** The people of a role in the analysed pairs, and those left out because nothing is known of them. */
interface People {
  readonly sixScores: number
  readonly codeOnly: number
  readonly neither: number
  /** The number of codes of each length, shortest first. */
  readonly codes: readonly { readonly letters: number; readonly people: number }[]
}

/** Counts what the tables of a study have; the numbers are those of the analysis and the report. */
export function pairsUnderstood(reading: Reading): PairsUnderstood {
  const { study, rows } = reading
  const kept = analysisRows(reading)
  const analysed = analysedRows(kept, study)
  const therapists = Map.groupBy(rows(dyads), ({ therapist_id }) => therapist_id)
  const areNamed = study.therapists === 'named'
  const caseloads = [...therapists.values()].map(({ length }) => length)
  return {
    pairs: kept.length,
    clients: new Set(kept.map(({ client }) => client)).size,
    therapists: areNamed ? therapists.size : null,
    clientsPerTherapist: areNamed ? [lowestOf(caseloads), highestOf(caseloads)] : null,
    people: { client: peopleOf('client', reading), therapist: peopleOf('therapist', reading) },
    outcomes: outcomesOf(kept, reading),
    indices: indicesOf(kept, reading),
    complete: study.missing_data === 'listwise' ? analysed.length : null,
    primary: primaryTest(analysed, reading),
    excluded: rows(flow).flatMap(({ step, ...row }) => (step === 'excluded' ? [row] : [])),
  }
}

function peopleOf(role: Role, { rows }: Reading): People {
  const own = rows(profiles).filter((person) => person.role === role)
  const scored = own.filter((person) => profileOf(person) !== null).length
  const byLength = Map.groupBy(own, ({ code }) => code.length)
  const neither = rows(flow).find(({ reason }) => reason === NO_PROFILE)
  return {
    sixScores: scored,
    codeOnly: own.length - scored,
    neither: neither?.[`${role}s`] ?? 0,
    codes: [...byLength]
      .map(([letters, people]) => ({ letters, people: people.length }))
      .sort((a, b) => a.letters - b.letters),
  }
}

function outcomesOf(kept: readonly AnalysisRow[], { study, rows }: Reading): Values[] {
  const byMeasure = Map.groupBy(rows(scales), ({ scale, rater }) => JSON.stringify([scale, rater]))
  return Object.entries(study.outcomes).map(([id, { scale, rater }]) => {
    const reasons = new Map(
      (byMeasure.get(JSON.stringify([scale, rater])) ?? []).map((row) => [row.dyad_id, row.reason]),
    )
    const never = `no early session was rated`
    return valuesOf(id, kept, 'outcomes', (pair) => reasons.get(pair) ?? never)
  })
}

function indicesOf(kept: readonly AnalysisRow[], { study, rows }: Reading): IndexValues[] {
  const byIndex = Map.groupBy(rows(congruence), ({ index }) => index)
  const known = new Map(rows(profiles).map((row) => [row.person_id, row]))
  const comparable = rows(dyads).map(({ client_id, therapist_id }): Comparable => {
    const both = [known.get(client_id)!, known.get(therapist_id)!]
    return {
      haveScores: both.every((person) => profileOf(person) !== null),
      letters: Math.min(...both.map(({ code }) => code.length)),
    }
  })
  return study.indices.map((id) => {
    const reasons = new Map(byIndex.get(id)!.map((row) => [row.dyad_id, row.reason]))
    const better = lessDemanding(indexNamed(id), comparable)
    return {
      ...valuesOf(id, kept, 'indices', (pair) => reasons.get(pair) ?? 'it is undefined'),
      instead: better === null ? null : { index: better.index.id, pairs: better.pairs },
    }
  })
}

/** The number of pairs with a value, and of those without one for each reason, the most frequent first. */
function valuesOf(
  id: string,
  kept: readonly AnalysisRow[],
  kind: 'indices' | 'outcomes',
  reasonOf: (pair: string) => string,
): Values {
  const without = kept.filter((row) => row[kind][id] === null)
  const byReason = Map.groupBy(without, ({ pair }) => reasonOf(pair))
  return {
    id,
    pairs: kept.length - without.length,
    without: [...byReason]
      .map(([reason, pairs]) => ({ reason, pairs: pairs.length }))
      .sort((a, b) => b.pairs - a.pairs || (a.reason < b.reason ? -1 : 1)),
  }
}

function primaryTest(analysed: readonly AnalysisRow[], { study }: Reading): PairsUnderstood['primary'] {
  const { index, outcome } = study.hypothesis
  const frame = analysisFrame(analysed)
  const both = [indexVariable(index), outcomeVariable(outcome)]
  const therapists = frame.complete(...both).rows.map(({ therapist }) => therapist)
  return {
    ...{ index, outcome, pairs: therapists.length },
    therapists: study.therapists === 'named' ? new Set(therapists).size : null,
    laterPairs: isNested(therapists) ? nestedPairs(frame, both).leftOut : 0,
  }
}
