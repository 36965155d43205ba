import type { CongruenceIndex } from '../../congruence/congruence-index.ts'
import { draw } from '../dom/make.ts'
import type { WeightedValues } from './base-rates/weighted-values.ts'
import { round } from './hexagon-places.ts'

/** More values than this are drawn together in as many columns. */
const COLUMNS = 36
const RESOLUTION = 1e-12

interface Size {
  readonly width: number
  readonly height: number
}

/** How often the values of an index occur, as columns, with the value of these two people marked. */
export function spread(
  index: CongruenceIndex,
  value: number,
  { counts }: WeightedValues,
  { width, height }: Size,
): SVGSVGElement {
  const low = Math.min(index.range[0] ?? 0, ...counts.map((it) => it.value))
  const high = Math.max(index.range[1] ?? value, ...counts.map((it) => it.value))
  const bins = Math.min(COLUMNS, Math.max(2, gapsIn(low, high, counts)))
  const binOf = (at: number) => (high === low ? 0 : Math.round(((at - low) / (high - low)) * (bins - 1)))
  const pairs = new Array<number>(bins).fill(0)
  for (const it of counts) pairs[binOf(it.value)]! += it.pairs
  const most = Math.max(1, ...pairs)
  const step = width / bins
  const own = binOf(value)
  const column = (n: number, bin: number) => {
    const tall = n === 0 ? 0 : Math.max(1.5, (n / most) * (height - 7))
    return draw('rect', {
      ...{ x: round(bin * step + step * 0.1), width: round(step * 0.8) },
      ...{ y: round(height - 1 - tall), height: round(tall), class: bin === own ? 'own' : 'other' },
    })
  }
  const at = (own + 0.5) * step
  const tip = height - 1 - Math.max(1.5, (pairs[own]! / most) * (height - 7)) - 1.5
  return draw(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, class: 'spread', 'aria-hidden': 'true' },
    draw('line', { x1: 0, x2: width, y1: height - 0.5, y2: height - 0.5, class: 'base' }),
    pairs.map(column),
    draw('path', { d: `M${round(at - 3.5)} ${round(tip - 4.5)}h7l-3.5 4.5Z`, class: 'own' }),
  )
}

/** The number of columns that keep the values apart: the range over the smallest distance, plus one. */
function gapsIn(low: number, high: number, counts: WeightedValues['counts']): number {
  const gaps = counts.slice(1).map(({ value }, i) => value - counts[i]!.value)
  const smallest = Math.min(...gaps.filter((gap) => gap > RESOLUTION))
  return Number.isFinite(smallest) ? Math.round((high - low) / smallest) + 1 : 2
}
