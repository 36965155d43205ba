import { fingerprint } from '../../artefacts/provenance.ts'
import type { ResultRow } from '../../artefacts/result-tables.ts'

/** With fewer pairs, somebody could try all orders. */
export const FEWEST_PAIRS = 10

/**
 * What the order of shuffled ratings follows from. It is no fingerprint of a file: provenance.json has those, and may be
 * published.
 */
export const secretOf = (ratings: Uint8Array, dyads: Uint8Array) => {
  const text = new TextDecoder()
  return fingerprint(`the order of shuffled ratings\n${text.decode(ratings)}\n${text.decode(dyads)}`)
}

/**
 * The ratings with those of every pair at another pair: all answers of a pair stay together, and no pair keeps its own.
 *
 * The order follows from the true ratings and not from the seed of the study, which the report prints: who has only the
 * shuffled ratings cannot undo it. The same ratings give the same order.
 *
 * @param secret what only the researcher has, as {@link secretOf} gives it
 */
export function shuffledRatings(
  pairs: readonly ResultRow[],
  ratings: readonly ResultRow[],
  secret: string,
): ResultRow[] {
  const ids = pairs.map(({ dyad_id }) => String(dyad_id))
  const place = new Map(ids.map((id) => [id, fingerprint(`${secret}/${id}`)]))
  const order = ids.toSorted((a, b) => (place.get(a)! < place.get(b)! ? -1 : 1))
  const givers = new Map(order.map((id, i) => [id, order[(i + 1) % order.length]!]))
  const own = Map.groupBy(ratings, ({ dyad_id }) => String(dyad_id))
  return ids.flatMap((id) => (own.get(givers.get(id)!) ?? []).map((row) => ({ ...row, dyad_id: id })))
}
