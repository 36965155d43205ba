import { quantileOfZ } from '../../statistics/distributions/standard-normal.ts'
import { curveSummary, sortedEstimates } from '../../statistics/specification-curve/curve-summary.ts'
import { curveBand } from '../../statistics/specification-curve/curve-test.ts'
import { observedCurve } from '../../statistics/specification-curve/permuted-curves.ts'
import type { Pairs } from '../analysis.ts'
import { directionOfCongruence } from '../declared-direction.ts'
import { curveBlocks, curvesOfBlocks } from './blocks.ts'
import { chosenSpecifications } from './chosen.ts'
import { specificationColumns } from './columns.ts'
import { specificationRows } from './rows.ts'
import type { Material, SpecificationRow } from './table.ts'
import { curveTestRows, exchangeOf } from './test-rows.ts'
import type { SpecificationCurveRow } from './tests-table.ts'

/** Both tables of the specification curve. */
interface SpecificationTables {
  readonly specifications: SpecificationRow[]
  readonly specificationCurve: SpecificationCurveRow[]
}

/**
 * Every specification, and the tests of all of them at once; nothing if the study does not ask for a curve.
 * @param threads how many, if not as many as the work is worth; the result does not depend on it
 */
export async function specificationTables(
  material: Material & Pick<Pairs, 'frame'>,
  threads?: number,
): Promise<SpecificationTables> {
  const { study } = material
  const curve = study.specification_curve
  if (!curve) return { specifications: [], specificationCurve: [] }
  const columns = specificationColumns(material, curve)
  const chosen = chosenSpecifications(columns, curve)
  const specifications = chosen
    .filter(({ estimate }) => estimate !== null)
    .map(({ predictor, outcome, subset, method }) => ({ predictor, outcome, subset, method }))
  const [direction, critical] = [directionOfCongruence(study), quantileOfZ((1 + study.confidence) / 2)]
  const shared = { data: columns.data, specifications, direction, critical }
  const values = observedCurve(columns.data, specifications)
  const observed = curveSummary(sortedEstimates(values), values, direction, critical)
  const exchange = exchangeOf(columns.therapists)
  const { name, exchange: places } = exchange
  const blocks =
    specifications.length === 0 ? [] : curveBlocks(shared, places, curve.permutations, study.seed, name)
  const curves = await curvesOfBlocks(blocks, threads)
  const band = curves.length > 0 ? curveBand(curves, specifications.length, study.confidence) : []
  const tested = { exchange, direction, specifications: specifications.length, observed, curves }
  return {
    specifications: specificationRows(chosen, columns, band, study),
    specificationCurve: curveTestRows(tested),
  }
}
