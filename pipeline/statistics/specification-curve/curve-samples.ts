import type { CoefficientName } from '../correlation/coefficients.ts'
import { type RankedOutcome, rankedOutcome } from './ranked-outcome.ts'
import { type RankedPredictor, rankedPredictor } from './ranked-predictor.ts'
import type { CurveData, Specification } from './specification.ts'

/** Specifications of one outcome over the same pairs: whatever the permutation, they need its order only once. */
export interface Sample {
  readonly outcome: RankedOutcome
  readonly kept: Uint8Array
  readonly size: number
  readonly predictors: { readonly ranked: RankedPredictor; readonly slots: Slots }[]
}

/** Where the coefficients of one predictor and outcome belong; -1: not asked for. */
export type Slots = Record<CoefficientName, number>

/** The samples that these specifications need, each outcome, predictor and set of pairs prepared once. */
export function samplesOf(data: CurveData, specifications: readonly Specification[]): Sample[] {
  const outcomes = data.outcomes.map(rankedOutcome)
  const predictors = new Map<string, RankedPredictor>()
  const samples = new Map<string, Sample>()
  const complete = new Map<string, Uint8Array>()
  specifications.forEach(({ predictor, outcome, subset, method }, slot) => {
    const values = data.predictors[predictor]!
    const kept =
      complete.get(`${predictor} ${subset}`) ??
      data.subsets[subset]!.map((keeps, row) => (Number.isNaN(values[row]) ? 0 : keeps))
    complete.set(`${predictor} ${subset}`, kept)
    const rows = kept.join('')
    const ranked = predictors.get(`${predictor} ${rows}`) ?? rankedPredictor(values, kept)
    predictors.set(`${predictor} ${rows}`, ranked)
    const size = kept.reduce((sum, keeps) => sum + keeps, 0)
    const sample = samples.get(`${outcome} ${rows}`) ?? {
      outcome: outcomes[outcome]!,
      kept,
      size,
      predictors: [],
    }
    samples.set(`${outcome} ${rows}`, sample)
    let entry = sample.predictors.find((it) => it.ranked === ranked)
    if (!entry) {
      entry = { ranked, slots: { pearson: -1, spearman: -1, kendall: -1 } }
      sample.predictors.push(entry)
    }
    entry.slots[method] = slot
  })
  return [...samples.values()]
}
