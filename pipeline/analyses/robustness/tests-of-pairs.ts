import type { AnalysisRow } from '../../artefacts/analysis.ts'
import type { Study } from '../../study/study.ts'
import type { Association } from '../correlations/table.ts'
import { roleOf } from '../hypotheses.ts'
import type { Variables } from './block.ts'

/** All correlations that rest on the same pairs: orders and resamples drawn once serve them all. */
export interface TestsOfPairs {
  /** The therapist of each pair; the pairs in the order of their identifiers, whatever that of the files. */
  readonly therapists: readonly string[]
  readonly tests: readonly (Variables & { readonly association: Association })[]
  /** Those that do not exist, because a variable is the same in all pairs or the pairs are too few. */
  readonly missing: readonly Association[]
}

/** Correlations gathered by the pairs they rest on. */
export function testsOfPairs(
  rows: readonly AnalysisRow[],
  associations: readonly Association[],
): TestsOfPairs[] {
  const sorted = rows.toSorted((a, b) => (a.pair < b.pair ? -1 : 1))
  const all = associations.map((association) => {
    const { index, outcome, method } = association
    const complete = sorted.filter((row) => row.indices[index] !== null && row.outcomes[outcome] !== null)
    const x = complete.map((row) => row.indices[index]!)
    const y = complete.map((row) => row.outcomes[outcome]!)
    return { complete, test: { association, method, x, y } }
  })
  const key = ({ complete }: (typeof all)[number]) => JSON.stringify(complete.map((row) => row.pair))
  return [...Map.groupBy(all, key).values()].map((same) => ({
    therapists: same[0]!.complete.map((row) => row.therapist),
    tests: same.map(({ test }) => test).filter(({ association }) => association.estimate !== null),
    missing: same.map(({ test }) => test.association).filter(({ estimate }) => estimate === null),
  }))
}

/** True for the coefficient, index and outcome of a hypothesis. */
export function isOfHypothesis({ index, outcome, method }: Association, study: Study): boolean {
  return method === study.hypothesis.method && roleOf(study, index, outcome) !== 'exploratory'
}
