import { caseload } from '../analyses/composition/caseload-table.ts'
import { compositionRows } from '../analyses/composition/rows.ts'
import { composition } from '../analyses/composition/table.ts'
import { inventoryItems } from '../analyses/reliability/inventory-item-table.ts'
import { inventoryReliabilityRows } from '../analyses/reliability/inventory-rows.ts'
import { inventoryReliability } from '../analyses/reliability/inventory-table.ts'
import { itemStatistics } from '../analyses/reliability/item-table.ts'
import { ratedSessionsRows } from '../analyses/reliability/rated-sessions-rows.ts'
import { ratedSessions } from '../analyses/reliability/rated-sessions-table.ts'
import { reliabilityRows } from '../analyses/reliability/rows.ts'
import { reliability } from '../analyses/reliability/table.ts'
import { typeOrderRows } from '../analyses/type-order/rows.ts'
import { structuralSummaryRows } from '../analyses/type-order/summary-rows.ts'
import { structuralSummary } from '../analyses/type-order/summary-table.ts'
import { typeOrder } from '../analyses/type-order/table.ts'
import { type Dyad, dyads } from '../artefacts/dyads.ts'
import { inventory } from '../artefacts/inventory.ts'
import { type Person, people } from '../artefacts/people.ts'
import { profileOf } from '../artefacts/profile-of.ts'
import { type DescriptorValues, type ProfileRow, profiles } from '../artefacts/profiles.ts'
import { ratings } from '../artefacts/ratings.ts'
import { scales } from '../artefacts/scales.ts'
import { sessionScores } from '../artefacts/session-scores.ts'
import { code as asCode } from '../holland/code.ts'
import { codeOfPerson } from '../holland/code-of-person.ts'
import { DESCRIPTORS } from '../holland/descriptors.ts'
import { clientsSeen } from '../scores/clients-seen.ts'
import { earlyMeasures } from '../scores/early-measures.ts'
import { scaleRows } from '../scores/scale-rows.ts'
import { sessionScoreRows } from '../scores/session-score-rows.ts'
import { type Given, type Rows, rowsOf, type Stage } from './run/stage.ts'

/** Turns six scores into a code, and answers to items into early scale scores, and says how reliable these are. */
export const score: Stage = {
  name: 'score',
  reads: (study) => [people, dyads, ratings, ...(study.inventory ? [inventory] : [])],
  readsFilesOf: null,
  writes: (study) => [
    ...[profiles, scales, ratedSessions, reliability, itemStatistics, sessionScores, composition, caseload],
    ...[typeOrder, structuralSummary],
    ...(study.inventory ? [inventoryReliability, inventoryItems] : []),
  ],
  writesFiles: null,
  make({ study, rows }) {
    const profiled = rows(people).map((person) => profileRow(person, study.ties.band))
    const pairs = rows(dyads)
    const measures = earlyMeasures(rows(ratings), study)
    const agreement = reliabilityRows(measures, study)
    const early = scaleRows(pairs, measures, study)
    return {
      tables: [
        rowsOf(profiles, profiled),
        rowsOf(scales, early),
        rowsOf(ratedSessions, ratedSessionsRows(early)),
        rowsOf(reliability, agreement.scales),
        rowsOf(itemStatistics, agreement.items),
        rowsOf(sessionScores, sessionScoreRows(pairs, rows(ratings), study)),
        rowsOf(composition, compositionRows(profiled, pairs)),
        rowsOf(caseload, caseloadRows(pairs)),
        rowsOf(typeOrder, typeOrderRows(profiled)),
        rowsOf(structuralSummary, structuralSummaryRows(profiled, pairs)),
        ...ofInventory({ study, rows }),
      ],
    }
  },
}

/** How reliable the six scores are, if the study holds the answers that they are made from. */
function ofInventory({ study, rows }: Pick<Given, 'study' | 'rows'>): Rows[] {
  if (study.inventory === undefined) return []
  const { scales, items } = inventoryReliabilityRows(
    rows(people),
    rows(dyads),
    rows(inventory),
    study.inventory,
    study.confidence,
  )
  return [rowsOf(inventoryReliability, scales), rowsOf(inventoryItems, items)]
}

/** A person's code, how far ties decide it, and what describes code and profile. */
function profileRow(person: Person, band: number): ProfileRow {
  const { person_id, role, R, I, A, S, E, C } = person
  const profile = profileOf(person)
  const { code, from, allowed } = codeOfPerson(
    profile,
    person.code === null ? null : asCode(person.code),
    band,
  )
  const described = DESCRIPTORS.map((descriptor) => {
    if (descriptor.basis === 'code') return [descriptor.id, descriptor.value(code)]
    return [descriptor.id, profile === null ? null : descriptor.value(profile)]
  })
  return {
    person_id,
    role,
    ...{ R, I, A, S, E, C },
    code,
    code_from: from,
    n_tie_codes: allowed?.length ?? null,
    tie_codes: allowed && allowed.length > 1 ? allowed.join(' ') : null,
    ...(Object.fromEntries(described) as DescriptorValues),
  }
}

function caseloadRows(pairs: readonly Dyad[]) {
  const clientsOf = Map.groupBy(pairs, (pair) => pair.therapist_id)
  const sizes = Map.groupBy(clientsOf, ([, clients]) => clients.length)
  const seenBy = clientsSeen(pairs)
  return [...sizes]
    .map(([clients, therapists]) => ({
      clients,
      therapists: therapists.length,
      clients_together: seenBy(therapists.map(([person_id]) => ({ person_id }))),
    }))
    .sort((a, b) => a.clients - b.clients)
}
