import type { Study } from '../study/study.ts'
import type { AnalysisRow } from './analysis.ts'

/** A variable of the pairs. */
export interface Variable {
  readonly kind: 'indices' | 'outcomes' | 'covariates'
  readonly id: string
}

export const indexVariable = (id: string): Variable => ({ kind: 'indices', id })

export const outcomeVariable = (id: string): Variable => ({ kind: 'outcomes', id })

/** The variable with this name in study.yaml: an index, an outcome, or a covariate. */
export function variableNamed({ indices, outcomes }: Study, id: string): Variable {
  if (indices.includes(id)) return indexVariable(id)
  return id in outcomes ? outcomeVariable(id) : { kind: 'covariates', id }
}

/** The pairs that have a value of every requested variable, with these values as one list per variable. */
interface Complete {
  readonly rows: readonly AnalysisRow[]
  readonly values: readonly number[][]
}

/** The pairs of an analysis, accessed by variable. */
export interface AnalysisFrame {
  readonly rows: readonly AnalysisRow[]
  /** The values of an index and of an outcome in the pairs that have both. */
  completePairs(index: string, outcome: string): { first: number[]; second: number[] }
  /** The pairs that have a value of all these variables. */
  complete(...variables: readonly Variable[]): Complete
  /** The value of every pair; null if it has none. */
  column(variable: Variable): (number | null)[]
}

/** @throws RangeError if the pairs do not have the variable */
export function analysisFrame(rows: readonly AnalysisRow[]): AnalysisFrame {
  const column = ({ kind, id }: Variable) =>
    rows.map((row) => {
      const value = row[kind][id]
      if (value === undefined) throw new RangeError(`the pairs have no ${kind} ${id}`)
      return value
    })
  const complete = (...variables: readonly Variable[]): Complete => {
    const columns = variables.map(column)
    const places = [...rows.keys()].filter((i) => columns.every((values) => values[i] !== null))
    return {
      rows: places.map((i) => rows[i]!),
      values: columns.map((values) => places.map((i) => values[i]!)),
    }
  }
  return {
    rows,
    completePairs(index, outcome) {
      const [first, second] = complete(indexVariable(index), outcomeVariable(outcome)).values
      return { first: first!, second: second! }
    },
    complete,
    column,
  }
}
