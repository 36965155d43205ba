import { plural } from './plural.ts'
import type { Elsewhere, Sentences } from './sentence.ts'
import { inLine, nearest } from './wording.ts'

const DELIMITERS: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' }

const delimiterName = (delimiter: string) => DELIMITERS[delimiter] ?? `"${delimiter}"`

const personal = (what: string) => (n: number, isIdentifier: boolean) => ({
  severity: 'warning' as const,
  message: `this column${isIdentifier ? ' of identifiers' : ''} seems to contain ${what}, in ${plural(n, 'line')}`,
  remedy: isIdentifier
    ? 'replace the identifiers by numbers in all files and keep the list that links them to people elsewhere, or run with --deidentify, so that at least the results contain pseudonyms only'
    : 'delete the column; the analysis needs identifiers only',
})

/** The columns of codes in a file with this score. */
const codesOf = (score: string) =>
  /^(client|therapist)_/.test(score) ? 'client_code and therapist_code' : 'code'

/** The number of unread columns that a message names. */
const LISTED = 8

/** A pattern for the first of these names and those like it: phq_* for phq_1 and phq_2. */
function alike(names: readonly string[]): string {
  const start = /^(.*?)[\d.]+$/.exec(names[0]!)?.[1] ?? ''
  return start !== '' && names.filter((name) => name.startsWith(start)).length > 1 ? `${start}*` : names[0]!
}

/** What to write so that a word in the names of columns is known. */
function ofWord(field: 'scale' | 'rater' | 'session', word: string): string {
  const quoted = /^[\p{L}][\p{L}\p{N}_-]*$/u.test(word) ? word : JSON.stringify(word)
  if (field === 'scale') return `write in_file: ${quoted} under the scale in study.yaml`
  const ours = field === 'rater' ? 'client' : '1'
  return `write values: { ${field}: { ${ours}: [${quoted}] } } for this file in study.yaml (${field === 'rater' ? 'client or therapist' : 'the number of the session'}, then your word)`
}

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
  'no-rows-chosen': (only: Readonly<Record<string, readonly string[]>>) => ({
    message: `no row has ${Object.entries(only)
      .map(([column, values]) => `${values.join(' or ')} in ${column}`)
      .join(' and ')}`,
    remedy: 'correct `only` for this file in study.yaml',
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
    declared: 'columns' | 'only' | null = null,
  ) => ({
    message: `there is no column ${name}; the columns are ${present.join(', ')}`,
    remedy:
      declared === null
        ? `${near === null ? `name one of the columns ${name}` : `rename the column ${near} to ${name}`}, or give its name under columns in study.yaml`
        : `correct ${name}${near === null ? '' : ` to ${near}`} under \`${declared}\` for this file in study.yaml`,
  }),
  'index-without-people': (first: string) => ({
    message:
      'this column seems to have congruence as calculated before, and the file does not have the codes or scores that it was calculated from; no layout takes a finished index, because it could not be checked or compared with chance',
    remedy: `add the codes of both people, in the columns ${codesOf(first)}, or all six scores of each; without them, correlate the two columns with other software`,
  }),
  'no-item-columns': (
    patterns: readonly string[],
    setting = 'items',
    words: readonly { column: string; field: 'scale' | 'rater' | 'session'; word: string }[] = [],
  ) => {
    const message = `no column name fits ${patterns.join(' or ')}`
    const said = words.map(({ field, word }) => `${JSON.stringify(word)} were the word for a ${field}`)
    if (said.length > 0)
      return {
        message: `${message}; ${words[0]!.column} would fit if ${said.join(' and ')}`,
        remedy: words.map(({ field, word }) => ofWord(field, word)).join(', and '),
      }
    return {
      message,
      remedy: `state under ${setting} in study.yaml how the columns are named, such as "wai_{item}"${setting === 'items' ? ', or "wai_s{session}" for one score a session' : ''}`,
    }
  },
  'answers-without': (field: 'scale' | 'rater' | 'session', columns: string) => {
    const example = { scale: 'bond', rater: 'client', session: '1' }[field]
    return {
      message: `neither a column nor the names of the columns give the ${field} of these answers`,
      remedy: `for this file in study.yaml, write ${field}: ${example} beside the name, as in items: [{ columns: ${JSON.stringify(columns)}, ${field}: ${example} }], or {${field}} where the name gives it, or every_row: { ${field}: ${example} }`,
    }
  },
  'score-of-items': (scale: string | null, items: number | null) => ({
    message: `the column gives no number of an item, but ${scale === null ? 'the scales have' : `${scale} has`} ${items === null ? 'several items' : plural(items, 'item')}`,
    remedy:
      `if it has one score a session, write given_as: score and the range of the score under ${scale ?? 'each scale'}; ` +
      'if it has the answers to one item, write {item} where its number is in the name, or item: 1 (its number) beside the name under items',
  }),
  'score-beside-items': (scale: string) => ({
    severity: 'warning' as const,
    message: `this column seems to have a score of ${scale}, which is calculated from the items; the column is not read`,
    remedy: 'name it under `ignore` for this file in study.yaml',
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
  'rows-not-kept': (rows: number, keep: 'first' | 'last') => ({
    severity: 'warning' as const,
    message: `${plural(rows, 'repeated row was', 'repeated rows were')} left out; the ${keep} was kept`,
    remedy: 'check that they are of the same people, pairs or answers; delete keep in study.yaml to see each',
  }),
  'unread-column': (known: readonly string[], written: string | null, all: readonly string[] = []) => ({
    severity: 'warning' as const,
    message:
      written === null
        ? `${plural(all.length, 'column')} are not read: ${all.slice(0, LISTED).join(', ')}${all.length > LISTED ? ', …' : ''}`
        : `this column is not read.${nearest(written, known)}`,
    remedy:
      written === null
        ? `correct the names of those that should be read; name the others under ignore for this file in study.yaml, as in ignore: ['${alike(all)}']`
        : 'correct its name if it should be read',
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
