import type { AnalysisRow } from '../../artefacts/analysis.ts'
import type { Study } from '../../study/study.ts'
import type { Association } from '../correlations/table.ts'
import { mostThreads } from '../thread-pool.ts'
import { blockRunner } from './block-runner.ts'
import { intervalRows } from './interval-rows.ts'
import type { IntervalRow } from './intervals-table.ts'
import { permutationRows } from './permutation-rows.ts'
import type { PermutationRow } from './permutations-table.ts'
import { isOfHypothesis, testsOfPairs } from './tests-of-pairs.ts'

/** Pairs × tests × resamples above which threads save more time than their start takes. */
const WORTH_THREADS = 4e7

/**
 * Bootstrap intervals of every Pearson correlation, and permutation tests of every Pearson and Spearman
 * correlation; for the hypotheses also those of their own coefficient. Correlations that do not exist have a row
 * with the reason. The same rows whatever the number of threads.
 */
export async function resampledRows(
  rows: readonly AnalysisRow[],
  associations: readonly Association[],
  study: Study,
  threads?: number,
): Promise<{ intervals: IntervalRow[]; permutations: PermutationRow[] }> {
  const own = (row: Association) => isOfHypothesis(row, study)
  const bootstrapped = associations.filter((row) => row.method === 'pearson' || own(row))
  const permuted = associations.filter((row) => row.method !== 'kendall' || own(row))
  const work = rows.length * permuted.length * study.resamples
  const runner = await blockRunner(threads ?? (work > WORTH_THREADS ? mostThreads() : 1))
  try {
    const intervals = await intervalRows(testsOfPairs(rows, bootstrapped), study, runner)
    const permutations = await permutationRows(testsOfPairs(rows, permuted), study, runner)
    return { intervals: inOrder(intervals, associations), permutations: inOrder(permutations, associations) }
  } finally {
    await runner.close()
  }
}

type Test = Pick<Association, 'index' | 'outcome' | 'method'>

/** The rows in the order of the correlations that they belong to. */
function inOrder<R extends Test>(rows: readonly R[], associations: readonly Association[]): R[] {
  const key = ({ index, outcome, method }: Test) => JSON.stringify([method, index, outcome])
  const places = new Map(associations.map((row, place) => [key(row), place]))
  return rows.toSorted((a, b) => places.get(key(a))! - places.get(key(b))!)
}
