import { correlationOfTau } from '../../statistics/correlation/correlation-of-tau.ts'
import type { CurveBand } from '../../statistics/specification-curve/curve-test.ts'
import type { Study } from '../../study/study.ts'
import type { ChosenSpecification } from './chosen.ts'
import type { SpecificationColumns } from './columns.ts'
import type { SpecificationRow } from './table.ts'

/** A row for every specification, with its place on the curve and what permuted ratings show at that place. */
export function specificationRows(
  chosen: readonly ChosenSpecification[],
  columns: SpecificationColumns,
  band: readonly CurveBand[],
  study: Study,
): SpecificationRow[] {
  const congruent = chosen.map(({ estimate, predictor, method }) => {
    if (estimate === null) return null
    const onScale = method === 'kendall' ? correlationOfTau(estimate) : estimate
    return columns.predictors[predictor]!.towards * onScale + 0
  })
  const rising = [...chosen.keys()]
    .filter((i) => congruent[i] !== null)
    .sort((a, b) => congruent[a]! - congruent[b]! || a - b)
  const placeOf = new Map(rising.map((i, place) => [i, place]))
  return chosen.map((specification, i): SpecificationRow => {
    const { predictor, outcome, subset, method, same, n, estimate, p, reason } = specification
    const place = placeOf.get(i)
    const here = place === undefined ? undefined : band[place]
    const choices = {
      index: columns.predictors[predictor]!.index,
      ties: columns.predictors[predictor]!.ties,
      outcome: columns.outcomes[outcome]!.outcome,
      window: columns.outcomes[outcome]!.window,
      exclusion: columns.subsets[subset]!.exclusion,
      method,
    }
    return {
      ...choices,
      role: isPrimary(choices, study) ? 'primary' : 'exploratory',
      same_data: same,
      n,
      estimate,
      congruence_estimate: congruent[i]!,
      p,
      place: place === undefined ? null : place + 1,
      null_low: here?.low ?? null,
      null_median: here?.median ?? null,
      null_high: here?.high ?? null,
      reason,
    }
  })
}

type Choices = Pick<SpecificationRow, 'index' | 'ties' | 'outcome' | 'window' | 'exclusion' | 'method'>

/** Whether these are the choices of the hypothesis, with the early rating and the handling of ties of the study. */
function isPrimary(it: Choices, { hypothesis, ties, early_rating }: Study): boolean {
  const { index, outcome, method } = hypothesis
  const asDeclared = it.index === index && it.outcome === outcome && it.method === method
  return (
    asDeclared &&
    it.window === early_rating &&
    it.exclusion === 'none' &&
    (it.ties === 'none' || it.ties === ties.analyse)
  )
}
