import type { DescribedColumn, DescribedTable } from '../described-table.ts'
import type { Level } from '../level.ts'
import { bytesOf, cut, shortNames, variableNames } from './variable-names.ts'

/** A column as an SPSS file has it. */
export interface SavVariable {
  readonly name: string
  /** Links the records about a variable. */
  readonly shortName: string
  readonly label: string
  readonly level: Level
  /** 0 for numbers, otherwise the bytes of the longest text. */
  readonly width: number
  readonly format: { readonly kind: number; readonly width: number; readonly decimals: number }
  readonly labels: readonly (readonly [value: number | string, label: string])[]
  /** The text that stands for a missing one, declared as missing; null for numbers and where nothing may be missing. */
  readonly missing: string | null
  readonly values: readonly (number | string | null)[]
}

/** The most bytes of a label of a variable, and of a value. */
const MOST = { label: 255, value: 120 }

/** Codes of formats: text, number, number with an exponent. */
const FORMAT = { text: 1, number: 5, exponent: 17 }

/** Decimals that are shown; the value has all. */
const DECIMALS = 6

/** The columns of a table as variables. */
export function variablesOf({ columns }: DescribedTable): SavVariable[] {
  const names = variableNames(columns.map(({ name }) => name))
  const short = shortNames(names)
  return columns.map((column, i) => {
    const { name, label, level } = column
    const whole = names[i] === name ? label : `${label} [${name}]`
    return {
      ...{ name: names[i]!, shortName: short[i]!, label: shortened(whole, MOST.label), level },
      ...contentOf(column),
    }
  })
}

type Content = Pick<SavVariable, 'width' | 'format' | 'labels' | 'missing' | 'values'>

function contentOf({ cells }: DescribedColumn): Content {
  if (cells.kind === 'text') {
    const missing = missingText(cells)
    const values = cells.values.map((value) => value ?? missing ?? '')
    const width = distinct(values).reduce((most, value) => Math.max(most, bytesOf(value)), 1)
    const labels = [...cells.labels].map(([key, label]) => [key, shortened(label, MOST.value)] as const)
    return {
      ...{ width, missing, values, labels },
      format: { kind: FORMAT.text, width: Math.min(255, width), decimals: 0 },
    }
  }
  const { values } = cells
  const labels =
    cells.kind === 'choice'
      ? cells.choices.map((choice, i) => [i + 1, shortened(choice, MOST.value)] as const)
      : []
  return { width: 0, missing: null, values, labels, format: numberFormat(values) }
}

/**
 * What stands for a missing text: nothing, unless an empty text is also a value; then NA, which no text of a table that
 * may be missing is.
 */
function missingText(cells: { readonly mayBeMissing: boolean; readonly values: readonly (string | null)[] }) {
  if (!cells.mayBeMissing) return null
  return cells.values.some((value) => value !== null && value.trim() === '') ? 'NA' : ''
}

const distinct = (values: readonly string[]) => [...new Set(values)]

/** Room for every number of a column with up to six decimals; with an exponent if it needs more than fifteen digits. */
function numberFormat(values: readonly (number | null)[]): SavVariable['format'] {
  let [before, decimals] = [1, 0]
  for (const value of values) {
    if (value === null) continue
    const text = String(Math.abs(value))
    before = Math.max(before, String(Math.trunc(Math.abs(value))).length)
    const after = text.includes('e')
      ? Number.isInteger(value)
        ? 0
        : DECIMALS
      : (text.split('.')[1]?.length ?? 0)
    decimals = Math.max(decimals, Math.min(DECIMALS, after))
    if (Math.abs(value) >= 1e15) return { kind: FORMAT.exponent, width: 16, decimals: 8 }
  }
  return { kind: FORMAT.number, width: Math.max(8, before + 1 + (decimals > 0 ? decimals + 1 : 0)), decimals }
}

/** A text of at most so many bytes; an ellipsis says that it was longer. */
const shortened = (text: string, most: number) => (bytesOf(text) <= most ? text : `${cut(text, most - 3)}…`)
