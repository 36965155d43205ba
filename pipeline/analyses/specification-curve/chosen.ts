import { plural } from '../../sentences/plural.ts'
import { COEFFICIENTS, type CoefficientName } from '../../statistics/correlation/coefficients.ts'
import { type Specification, valuesOf } from '../../statistics/specification-curve/specification.ts'
import type { SpecificationColumns } from './columns.ts'
import type { Material } from './table.ts'

/** A specification with its coefficient, or the reason why it is no part of the curve. */
export interface ChosenSpecification extends Specification {
  /** How many combinations of choices come to the same data. */
  same: number
  readonly n: number
  readonly estimate: number | null
  readonly p: number | null
  readonly reason: string | null
}

type Curve = NonNullable<Material['study']['specification_curve']>

/** Every combination of choices; of those that correlate the same values, only the first. */
export function chosenSpecifications(
  columns: SpecificationColumns,
  { methods, fewest_pairs }: Curve,
): ChosenSpecification[] {
  const chosen = new Map<string, ChosenSpecification[]>()
  for (const [predictor, { towards }] of columns.predictors.entries()) {
    for (const outcome of columns.outcomes.keys()) {
      for (const subset of columns.subsets.keys()) {
        const { x, y } = valuesOf(columns.data, { predictor, outcome, subset })
        const same = `${bytes(x)}${bytes(y)}`
        const known = chosen.get(same)
        for (const specification of known ?? []) specification.same++
        if (known) continue
        const raw = x.map((value) => towards * value)
        const specifications = [...new Set(methods)].map((method) => ({
          ...{ predictor, outcome, subset, method, same: 1 },
          ...coefficient(raw, y, method, fewest_pairs),
        }))
        chosen.set(same, specifications)
      }
    }
  }
  return [...chosen.values()].flat()
}

/** The numbers as a key: equal keys, equal numbers. */
function bytes(values: readonly number[]): string {
  // An encoding in which every byte is a letter of its own.
  const text = new TextDecoder('windows-1252').decode(Float64Array.from(values, (value) => value + 0))
  return `${values.length}\n${text}`
}

function coefficient(x: readonly number[], y: readonly number[], method: CoefficientName, fewest: number) {
  const { n, estimate, p, undefinedBecause } = COEFFICIENTS[method](x, y)
  const few = `only ${plural(n, 'pair')} with both values`
  if (n < fewest) return { n, estimate: null, p: null, reason: few }
  const constant = undefinedBecause === 'first-constant' ? 'congruence' : 'rating'
  return { n, estimate, p, reason: estimate === null ? `every pair has the same ${constant}` : null }
}
