import { count, plural } from './plural.ts'
import type { Elsewhere, Sentences } from './sentence.ts'
import { heldValues, inLine, meant, similarText } from './wording.ts'
import { yamlLists } from './yaml-line.ts'

/** Values by column, under `only` or `except`. */
type Selection = Readonly<Record<string, readonly string[]>>

const DELIMITERS: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'pipe (|)',
  '^': 'caret (^)',
  '~': 'tilde (~)',
  ':': 'colon',
  ' ': 'space',
}

const delimiterName = (delimiter: string) => DELIMITERS[delimiter] ?? `"${delimiter}"`

const delimiterLine = (delimiter: string) => `delimiter: ${delimiter === '\t' ? 'tab' : `"${delimiter}"`}`

/** Sentences about a whole file, its format and its rows. */
export const FILES = {
  'missing-file': (key: string) => ({
    message: 'this file does not exist',
    remedy: `add it, or correct the file name under files.${key} in study.yaml`,
  }),
  'unreadable-file': (why: string) => ({
    message: `this file cannot be read (${why})`,
    remedy: 'check that it is a file and that you have permission to read it',
  }),
  'empty-file': () => ({
    message: 'the file is empty',
    remedy: 'write a first line with the column names and one line for each record',
  }),
  'no-records': () => ({
    message: 'the file has column names but no records',
    remedy: 'add one line for each record',
  }),
  'no-rows-chosen': (
    { only = {}, except = {} }: { only?: Selection; except?: Selection },
    held: readonly string[] = [],
  ) => {
    const left = Object.keys(except).length === 0 ? '' : ' that `except` does not leave out'
    return {
      message: `no row${left} has ${
        Object.entries(only)
          .map(([column, values]) => `${values.join(' or ')} in ${column}`)
          .join(' and ') || 'any other value'
      }${held.length === 0 ? '' : `; the column has ${heldValues(held)}`}`,
      remedy: `correct ${Object.keys(only).length === 0 ? '`except`' : '`only`'} for this file in study.yaml`,
    }
  },
  'selects-nothing': (
    setting: 'only' | 'except',
    column: string,
    values: readonly string[],
    absent: readonly string[],
    held: readonly string[],
    written: string,
  ) => {
    const corrected = values.flatMap((value) =>
      absent.includes(value) ? (similarText(value, held) ?? []) : value,
    )
    const line = `${setting}: ${yamlLists([[column, [...new Set(corrected)]]])}`
    return {
      severity: 'warning' as const,
      message: `study.yaml has this value under \`${setting}\`, but no row has it; the column has ${heldValues(held)}.${meant(similarText(written, held))}`,
      remedy:
        corrected.length === 0
          ? `correct \`${setting}\` for this file in study.yaml`
          : `write \`${line}\` for this file in study.yaml`,
    }
  },
  'not-text': (zeroes: number | null = null) => ({
    message:
      zeroes === null
        ? 'this is not a text file'
        : `this text contains ${plural(zeroes, 'zero byte')} (NUL), which no text has; the file may be damaged`,
    remedy: 'save the table as CSV (comma-separated, UTF-8) and name that file in study.yaml',
  }),
  'not-utf8': () => ({
    message: 'the file is not UTF-8 text',
    remedy: 'save it again as CSV UTF-8, or declare its encoding in study.yaml, such as windows-1252',
  }),
  'other-encoding': (declared: string, looksLike: string | null) => ({
    message: `the file is not ${declared} text${looksLike === null ? '' : `; it looks like ${looksLike}`}`,
    remedy:
      looksLike === null
        ? 'declare the encoding that the file was saved with, such as encoding: utf-8, for this file in study.yaml'
        : `declare encoding: ${looksLike} for this file in study.yaml`,
  }),
  'wrong-format': (
    declared: string,
    known: { kind: string; format: string | null; better?: string } | null,
  ) => ({
    message:
      known === null
        ? `this is not a file in the format ${declared}`
        : `this is ${known.kind}, not a file in the format ${declared}`,
    remedy:
      typeof known?.format === 'string'
        ? `declare format: ${known.format} for this file in study.yaml`
        : `save ${known?.better ?? 'the table as CSV (comma-separated, UTF-8)'} and name that file in study.yaml`,
  }),
  'broken-file': (kind: string, why: string | null = null) => ({
    message: `this ${kind} cannot be read${why === null ? '; it is damaged or an unsupported variant' : `: it ${why}`}`,
    remedy:
      why === null
        ? 'open and save it again, or save the table as CSV (comma-separated, UTF-8)'
        : 'copy the file again from where it came from, or save the table as CSV (comma-separated, UTF-8) and name that file in study.yaml',
  }),
  'lost-letters': (encoding: string, what: 'text' | 'label' | 'name', n: number) => ({
    message: `this ${what}${n === 1 ? ' has' : ` and ${n === 2 ? 'that' : 'those'} of ${plural(n - 1, 'other case')} have`} letters that cannot be read as ${encoding}, the encoding of the file`,
    remedy:
      'type it again in the program that wrote the file and save it there, or delete the variable there if the study does not need it',
  }),
  'undefined-number': (n: number) => ({
    severity: 'warning' as const,
    message: `this cell${n === 1 ? ' holds' : ` and ${plural(n - 1, 'other cell')} of this column hold`} the result of an undefined calculation (NaN), which counts as missing`,
    remedy: 'check how the column was computed',
  }),
  'no-delimiter': () => ({
    message: 'the first lines do not show which character stands between two cells',
    remedy: 'declare it for this file in study.yaml, such as delimiter: tab or delimiter: ";"',
  }),
  'other-delimiter': (declared: string, looksLike: string, by: 'sep=' | null = null) => ({
    message:
      by === null
        ? `this looks like ${delimiterName(looksLike)}-separated text, not ${delimiterName(declared)}-separated`
        : `the first line, sep=${looksLike}, says that the text is ${delimiterName(looksLike)}-separated, not ${delimiterName(declared)}-separated`,
    remedy: `declare ${delimiterLine(looksLike)} for this file in study.yaml`,
  }),
  'broken-csv': (why: string) => ({
    message: `the file is not well-formed CSV: ${why}`,
    remedy: 'close every quotation mark, and double each one inside a quoted cell',
  }),
  'conflicting-values': (id: string, first: Elsewhere, earlier: string) => ({
    message: `${inLine(first)} has ${JSON.stringify(earlier)} in this column for ${id}`,
    remedy: 'write the same value in every row of the same person or pair',
  }),
  'rows-not-kept': (rows: number, keep: 'first' | 'last') => ({
    severity: 'warning' as const,
    message: `${plural(rows, 'repeated row was', 'repeated rows were')} left out; the ${keep} was kept`,
    remedy: 'check that they are of the same people, pairs or answers; delete keep in study.yaml to see each',
  }),
  'mixed-line-ends': (lone: number, others: number) => ({
    message: `the line ends are mixed (${count(lone)} of the old Mac, \\r, and ${count(others)} others), and this line does not have as many cells as the first; a line may be broken within a cell`,
    remedy: 'correct this line in an editor, and save the file with line ends of one kind',
  }),
  'rows-below': (n: number, isLeftOut: boolean) => ({
    severity: 'warning' as const,
    message: isLeftOut
      ? `${plural(n, 'row')} below the first empty row ${n === 1 ? 'is' : 'are'} left out, as \`until\` says`
      : `the last ${n === 1 ? 'row, below an empty one, is' : `${n} rows, below an empty one, are`} read, but mostly empty`,
    remedy: isLeftOut
      ? 'check that they are notes or totals; delete them from the file to see this no more'
      : 'if these are notes or totals, write until: empty row for this file in study.yaml',
  }),
  'beyond-limit': (what: string, remedy: string) => ({ message: what, remedy }),
  'wrong-cell-count': (cells: number, columns: number) => ({
    message: `this line has ${cells} ${cells === 1 ? 'cell' : 'cells'}, but the first line has ${columns}`,
    remedy: 'write one cell for each column; put a cell that contains a comma in quotation marks',
  }),
} as const satisfies Sentences
