import { count, plural } from './plural.ts'
import type { Elsewhere, Sentences } from './sentence.ts'
import { heldValues, inLine, meant, nearest, similarText } from './wording.ts'
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

/** The first few of a list, and how many more there are. */
const firstOf = (list: readonly (string | number)[], most = 5) =>
  list.length <= most
    ? list.join(', ')
    : `${list.slice(0, most).join(', ')} and ${count(list.length - most)} more`

const sumOf = (kinds: readonly (readonly [string, number])[]) => kinds.reduce((sum, [, n]) => sum + n, 0)

/** If there are several values, how often they occur, such as " (Spam: 2, Survey Test: 1)". */
const kindsOf = (kinds: readonly (readonly [string, number])[]) =>
  kinds.length < 2
    ? ''
    : ` (${kinds.map(([word, n]) => `${word === '' ? 'empty' : word}: ${count(n)}`).join(', ')})`

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
  'unknown-sheet': (sheets: readonly string[]) => ({
    message: `the workbook has the sheets ${sheets.join(', ')}, and study.yaml does not name one of them`,
    remedy: `declare sheet: ${sheets[0] ?? 'its name'} or another sheet for this file in study.yaml`,
  }),
  'not-qualtrics': () => ({
    message:
      'the third row of a Qualtrics export contains identifiers such as {"ImportId":"QID1"}, but the third row of this file does not',
    remedy: 'export it from Qualtrics as CSV and do not change its first three rows, or declare format: csv',
  }),
  'survey-export': (program: string, format: string) =>
    program === 'Qualtrics'
      ? {
          message: `this is an export of ${program}: the rows below the column names are texts and identifiers of questions, not responses`,
          remedy: `write format: ${format} for this file in study.yaml`,
        }
      : {
          severity: 'warning' as const,
          message: `this looks like an export of ${program}, which has one row for each event and each repeated form`,
          remedy: `write format: ${format} for this file in study.yaml, and select the rows of a form with \`only\``,
        },
  'survey-preview': (kinds: readonly (readonly [string, number])[], line: string | null) => ({
    severity: 'warning' as const,
    message: `${plural(sumOf(kinds), 'response is', 'responses are')} a preview, a test or spam${kindsOf(kinds)}`,
    remedy: line === null ? 'delete them from the file' : `write ${line} for this file in study.yaml`,
  }),
  'unfinished-answer': (kinds: readonly (readonly [string, number])[], line: string | null) => ({
    severity: 'warning' as const,
    message: `${plural(sumOf(kinds), 'survey response was', 'survey responses were')} not finished${kindsOf(kinds)}`,
    remedy: `decide which responses to analyse; to leave out the unfinished ones, ${
      line === null ? 'delete them from the file' : `write ${line} for this file in study.yaml`
    }`,
  }),
  'incomplete-form': (n: number, line: string | null) => ({
    severity: 'warning' as const,
    message: `${plural(n, 'row has', 'rows have')} answers to a form that is not marked as complete`,
    remedy:
      line === null
        ? 'mark the complete ones in REDCap, or ignore this if the project does not use the mark'
        : `decide which rows to analyse; to leave out the others, write ${line} for this file in study.yaml`,
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
  'other-header': (line: number, found: number | readonly [number, number], cells: number | null) => ({
    message:
      typeof found !== 'number'
        ? `line ${line} does not name the columns; lines ${found[0]} and ${found[1]} together do`
        : cells === null
          ? `line ${line} does not name the columns; line ${found} has them`
          : `line ${line} does not seem to name the columns; line ${found} has ${cells} cells`,
    remedy: `write header: ${typeof found === 'number' ? found : `[${found.join(', ')}]`} for this file in study.yaml`,
  }),
  'no-header': () => ({
    message: 'this line does not name the columns; it looks like a record',
    remedy:
      'write a first line with the column names; in REDCap, export as CSV (raw data), not as CSV for SPSS, which has no column names',
  }),
  'empty-header': () => ({
    message: 'study.yaml says that this line names the columns, but it is empty or not in the file',
    remedy: 'correct `header` for this file in study.yaml',
  }),
  'short-header': (kind: 'row names' | 'end', columns: number) =>
    kind === 'row names'
      ? {
          message: `every line has ${columns + 1} cells, but the column names are ${columns}: the first cells may be row names, which R writes without a column name`,
          remedy:
            'write the file in R with write.table(…, row.names = FALSE), or add a name such as row at the beginning of the first line; if numbers have a decimal comma, save the file with semicolons',
        }
      : {
          message: `every line has ${columns + 1} cells, of which the last is empty, but the column names are ${columns}`,
          remedy: 'end the line with the column names as the other lines, with one more delimiter',
        },
  'mixed-line-ends': (lone: number, others: number) => ({
    message: `the line ends are mixed (${count(lone)} of the old Mac, \\r, and ${count(others)} others), and this line does not have as many cells as the first; a line may be broken within a cell`,
    remedy: 'correct this line in an editor, and save the file with line ends of one kind',
  }),
  'nameless-column': (column: string, headLine: number, n: number) => ({
    severity: 'warning' as const,
    message: `${column.slice(1, -1)} has no name in line ${headLine} and is not read; it has content in ${plural(n, 'row')}`,
    remedy: `name it if it should be read, or write ignore: ["${column}"] for this file in study.yaml`,
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
  'merged-cells': (areas: readonly string[]) => ({
    message: `the cells ${firstOf(areas)} are merged: only the first cell of a merged area has its value`,
    remedy:
      'write merged: fill for this file in study.yaml to give every cell of an area its value, or unmerge the cells',
  }),
  'hidden-rows': (lines: readonly number[]) => ({
    severity: 'warning' as const,
    message: `${plural(lines.length, 'hidden row is', 'hidden rows are')} read (${lines.length === 1 ? 'row' : 'rows'} ${firstOf(lines)})`,
    remedy: 'show them and check them; to leave them out, delete them or select the others with `only`',
  }),
  'hidden-column': () => ({
    severity: 'warning' as const,
    message: 'this column is hidden in the workbook, but read',
    remedy: 'show it and check it; to leave it out, name it under `ignore` for this file in study.yaml',
  }),
  'error-cell': (cells: readonly string[], missing: readonly string[]) => ({
    message: `${plural(cells.length, 'cell has', 'cells have')} this error (${firstOf(cells)})`,
    remedy: `correct the formulas in the workbook; if the error means a missing value, write missing: [${missing.map((word) => JSON.stringify(word)).join(', ')}] for this file in study.yaml`,
  }),
  'formula-without-value': (cells: readonly string[]) => ({
    message: `${plural(cells.length, 'cell has a formula', 'cells have formulas')} whose value was not saved (${firstOf(cells)})`,
    remedy: 'open the workbook in Excel or LibreOffice, save it, and run again',
  }),
  'beyond-limit': (what: string, remedy: string) => ({ message: what, remedy }),
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
