import { plural } from './plural.ts'
import type { Elsewhere, Sentences } from './sentence.ts'
import { heldValues, inLine, meant, nearest, similarText } from './wording.ts'
import { yamlLists } from './yaml-line.ts'

/** Values by column, under `only` or `except`. */
type Selection = Readonly<Record<string, readonly string[]>>

const DELIMITERS: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' }

const delimiterName = (delimiter: string) => DELIMITERS[delimiter] ?? `"${delimiter}"`

const personal = (what: string) => (n: number, isIdentifier: boolean) => ({
  severity: 'warning' as const,
  message: `this column${isIdentifier ? ' of identifiers' : ''} seems to contain ${what}, in ${plural(n, 'line')}`,
  remedy: isIdentifier
    ? 'replace the identifiers by numbers in all files and keep the list that links them to people elsewhere, or run with --deidentify, so that at least the results contain pseudonyms only'
    : 'delete the column; the analysis needs identifiers only',
})

/** Sentences about a whole file, its format, its columns and its rows. */
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
  'not-text': () => ({
    message: 'this is not a text file',
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
  'wrong-format': (declared: string, known: { kind: string; format: string | null } | null) => ({
    message:
      known === null
        ? `this is not a file in the format ${declared}`
        : `this is ${known.kind}, not a file in the format ${declared}`,
    remedy:
      typeof known?.format === 'string'
        ? `declare format: ${known.format} for this file in study.yaml`
        : 'save the table as CSV (comma-separated, UTF-8) and name that file in study.yaml',
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
  'unknown-sheet': (sheets: readonly string[]) => ({
    message: `the workbook has the sheets ${sheets.join(', ')}, and study.yaml does not name one of them`,
    remedy: `declare sheet: ${sheets[0] ?? 'its name'} or another sheet for this file in study.yaml`,
  }),
  'not-qualtrics': () => ({
    message:
      'the third row of a Qualtrics export contains identifiers such as {"ImportId":"QID1"}, but the third row of this file does not',
    remedy: 'export it from Qualtrics as CSV and do not change its first three rows, or declare format: csv',
  }),
  'survey-preview': () => ({
    severity: 'warning' as const,
    message: 'this response was given in a preview of the survey',
    remedy: 'delete it, or select the real responses with only: { Status: [...] } in study.yaml',
  }),
  'unfinished-answer': (n: number, column: string, finished: string) => ({
    severity: 'warning' as const,
    message: `${plural(n, 'survey response was', 'survey responses were')} not finished`,
    remedy: `decide which responses to analyse; to leave out the unfinished ones, write only: { ${column}: ["${finished}"] } for this file in study.yaml`,
  }),
  'other-delimiter': (declared: string, looksLike: string) => ({
    message: `this looks like ${delimiterName(looksLike)}-separated text, not ${delimiterName(declared)}-separated`,
    remedy: `declare delimiter: ${looksLike === '\t' ? 'tab' : `"${looksLike}"`} for this file in study.yaml`,
  }),
  'broken-csv': (why: string) => ({
    message: `the file is not well-formed CSV: ${why}`,
    remedy: 'close every quotation mark, and double each one inside a quoted cell',
  }),
  'missing-column': (
    name: string,
    present: readonly string[],
    near: string | null,
    declared: 'columns' | 'only' | 'except' | 'compute' | null = null,
  ) => ({
    message: `there is no column ${name}; the columns are ${present.join(', ')}`,
    remedy:
      declared === null || declared === 'compute'
        ? `${near === null ? `name one of the columns ${name}` : `rename the column ${near} to ${name}`}${declared === null ? ', or give its name under columns in study.yaml' : ''}`
        : `correct ${name}${near === null ? '' : ` to ${near}`} under \`${declared}\` for this file in study.yaml`,
  }),
  'no-item-columns': (patterns: readonly string[], setting = 'items') => ({
    message: `no column name fits ${patterns.join(' or ')}`,
    remedy: `state under ${setting} in study.yaml how the item columns are named, such as "wai_{item}"`,
  }),
  'missing-item-column': (scale: string, items: readonly number[], setting = `the items of ${scale}`) => ({
    severity: 'warning' as const,
    message: `there is no column for ${items.length === 1 ? 'item' : 'items'} ${items.join(', ')} of ${scale}`,
    remedy: `add ${items.length === 1 ? 'it' : 'them'}, or correct ${setting} in study.yaml`,
  }),
  'conflicting-values': (id: string, first: Elsewhere, earlier: string) => ({
    message: `${inLine(first)} has ${JSON.stringify(earlier)} in this column for ${id}`,
    remedy: 'write the same value in every row of the same person or pair',
  }),
  'repeated-column': () => ({
    message: 'two columns have this name',
    remedy: 'give every column a different name',
  }),
  'unread-column': (known: readonly string[], written: string) => ({
    severity: 'warning' as const,
    message: `this column is not read.${nearest(written, known)}`,
    remedy: 'correct its name if it should be read',
  }),
  'column-of-every-row': (field: string, value: string) => ({
    message: `study.yaml sets ${field} to ${value} for every row, but this column also gives it`,
    remedy: `delete ${field} under every_row in study.yaml, or name the column under \`ignore\``,
  }),
  'nothing-to-ignore': (present: readonly string[], written: string) => ({
    message: `study.yaml ignores this column, but the file does not have it; the columns are ${present.join(', ')}.${nearest(written, present)}`,
    remedy: 'correct `ignore` for this file in study.yaml',
  }),
  'wrong-cell-count': (cells: number, columns: number) => ({
    message: `this line has ${cells} ${cells === 1 ? 'cell' : 'cells'}, but the first line has ${columns}`,
    remedy: 'write one cell for each column; put a cell that contains a comma in quotation marks',
  }),
  'person-name': personal('names of people'),
  'email-address': personal('e-mail addresses'),
  'phone-number': personal('phone numbers'),
  'ip-address': personal('IP addresses'),
  'birth-date': personal('birth dates'),
} as const satisfies Sentences
