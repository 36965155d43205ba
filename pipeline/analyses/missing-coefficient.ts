import { plural } from '../sentences/plural.ts'
import type { PartialCoefficient } from '../statistics/correlation/partial-correlation.ts'

/** Why there is no coefficient of two variables, in words for the `reason` column; null if there is one. */
export function missingCoefficient(
  { undefinedBecause, n }: Pick<PartialCoefficient, 'undefinedBecause' | 'n'>,
  first: string,
  second: string,
): string | null {
  switch (undefinedBecause) {
    case null:
      return null
    case 'too-few-pairs':
      return `only ${plural(n, 'pair has', 'pairs have')} all values: too few`
    case 'first-constant':
      return `${first} is the same in all ${n} pairs`
    case 'second-constant':
      return `${second} is the same in all ${n} pairs`
    case 'first-explained':
      return `the covariates explain ${first} completely`
    case 'second-explained':
      return `the covariates explain ${second} completely`
  }
}
