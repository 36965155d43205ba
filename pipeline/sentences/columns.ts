import { plural } from './plural.ts'
import type { Sentences } from './sentence.ts'
import { nearest } from './wording.ts'

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

/** Sentences about the names of columns and the line that has them. */
export const COLUMNS = {
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
  'repeated-column': () => ({
    message: 'two columns have this name',
    remedy: 'give every column a different name',
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
  'nameless-column': (column: string, headLine: number, n: number) => ({
    severity: 'warning' as const,
    message: `${column.slice(1, -1)} has no name in line ${headLine} and is not read; it has content in ${plural(n, 'row')}`,
    remedy: `name it if it should be read, or write ignore: ["${column}"] for this file in study.yaml`,
  }),
} as const satisfies Sentences
