/** How many pairs have a value of an index, and how many are expected to. */
export interface CountedValue {
  readonly value: number
  readonly pairs: number
  readonly expected: number
}

/** The pairs with all values from `low` to `high`. */
export interface Bin {
  readonly low: number
  readonly high: number
  readonly pairs: number
  readonly expected: number
}

/** Whole numbers with up to this range have one bin each; otherwise about `ABOUT` bins cover the range. */
const WHOLE_NUMBERS = 30
const ABOUT = 14

/** Values with a smaller relative difference differ only by rounding and count as one. */
const ROUNDING = 1e-9

/** 1, 2 or 5 times a power of ten, so that at most about `ABOUT` of them cover `span`. */
function roundWidth(span: number): number {
  const exact = (span > 0 ? span : 1) / ABOUT
  const power = 10 ** Math.floor(Math.log10(exact))
  return power * ([1, 2, 5].find((step) => step * power >= exact) ?? 10)
}

/**
 * Numbers of pairs in bins of equal width without gaps, from the smallest to the largest value. Whole numbers are in
 * the middle of their bins if there is one bin for each; otherwise bins have round edges and include their
 * lower edge, the last one also its upper edge. Empty if there are no values.
 *
 * @example binnedValues([{ value: 2, pairs: 1, expected: 0 }])
 * // [{ low: 1.5, high: 2.5, pairs: 1, expected: 0 }]
 */
export function binnedValues(counted: readonly CountedValue[]): Bin[] {
  if (counted.length === 0) return []
  const values = counted.map(({ value }) => value)
  const [least, most] = values.reduce(
    ([l, m], value) => [Math.min(l, value), Math.max(m, value)],
    [values[0]!, values[0]!],
  )
  const span = most - least > ROUNDING * Math.max(1, Math.abs(least), Math.abs(most)) ? most - least : 0
  const whole = values.every(Number.isInteger) && span <= WHOLE_NUMBERS
  const width = whole ? 1 : roundWidth(span)
  const shift = whole ? 0.5 : 0
  const place = (value: number) => Math.floor(value / width + shift + 1e-9)
  const first = place(least)
  const last = whole ? place(most) : Math.max(first, Math.ceil(most / width - 1e-9) - 1)
  const edge = (at: number) => Number(((at - shift) * width).toPrecision(12))
  const bins = Array.from({ length: last - first + 1 }, (_, i) => {
    return { low: edge(first + i), high: edge(first + i + 1), pairs: 0, expected: 0 }
  })
  for (const { value, pairs, expected } of counted) {
    const bin = bins[Math.min(place(value), last) - first]!
    bin.pairs += pairs
    bin.expected += expected
  }
  return bins
}
