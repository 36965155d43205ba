import { plural } from '../sentences/plural.ts'
import { grimConsistent } from '../statistics/two-studies/grim.ts'
import { rangeOf } from '../statistics/two-studies/reported-p.ts'
import { sdBounds } from '../statistics/two-studies/sd-bounds.ts'
import { type ConsistencyCheck, meet } from './consistency-check.ts'
import type { Printed } from './printed.ts'
import type { PublishedScale } from './published-result.ts'

/** If more means than this round to the printed one, the SD check is not informative. */
const MOST_MEANS = 1000

/**
 * Can n people on a scale of this range have the printed mean and standard deviation? The mean of whole
 * answers is a whole number over n × items (GRIM) and lies in the range, and the SD is bounded by mean, n and
 * range.
 *
 * @param resultN n of the result that the scale belongs to
 * @source Brown, N. J. L., & Heathers, J. A. J. (2017). The GRIM test: A simple technique detects numerous anomalies
 * in the reporting of results in psychology. Social Psychological and Personality Science, 8(4), 363-369.
 * https://doi.org/10.1177/1948550616673876
 */
export function scaleChecks(scale: PublishedScale, resultN: number | null): ConsistencyCheck[] {
  const { mean, sd, items, range } = scale
  const n = scale.n ?? resultN
  const one = (
    check: ConsistencyCheck['check'],
    figures: string,
    result: ConsistencyCheck['result'],
    allowed: readonly [number, number] | null,
    reason: string | null,
  ): ConsistencyCheck => ({
    check,
    figures,
    scale: scale.label,
    result,
    low: allowed?.[0] ?? null,
    high: allowed?.[1] ?? null,
    reason: result === 'consistent' ? null : reason,
  })
  const shown = `M = ${mean.text}`
  if (range && !meet(rangeOf(mean), range))
    return [one('mean', shown, 'inconsistent', range, 'the mean lies outside the range of the scale')]
  const inRange = range ? [one('mean', shown, 'consistent', range, null)] : []
  if (n === null)
    return [...inRange, one('grim', shown, 'not-applicable', null, 'the number of people is not given')]
  return [...inRange, grim(), ...spread(n)]

  function grim(): ConsistencyCheck {
    const figures = `${shown}, n = ${n}${items > 1 ? `, ${items} items` : ''}`
    if (n! * items > 10 ** mean.decimals) {
      const why = `every mean of ${plural(mean.decimals, 'decimal')} is possible with so many answers`
      return one('grim', figures, 'not-applicable', null, why)
    }
    const result = grimConsistent(mean, n!, items) ? 'consistent' : 'inconsistent'
    return one('grim', figures, result, null, 'no whole number of points gives this mean')
  }

  function spread(people: number): ConsistencyCheck[] {
    if (!sd) return []
    const figures = `SD = ${sd.text}, ${shown}, n = ${people}`
    if (sd.value < 0)
      return [one('sd', figures, 'inconsistent', null, 'a standard deviation is never negative')]
    if (!range) return [one('sd', figures, 'not-applicable', null, 'the range of the scale is not given')]
    if (people < 2) return [one('sd', figures, 'not-applicable', null, 'one person has no spread')]
    const bounds = attainable(mean, people * items, range).map((value) =>
      sdBounds(value, people, ...range, 1 / items),
    )
    const allowed = [
      Math.min(...bounds.map(([low]) => low)),
      Math.max(...bounds.map(([, high]) => high)),
    ] as const
    const result = meet(rangeOf(sd), allowed) ? 'consistent' : 'inconsistent'
    return [one('sd', figures, result, allowed, 'mean, n and range allow no such standard deviation')]
  }
}

/**
 * The means of whole answers that round to the printed one; the printed one if there is none, or if there are
 * too many.
 */
function attainable(mean: Printed, answers: number, [min, max]: readonly [number, number]): number[] {
  const [low, high] = rangeOf(mean)
  const [from, to] = [Math.ceil(Math.max(low, min) * answers), Math.floor(Math.min(high, max) * answers)]
  const printed = Math.min(max, Math.max(min, mean.value))
  if (to < from || to - from > MOST_MEANS) return [printed]
  return Array.from({ length: to - from + 1 }, (_, i) => Math.min(max, (from + i) / answers))
}
