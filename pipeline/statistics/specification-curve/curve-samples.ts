import type { CoefficientName } from '../correlation/coefficients.ts'
import { type RankedOutcome, rankedOutcome } from './ranked-outcome.ts'
import { type RankedPredictor, rankedPredictor } from './ranked-predictor.ts'
import type { CurveData, Specification } from './specification.ts'

/** Specifications of one outcome over the same pairs: whatever the permutation, they need its order only once. */
export interface Sample {
  readonly outcome: RankedOutcome
  /** The pairs that have the predictors, and may have the outcome. */
  readonly pairs: Int32Array
  readonly predictors: readonly SamplePredictor[]
  readonly counts: CountedPredictors
}

interface SamplePredictor {
  readonly ranked: RankedPredictor
  readonly slots: Slots
  /** The place of its first value among those that are counted, or -1. */
  readonly first: number
}

/** Predictors that are counted against the outcome in one walk over the pairs, their distinct values one after another. */
export interface CountedPredictors {
  /** The place of the value of each predictor of the first pair, of the second, and so on. */
  readonly values: Int32Array
  /** How many predictors, and how many values they have in all. */
  readonly predictors: number
  readonly distinct: number
}

/** Where the coefficients of one predictor and outcome belong; -1: not asked for. */
export type Slots = Record<CoefficientName, number>

/** The samples that these specifications need, each outcome, predictor and set of pairs prepared once. */
export function samplesOf(data: CurveData, specifications: readonly Specification[]): Sample[] {
  const outcomes = data.outcomes.map(rankedOutcome)
  const predictors = new Map<string, RankedPredictor>()
  const samples = new Map<string, Chosen>()
  const complete = new Map<string, ReturnType<typeof having>>()
  specifications.forEach(({ predictor, outcome, subset, method }, slot) => {
    const values = data.predictors[predictor]!
    const own = complete.get(`${predictor} ${subset}`) ?? having(values, data.subsets[subset]!)
    complete.set(`${predictor} ${subset}`, own)
    const { kept, rows, pairs } = own
    const ranked = predictors.get(`${predictor} ${rows}`) ?? rankedPredictor(values, kept)
    predictors.set(`${predictor} ${rows}`, ranked)
    const sample = samples.get(`${outcome} ${rows}`) ?? {
      outcome: outcomes[outcome]!,
      pairs,
      chosen: [],
    }
    samples.set(`${outcome} ${rows}`, sample)
    let entry = sample.chosen.find((it) => it.ranked === ranked)
    if (!entry) {
      entry = { ranked, slots: { pearson: -1, spearman: -1, kendall: -1 } }
      sample.chosen.push(entry)
    }
    entry.slots[method] = slot
  })
  return [...samples.values()].map(counted)
}

/** The pairs of a subset that have a value, marked, as a key, and as a list. */
function having(values: Float64Array, subset: Uint8Array) {
  const kept = subset.map((keeps, row) => (Number.isNaN(values[row]) ? 0 : keeps))
  return { kept, rows: kept.join(''), pairs: Int32Array.from(kept.keys()).filter((row) => kept[row] === 1) }
}

/** A sample with the predictors that were chosen for it. */
interface Chosen extends Pick<Sample, 'outcome' | 'pairs'> {
  readonly chosen: Pick<SamplePredictor, 'ranked' | 'slots'>[]
}

/** The sample, its predictors numbered in one row as far as they may be counted. */
function counted({ chosen, outcome, pairs }: Chosen): Sample {
  let distinct = 0
  const predictors = chosen.map((it) => {
    if (!isWorthTable(it.ranked, it.slots, outcome, pairs.length)) return { ...it, first: -1 }
    const first = distinct
    distinct += it.ranked.distinct
    return { ...it, first }
  })
  const numbered = predictors.filter(({ first }) => first >= 0)
  const values = new Int32Array(pairs.length * numbered.length)
  numbered.forEach(({ ranked, first }, k) => {
    for (let i = 0; i < pairs.length; i++) values[i * numbered.length + k] = first + ranked.groups[pairs[i]!]!
  })
  const counts = { values, predictors: numbered.length, distinct }
  return { outcome, pairs, predictors, counts }
}

/** Looking at a cell of a table is this many times as fast as finding the rank of a pair among those passed. */
const CELLS_FOR_PAIR = 6

/** Whether a table of predictor and outcome is faster to work on than `n` pairs. */
export function isWorthTable(
  { distinct }: RankedPredictor,
  { kendall }: Slots,
  outcome: { readonly distinct: number },
  n: number,
): boolean {
  return distinct * outcome.distinct <= (kendall < 0 ? 1 : CELLS_FOR_PAIR) * n
}
