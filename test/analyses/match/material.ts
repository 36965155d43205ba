import type { Pairs } from '../../../pipeline/analyses/analysis.ts'
import { analysedValues, comparedPairs } from '../../../pipeline/analyses/compared-pairs.ts'
import type { Material } from '../../../pipeline/analyses/match/table.ts'
import type { AnalysisRow } from '../../../pipeline/artefacts/analysis.ts'
import { analysisFrame } from '../../../pipeline/artefacts/analysis-frame.ts'
import type { ProfileRow } from '../../../pipeline/artefacts/profiles.ts'
import { indexNamed } from '../../../pipeline/congruence/index-named.ts'
import { TYPES } from '../../../pipeline/holland/type.ts'
import { smallStudy } from '../../support/small-study.ts'

/** A pair: code or six scores of both people, who the therapist is, and the rating. */
export interface Given {
  readonly client: string | readonly number[]
  readonly therapist: string | readonly number[]
  readonly of: string
  readonly rating: number | null
  /** Who the client is; somebody new if left out. */
  readonly who?: string
}

/** What analyses of pairs are made from; every outcome is the one rating. */
export function material(
  pairs: readonly Given[],
  settings: Readonly<Record<string, unknown>> = {},
): Material & Pick<Pairs, 'frame'> {
  const study = smallStudy({ indices: ['c-index'], ...settings })
  const named = pairs.map((pair, i) => ({ ...pair, who: pair.who ?? `C${String(i).padStart(6, '0')}` }))
  const people = new Map<string, ProfileRow>()
  for (const { client, therapist, of, who } of named) {
    people.set(who, person(who, 'client', client))
    people.set(of, person(of, 'therapist', therapist))
  }
  const profiles = [...people.values()]
  const dyads = named.map(({ who, of }, i) => ({
    dyad_id: `D${String(i).padStart(6, '0')}`,
    client_id: who,
    therapist_id: of,
  }))
  const compared = comparedPairs(dyads, profiles)
  const value = analysedValues(study, compared)
  const rows = compared.map((pair, i): AnalysisRow => {
    const indices = study.indices.map((id) => [id, value(indexNamed(id), pair.client, pair.therapist).value])
    const outcomes = Object.keys(study.outcomes).map((id) => [id, named[i]!.rating])
    return {
      pair: pair.dyad_id,
      client: pair.client_id,
      therapist: pair.therapist_id,
      codes: { client: pair.client.code, therapist: pair.therapist.code },
      indices: Object.fromEntries(indices),
      outcomes: Object.fromEntries(outcomes),
      covariates: {},
    }
  })
  return { study, dyads, profiles, frame: analysisFrame(rows) }
}

function person(person_id: string, role: string, has: string | readonly number[]): ProfileRow {
  const scores = typeof has === 'string' ? TYPES.map(() => null) : has
  const code =
    typeof has === 'string'
      ? has
      : TYPES.map((type, i) => ({ type, score: has[i]! }))
          .sort((a, b) => b.score - a.score)
          .slice(0, 3)
          .map(({ type }) => type)
          .join('')
  const row = { person_id, role, code, tie_codes: null }
  return { ...row, ...Object.fromEntries(TYPES.map((type, i) => [type, scores[i]!])) } as ProfileRow
}
