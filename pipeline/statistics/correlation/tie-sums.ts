/** Contributions of the groups of tied values to the rank statistics; groups of one contribute nothing. */
export interface TieSums {
  /** Pairs of rows inside a group: Σ t(t - 1)/2. */
  pairs: number
  /** Σ t(t - 1)(2t + 5) and Σ t(t - 1)(t - 2), of the variance of Kendall's S. */
  spread: number
  triples: number
  /** Σ t(t² - 1), of the variance of midranks. */
  cubes: number
}

export const NO_TIES: Readonly<TieSums> = { pairs: 0, spread: 0, triples: 0, cubes: 0 }

/** Adds a group of `t` tied values. */
export function addTies(sums: TieSums, t: number): void {
  const ordered = t * (t - 1)
  sums.pairs += ordered / 2
  sums.spread += ordered * (2 * t + 5)
  sums.triples += ordered * (t - 2)
  sums.cubes += ordered * (t + 1)
}

/** Removes every group. */
export function clearTies(sums: TieSums): void {
  sums.pairs = 0
  sums.spread = 0
  sums.triples = 0
  sums.cubes = 0
}
