import { bounded, percentInText } from '../../document/apa.ts'
import { listed } from '../../document/document.ts'
import { significanceLevel } from '../../statistics/distributions/significance-level.ts'
import type { Subset } from './choices.ts'
import { medianOf } from './median-of.ts'
import type { Results } from './table.ts'
import type { OnCurve } from './words.ts'

/** A share of significant specifications that moves by so much, or a median that does so past 0, is another conclusion. */
const OTHER_SHARE = 0.25
const OTHER_MEDIAN = 0.2

const WITHOUT: Readonly<Record<Exclude<Subset, 'none'>, string>> = {
  'tied-codes': 'without pairs with tied codes',
  'single-clients': 'without therapists with one client',
  'largest-caseload': 'without the largest caseload',
  'further-clients': 'with one client of each therapist',
}

/** Whether the curve depends on who is left out: said where the conclusion does. */
export function leftOut({ study }: Results, rows: readonly OnCurve[]): string {
  const alpha = significanceLevel(study.confidence)
  const of = (exclusion: Subset) => {
    const own = rows.filter((row) => row.exclusion === exclusion)
    if (own.length === 0) return null
    return { median: medianOf(own), share: own.filter(({ p }) => p < alpha).length / own.length }
  }
  const all = of('none')
  if (!all) return ''
  const others = Object.entries(WITHOUT).flatMap(([exclusion, words]) => {
    const own = of(exclusion as Subset)
    const other =
      own !== null &&
      (Math.abs(own.share - all.share) >= OTHER_SHARE ||
        (own.median * all.median < 0 && Math.abs(own.median - all.median) >= OTHER_MEDIAN))
    return other ? [`${bounded(own.median)} and ${percentInText(own.share)} ${words}`] : []
  })
  if (others.length === 0) return ''
  return ` Who is left out matters: with all pairs the median is ${bounded(all.median)} and ${percentInText(all.share)} are significant in either direction, against ${listed(others)}.`
}
