import { COEFFICIENTS } from '../../statistics/correlation/coefficients.ts'
import type { Study } from '../../study/study.ts'
import type { Pairs } from '../analysis.ts'
import { asCorrelated } from '../nested-pairs.ts'
import { estimatorOf, inStandardDeviations, nestedSlope } from '../nested-slope.ts'
import type { Material, TiesRow } from './table.ts'

/** For every index of codes and every outcome: how many pairs change when ties are averaged, and the coefficient then. */
export function tieRows({ study, congruence, scales, frame }: Material & Pairs): TiesRow[] {
  const coefficient = COEFFICIENTS[study.hypothesis.method]
  const analysed = new Map(frame.rows.map((row) => [row.pair, row]))
  const byIndex = Map.groupBy(congruence, (row) => row.index)
  return study.indices.flatMap((index) => {
    const ofCodes = byIndex
      .get(index)!
      .flatMap(({ dyad_id, value, tie_mean, n_tie_pairs }) =>
        value === null || tie_mean === null || n_tie_pairs === null || !analysed.has(dyad_id)
          ? []
          : [{ dyad_id, value, tie_mean, n_tie_pairs }],
      )
    if (ofCodes.length === 0) return []
    return Object.entries(study.outcomes).map(([outcome, { scale, rater }]): TiesRow => {
      const scores = scales.filter((row) => row.scale === scale && row.rater === rater)
      const scoreOf = new Map(scores.map((row) => [row.dyad_id, row.value]))
      const both = ofCodes.flatMap((pair) => {
        const score = scoreOf.get(pair.dyad_id) ?? null
        return score === null ? [] : [{ ...pair, score }]
      })
      const score = both.map((pair) => pair.score)
      const changes = both.map((pair) => Math.abs(pair.tie_mean - pair.value))
      const estimate = (of: 'value' | 'tie_mean') =>
        coefficient(
          both.map((pair) => pair[of]),
          score,
        ).estimate
      const therapists = both.map((pair) => analysed.get(pair.dyad_id)!.therapist)
      const { estimator } = estimatorOf(therapists, study.nesting.fewest_therapists)
      const nested = onePairOfEachClient(both, (pair) => analysed.get(pair.dyad_id)!.client)
      const beta = (of: 'value' | 'tie_mean') =>
        estimator === 'mixed-model'
          ? standardisedSlope(
              nested.map((pair) => pair[of]),
              nested.map((pair) => pair.score),
              nested.map((pair) => analysed.get(pair.dyad_id)!.therapist),
              study,
            )
          : null
      return {
        index,
        outcome,
        n: both.length,
        n_tied: both.filter((pair) => pair.n_tie_pairs > 1).length,
        n_changed: changes.filter((change) => change > 0).length,
        largest_change:
          changes.length === 0 ? null : changes.reduce((most, change) => Math.max(most, change)),
        estimate_shown: estimate('value'),
        estimate_averaged: estimate('tie_mean'),
        estimator,
        beta_shown: beta('value'),
        beta_averaged: beta('tie_mean'),
      }
    })
  })
}

/** The pairs in the order of their identifiers, of a client with several therapists the first. */
function onePairOfEachClient<P extends { readonly dyad_id: string }>(
  pairs: readonly P[],
  clientOf: (pair: P) => string,
): P[] {
  const clients = new Map<string, P>()
  for (const pair of pairs.toSorted((a, b) => (a.dyad_id < b.dyad_id ? -1 : 1)))
    if (!clients.has(clientOf(pair))) clients.set(clientOf(pair), pair)
  return [...clients.values()]
}

/** The standardised coefficient of the mixed model; null where there is none. */
function standardisedSlope(
  x: readonly number[],
  y: readonly number[],
  therapists: readonly string[],
  study: Study,
): number | null {
  const [across, up] = [x, y].map((values) => inStandardDeviations(asCorrelated(values, study)))
  return across && up ? nestedSlope(across, up, therapists, study.confidence).estimate : null
}
