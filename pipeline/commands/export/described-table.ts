import type { Artefact, Column } from '../../artefacts/artefact.ts'
import { type ResultRow, tableName } from '../../artefacts/result-tables.ts'
import { type Level, levelOf } from './level.ts'
import type { Labels } from './study-labels.ts'

/** The cells of a column: numbers, texts, or the number of a choice from 1; null where a cell is missing. */
export type Cells =
  | { readonly kind: 'number'; readonly isWhole: boolean; readonly values: readonly (number | null)[] }
  | {
      readonly kind: 'choice'
      readonly choices: readonly string[]
      readonly values: readonly (number | null)[]
    }
  | {
      readonly kind: 'text'
      /** The names of values that are keys, such as Bond for bond. */
      readonly labels: ReadonlyMap<string, string>
      readonly mayBeMissing: boolean
      readonly values: readonly (string | null)[]
    }

/** A column with what a statistics program should know of it. */
export interface DescribedColumn {
  readonly name: string
  /** Its meaning, with the unit. */
  readonly label: string
  readonly level: Level
  readonly cells: Cells
}

/** A table with all that its dictionary and its study say of it. */
export interface DescribedTable {
  readonly name: string
  /** The meaning of one row. */
  readonly row: string
  readonly rows: number
  readonly columns: readonly DescribedColumn[]
}

/** The table, described for a statistics program. */
export function describedTable(table: Artefact, rows: readonly ResultRow[], labels: Labels): DescribedTable {
  return {
    name: tableName(table),
    row: table.row,
    rows: rows.length,
    columns: Object.entries(table.columns).map(([name, column]) => ({
      name,
      label: labelOf(column),
      level: levelOf(table, name),
      cells: cellsOf(
        column,
        name,
        rows.map((row) => row[name] ?? null),
        labels,
      ),
    })),
  }
}

const labelOf = ({ meaning, unit }: Column) => (unit === null ? meaning : `${meaning} (${unit})`)

function cellsOf(
  column: Column,
  name: string,
  values: readonly (string | number | null)[],
  labels: Labels,
): Cells {
  if (column.type === 'choice') {
    const choices = column.choices ?? []
    const numbers = new Map(choices.map((choice, i) => [choice, i + 1]))
    return { kind: 'choice', choices, values: values.map((value) => numbers.get(String(value)) ?? null) }
  }
  if (column.type !== 'text')
    return { kind: 'number', isWhole: column.type === 'integer', values: values as (number | null)[] }
  const keys = new Set(values as (string | null)[])
  return {
    kind: 'text',
    labels: new Map(
      [...keys].flatMap((key) => {
        const label = key === null ? null : labels(name, key)
        return key === null || label === null ? [] : [[key, label]]
      }),
    ),
    mayBeMissing: column.mayBeMissing,
    values: values as (string | null)[],
  }
}
