import { integral } from '../../pipeline/statistics/distributions/integral.ts'
import { upperPOfZ } from '../../pipeline/statistics/distributions/standard-normal.ts'

/** A scale with few values: `values[i]` between the cuts i - 1 and i of a standard normal variable. */
export interface Levels {
  readonly values: readonly number[]
  readonly cuts: readonly number[]
}

/** Four values, unevenly frequent, like an index of first letters on the hexagon. */
export const HEXAGON: Levels = { values: [1, 2, 3, 4], cuts: [-1, -0.2, 0.8] }

/** The mean of two seven-point items, crowded at the upper end like ratings of an alliance. */
export const RATING: Levels = {
  values: Array.from({ length: 13 }, (_, i) => 1 + i / 2),
  cuts: Array.from({ length: 12 }, (_, i) => (1.25 + i / 2 - 5.75) / 1.1),
}

export function level({ values, cuts }: Levels, z: number): number {
  return values[cuts.filter((cut) => z > cut).length]!
}

/** The correlation of the two scales where the normal variables under them correlate rho. */
export function correlationOfLevels(a: Levels, b: Levels, rho: number): number {
  const density = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
  const spread = Math.sqrt(1 - rho * rho)
  const expected = (of: Levels, below: (cut: number) => number, power = 1) =>
    of.values.reduce((sum, value, i) => {
      const share = below(of.cuts[i] ?? 40) - below(of.cuts[i - 1] ?? -40)
      return sum + share * value ** power
    }, 0)
  const overall = (of: Levels, power = 1) => expected(of, (cut) => upperPOfZ(-cut), power)
  const products = integral(
    (z) => level(a, z) * density(z) * expected(b, (cut) => upperPOfZ(-(cut - rho * z) / spread)),
    [-10, ...a.cuts, 10],
  )
  const sd = (of: Levels) => Math.sqrt(overall(of, 2) - overall(of) ** 2)
  return (products - overall(a) * overall(b)) / (sd(a) * sd(b))
}
