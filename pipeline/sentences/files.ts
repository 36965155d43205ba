import { plural } from './plural.ts'
import type { Elsewhere, Sentences } from './sentence.ts'
import { inLine, nearest } from './wording.ts'

const DELIMITERS: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' }

const delimiterName = (delimiter: string) => DELIMITERS[delimiter] ?? `"${delimiter}"`

const personal = (what: string) => (n: number, isIdentifier: boolean) => ({
  severity: 'warning' as const,
  message: `this column${isIdentifier ? ' of identifiers' : ''} seems to hold ${what}, in ${plural(n, 'line')}`,
  remedy: isIdentifier
    ? 'replace the identifiers by numbers in all files and keep the list of who is who apart, or run with --deidentify, so that at least the results name nobody'
    : 'delete the column; the analysis needs identifiers only',
})

/** Sentences that concern a file as a whole, its format, its columns and its rows. */
export const FILES = {
  'missing-file': (key: string) => ({
    message: 'there is no such file',
    remedy: `put it there, or correct the file name under files.${key} in study.yaml`,
  }),
  'unreadable-file': (why: string) => ({
    message: `it cannot be read (${why})`,
    remedy: 'check that it is a file and that you may read it',
  }),
  'empty-file': () => ({
    message: 'the file is empty',
    remedy: 'write a first line with the column names and one line for each record',
  }),
  'no-records': () => ({
    message: 'the file has column names but no record',
    remedy: 'add one line for each record',
  }),
  'no-rows-chosen': (only: Readonly<Record<string, readonly string[]>>) => ({
    message: `no row has ${Object.entries(only)
      .map(([column, values]) => `${column} ${values.join(' or ')}`)
      .join(' and ')}`,
    remedy: 'correct only for this file in study.yaml',
  }),
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
    remedy: `declare encoding: ${looksLike ?? 'utf-8 or the one it was saved with'} for this file in study.yaml`,
  }),
  'wrong-format': (
    declared: string,
    known: { kind: string; format: string | null; better: string | null } | null,
  ) => ({
    message:
      known === null
        ? `this is no file of format ${declared}`
        : `this is ${known.kind}, no file of format ${declared}`,
    remedy:
      typeof known?.format === 'string'
        ? `declare format: ${known.format} for this file in study.yaml`
        : `save ${known?.better ?? 'the table as CSV (comma-separated, UTF-8)'} and name that file in study.yaml`,
  }),
  'broken-file': (kind: string) => ({
    message: `this ${kind} cannot be read; it is damaged or of an unusual kind`,
    remedy: 'open and save it again, or save the table as CSV (comma-separated, UTF-8)',
  }),
  'unknown-sheet': (sheets: readonly string[]) => ({
    message: `the workbook has the sheets ${sheets.join(', ')}, and study.yaml does not say which of them`,
    remedy: `declare sheet: ${sheets[0] ?? 'its name'} or another one for this file in study.yaml`,
  }),
  'not-qualtrics': () => ({
    message:
      'the third row of a Qualtrics export holds identifiers such as {"ImportId":"QID1"}, and here it does not',
    remedy: 'export it from Qualtrics as CSV and leave its first three rows alone, or declare format: csv',
  }),
  'survey-preview': () => ({
    severity: 'warning' as const,
    message: 'this answer was given in a preview of the survey',
    remedy: 'delete it, or choose the real answers with only: { Status: [...] } in study.yaml',
  }),
  'unfinished-answer': (n: number, column: string, finished: string) => ({
    severity: 'warning' as const,
    message: `${plural(n, 'answer to the survey was', 'answers to the survey were')} not finished`,
    remedy: `check what is to count; to leave them out, write only: { ${column}: ["${finished}"] } for this file in study.yaml`,
  }),
  'other-delimiter': (declared: string, looksLike: string) => ({
    message: `this looks like ${delimiterName(looksLike)}-separated text, not ${delimiterName(declared)}-separated`,
    remedy: `declare delimiter: ${looksLike === '\t' ? 'tab' : `"${looksLike}"`} for this file in study.yaml`,
  }),
  'broken-csv': (why: string) => ({
    message: `the file is not well-formed CSV: ${why}`,
    remedy: 'close every quotation mark, and double each one that stands inside a quoted cell',
  }),
  'missing-column': (
    name: string,
    present: readonly string[],
    near: string | null,
    declared: 'columns' | 'only' | null = null,
  ) => ({
    message: `there is no column ${name} among ${present.join(', ')}`,
    remedy:
      declared === null
        ? `${near === null ? `name one column ${name}` : `rename the column ${near} to ${name}`}, or say under columns in study.yaml what it is called`
        : `correct ${name}${near === null ? '' : ` to ${near}`} under ${declared} for this file in study.yaml`,
  }),
  'no-item-columns': (patterns: readonly string[], setting = 'items') => ({
    message: `no column has a name like ${patterns.join(' or ')}`,
    remedy: `declare under ${setting} in study.yaml how the item columns are named, such as "wai_{item}"`,
  }),
  'missing-item-column': (scale: string, items: readonly number[], setting = `items of ${scale}`) => ({
    severity: 'warning' as const,
    message: `beside this column there is none for item ${items.join(', ')} of ${scale}`,
    remedy: `add it, or correct ${setting} in study.yaml`,
  }),
  'conflicting-values': (id: string, first: Elsewhere, earlier: string) => ({
    message: `${inLine(first)} has ${JSON.stringify(earlier)} here for ${id}`,
    remedy: 'write the same in every row of the same person or pair',
  }),
  'repeated-column': () => ({
    message: 'two columns have this name',
    remedy: 'give every column a name of its own',
  }),
  'unread-column': (known: readonly string[], written: string) => ({
    severity: 'warning' as const,
    message: `this column is not read.${nearest(written, known)}`,
    remedy: 'correct its name if it should be read',
  }),
  'column-of-every-row': (field: string, value: string) => ({
    message: `study.yaml says that ${field} is ${value} in every row, and this column says what it is in each`,
    remedy: `delete ${field} under every_row in study.yaml, or name the column under ignore`,
  }),
  'nothing-to-ignore': (present: readonly string[], written: string) => ({
    message: `study.yaml ignores this column, and there is none among ${present.join(', ')}.${nearest(written, present)}`,
    remedy: 'correct ignore for this file in study.yaml',
  }),
  'wrong-cell-count': (cells: number, columns: number) => ({
    message: `this line has ${cells} cells where the first line has ${columns}`,
    remedy: 'write one cell for each column; put a cell that holds a comma between quotation marks',
  }),
  'person-name': personal('names of people'),
  'email-address': personal('e-mail addresses'),
  'phone-number': personal('phone numbers'),
  'ip-address': personal('addresses of computers'),
  'birth-date': personal('birth dates'),
} as const satisfies Sentences
