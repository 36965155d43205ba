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
import { curveTestRows, exchangesOf } from './test-rows.ts'
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
  const planned = exchangesOf(columns.therapists, curve.within_therapists).map(({ name, exchange }) => {
    const possible = specifications.length > 0 && exchange !== null
    return {
      name,
      blocks: possible ? curveBlocks(shared, exchange, curve.permutations, study.seed, name) : [],
    }
  })
  const every = await curvesOfBlocks(
    planned.flatMap(({ blocks }) => blocks),
    threads,
  )
  const done = planned.map(({ name, blocks }) => ({ name, curves: every.splice(0, blocks.length) }))
  const [{ curves: ofPairs } = { curves: [] }] = done
  const band = ofPairs.length > 0 ? curveBand(ofPairs, specifications.length, study.confidence) : []
  const specificationCurve = done.flatMap(({ name, curves }) =>
    curveTestRows({ name, direction, specifications: specifications.length, observed, curves }),
  )
  return { specifications: specificationRows(chosen, columns, band, study), specificationCurve }
}
