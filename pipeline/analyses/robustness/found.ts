import type { Study } from '../../study/study.ts'
import type { Association } from '../correlations/table.ts'
import { hypotheses } from '../hypotheses.ts'
import type { IntervalRow } from './intervals-table.ts'
import type { PermutationRow } from './permutations-table.ts'
import type { Results } from './table.ts'

type Test = Pick<Association, 'index' | 'outcome' | 'method'>

/** What the tables of this analysis hold about one correlation. */
export interface Found {
  readonly association: Association
  readonly direction: Study['hypothesis']['direction']
  readonly therapists: number
  /** Whether some therapist sees more than one of these clients. */
  readonly nested: boolean
  limits(unit: IntervalRow['unit'], kind: IntervalRow['kind']): IntervalRow
  orders(scheme: PermutationRow['scheme']): PermutationRow
}

/** What was found of one correlation. */
export function foundOf(
  { intervals, permutations }: Pick<Results, 'intervals' | 'permutations'>,
  association: Association,
  direction: Found['direction'] = 'either',
): Found {
  const same = (row: Test) =>
    row.index === association.index &&
    row.outcome === association.outcome &&
    row.method === association.method
  const own = intervals.filter(same)
  const tests = permutations.filter(same)
  const therapists = own[0]!.clusters
  return {
    association,
    direction,
    therapists,
    nested: therapists < association.n,
    limits: (unit, kind) => own.find((row) => row.unit === unit && row.kind === kind)!,
    orders: (scheme) => tests.find((row) => row.scheme === scheme)!,
  }
}

/** The same of each hypothesis, by its own coefficient. */
export function foundOfHypotheses(results: Results): Found[] {
  const { study, associations } = results
  return hypotheses(study).map(({ index, outcome, direction }) => {
    const row = associations.find(
      (it) => it.index === index && it.outcome === outcome && it.method === study.hypothesis.method,
    )!
    return foundOf(results, row, direction)
  })
}
