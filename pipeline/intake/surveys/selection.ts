import { type Problem, problem } from '../../problems.ts'
import type { SourceFile } from '../../study/settings/source-file.ts'
import type { RawRow } from '../formats/raw-table.ts'

/** The rows of an export of a survey program that are read, and how to select among them. */
export interface Responses {
  readonly columns: readonly string[]
  readonly rows: readonly RawRow[]
  readonly isRead: (column: string) => boolean
  readonly source: SourceFile
  readonly file: string
}

/** The cells of a column; empty where the file does not have it. */
export function cellsOf({ columns }: Responses, column: string): (row: RawRow) => string {
  const at = columns.indexOf(column)
  return ({ cells }) => (at === -1 ? '' : (cells[at] ?? ''))
}

/** The line of study.yaml that selects the other rows by the values they have in a column, besides what it selects now. */
export function selecting({ source }: Responses, column: string, values: readonly string[]): string {
  const words = Object.entries({ ...source.only, [column]: values }).map(
    ([name, list]) => `${yamlKey(name)}: [${list.map((value) => JSON.stringify(value)).join(', ')}]`,
  )
  return `only: { ${words.join(', ')} }`
}

const yamlKey = (name: string) => (/^[A-Za-z][\w-]*$/.test(name) ? name : JSON.stringify(name))

/** One warning about the rows that meet the condition; the remedy selects by a column what the other rows have in it. */
export function marked(
  responses: Responses,
  code: 'survey-preview' | 'unfinished-answer',
  column: string,
  isMarked: (row: RawRow) => boolean,
  by = column,
): Problem[] {
  const { rows, file } = responses
  const wrong = rows.filter(isMarked)
  const first = wrong[0]
  if (first === undefined) return []
  const [shown, chosen] = [cellsOf(responses, column), cellsOf(responses, by)]
  const kept = new Set(rows.filter((row) => !isMarked(row)).map(chosen))
  // Values that marked rows share cannot tell them apart.
  const separates = !wrong.some((row) => kept.has(chosen(row)))
  const line = separates && kept.size > 0 ? selecting(responses, by, [...kept].sort()) : null
  const counts = Map.groupBy(wrong, shown)
  const words = [...counts].map(([word, all]) => [word, all.length] as const)
  return [problem(code, { file, line: first.line, column, found: shown(first) }, words, line)]
}
