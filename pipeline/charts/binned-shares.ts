/** How often one value of an index occurs. */
export interface ValueShare {
  readonly value: number
  /** Share of the pairs of the sample, 0 to 1. */
  readonly sharePairs: number
  /** Share that chance would give the value; null where no such distribution is known. */
  readonly shareChance: number | null
}

/** The shares of all values from `low` to `high`. */
export interface Bin {
  readonly low: number
  readonly high: number
  readonly pairs: number
  readonly chance: number
}

/** Up to this range whole numbers keep a bin each; otherwise about as many bins as `ABOUT` share the range. */
const WHOLE_NUMBERS = 30
const ABOUT = 14

/** Values that differ by less, relative to their size, differ by rounding only and count as one. */
const ROUNDING = 1e-9

/** 1, 2 or 5 times a power of ten, such that no more than about `ABOUT` of them make `span`. */
function roundWidth(span: number): number {
  const exact = (span > 0 ? span : 1) / ABOUT
  const power = 10 ** Math.floor(Math.log10(exact))
  return power * ([1, 2, 5].find((step) => step * power >= exact) ?? 10)
}

/**
 * Shares in bins of equal width without gaps, from the smallest to the largest value. Whole numbers stand in
 * the middle of their bin if their range allows one for each; else bins have round edges and hold their lower
 * one, the last also its upper one. Empty if there are no values.
 *
 * @example binnedShares([{ value: 2, sharePairs: 1, shareChance: null }])
 * // [{ low: 1.5, high: 2.5, pairs: 1, chance: 0 }]
 */
export function binnedShares(shares: readonly ValueShare[]): Bin[] {
  if (shares.length === 0) return []
  const values = shares.map(({ value }) => value)
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
    return { low: edge(first + i), high: edge(first + i + 1), pairs: 0, chance: 0 }
  })
  for (const { value, sharePairs, shareChance } of shares) {
    const bin = bins[Math.min(place(value), last) - first]!
    bin.pairs += sharePairs
    bin.chance += shareChance ?? 0
  }
  return bins
}
