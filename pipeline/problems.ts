import { distance } from 'fastest-levenshtein'

/** Where in a researcher's file something was found. Lines count from 1, as an editor shows them. */
export interface Place {
  readonly file: string
  readonly line?: number | null
  readonly column?: string | null
  readonly found?: string | null
}

/** Where another line stands that a problem is about; `file` is null if it is in the file of the problem itself. */
export interface Elsewhere {
  readonly file: string | null
  readonly line: number
}

/** One thing wrong with the data or the study file, in words a researcher can act on. */
export interface Problem {
  readonly code: ProblemCode
  readonly severity: 'error' | 'warning'
  readonly file: string
  readonly line: number | null
  readonly column: string | null
  readonly found: string | null
  /** What is wrong. */
  readonly message: string
  /** What to write or do instead. */
  readonly remedy: string
}

interface Sentence {
  readonly severity?: 'warning'
  readonly message: string
  readonly remedy: string
}

const SIX = 'R, I, A, S, E, C'

/** The known name that is closest to what was written, if any is close. */
export function nearestName(written: string, known: readonly string[]): string | null {
  const near = known
    .map((name) => ({ name, steps: distance(written.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.steps - b.steps)[0]
  return near && near.steps <= Math.max(2, Math.floor(near.name.length / 3)) ? near.name : null
}

function nearest(written: string, known: readonly string[]): string {
  const near = nearestName(written, known)
  return near === null ? '' : ` Did you mean ${near}?`
}

const DELIMITERS: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' }

const delimiterName = (delimiter: string) => DELIMITERS[delimiter] ?? `"${delimiter}"`

const oneOf = (known: readonly string[]) => (known.length === 1 ? known[0]! : `one of ${known.join(', ')}`)

const inLine = ({ file, line }: Elsewhere) => `line ${line}${file === null ? '' : ` of ${file}`}`

const personal = (what: string, n: number) => ({
  severity: 'warning' as const,
  message: `this column seems to hold ${what}, in ${n} ${n === 1 ? 'line' : 'lines'}`,
  remedy: 'delete the column; the analysis needs identifiers only',
})
/** Item numbers in words: "items 1 to 4", "items 3, 5, 7 and 9". */
function numbered(items: readonly number[]): string {
  const [first, last] = [items[0]!, items.at(-1)!]
  if (items.length === 1) return `item ${first}`
  if (last - first === items.length - 1) return `items ${first} to ${last}`
  return `items ${items.slice(0, -1).join(', ')} and ${last}`
}

/** Every sentence that a researcher can be shown about data. A code is stable: tests and scripts rely on it. */
const SENTENCES = {
  'missing-file': (key: string) => ({
    message: 'there is no such file',
    remedy: `put it there, or correct the file name under files.${key} in study.yaml`,
  }),
  'missing-study': () => ({
    message: 'there is no such study file',
    remedy: 'give the path of a study.yaml, for example: congruence run data/example/study.yaml',
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
  'wrong-format': (declared: string, kind: string | null, format: string | null) => ({
    message:
      kind === null
        ? `this is no file of format ${declared}`
        : `this is ${kind}, no file of format ${declared}`,
    remedy:
      format === null
        ? 'save the table as CSV (comma-separated, UTF-8) and name that file in study.yaml'
        : `declare format: ${format} for this file in study.yaml`,
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
  'other-delimiter': (declared: string, looksLike: string) => ({
    message: `this looks like ${delimiterName(looksLike)}-separated text, not ${delimiterName(declared)}-separated`,
    remedy: `declare delimiter: ${looksLike === '\t' ? 'tab' : `"${looksLike}"`} for this file in study.yaml`,
  }),
  'broken-csv': (why: string) => ({
    message: `the file is not well-formed CSV: ${why}`,
    remedy: 'close every quotation mark, and double each one that stands inside a quoted cell',
  }),
  'missing-column': (name: string, present: readonly string[], near: string | null) => ({
    message: `there is no column ${name} among ${present.join(', ')}`,
    remedy: `${near === null ? `name one column ${name}` : `rename the column ${near} to ${name}`}, or say under columns in study.yaml what it is called`,
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
  'missing-value': (what: string) => ({ message: `${what} is missing`, remedy: `write ${what}` }),
  'reserved-id': (word: string) => ({
    message: `${word} stands for a missing value and cannot be an identifier`,
    remedy: 'choose another identifier',
  }),
  'date-as-id': () => ({
    message: 'this is a date, not an identifier; spreadsheets turn identifiers such as 3-1 into dates',
    remedy: 'format the column as text and write the identifiers anew',
  }),
  'rounded-id': () => ({
    message: 'a spreadsheet has rounded this identifier',
    remedy: 'format the column as text and write the identifiers anew',
  }),
  'other-decimal': (declared: string, found: string) => ({
    message: `this number has a decimal ${found === ',' ? 'comma' : 'point'}, and study.yaml declares ${JSON.stringify(declared)}`,
    remedy: `declare decimal: "${found}" for this file in study.yaml, or correct the number`,
  }),
  'not-a-number': () => ({ message: 'this is no number', remedy: 'write a number such as 4 or 4.5' }),
  'not-a-whole-number': () => ({ message: 'this is no whole number', remedy: 'write 1, 2, 3 …' }),
  'unknown-value': (known: readonly string[], written: string) => ({
    message: `this is not ${oneOf(known)}.${nearest(written, known)}`,
    remedy: `write ${oneOf(known)}`,
  }),
  'code-not-a-type': () => ({
    message: `a Holland code has only the letters ${SIX}`,
    remedy: 'write the types from the most to the least prominent, such as SAE',
  }),
  'code-repeated-type': () => ({
    message: 'a Holland code names each type once',
    remedy: 'write different letters, such as SAE',
  }),
  'code-too-long': () => ({
    message: 'a Holland code has at most six letters',
    remedy: 'write one to six different letters, such as SAE',
  }),
  'code-contradicts-scores': (fromScores: string) => ({
    severity: 'warning' as const,
    message: `the six scores give ${fromScores}, which is used`,
    remedy: 'correct the code or the scores, or leave the code out',
  }),
  'copied-profile': (therapist: string, there: Elsewhere) => ({
    severity: 'warning' as const,
    message: `this client has exactly the six scores of the therapist ${therapist} in ${inLine(there)}`,
    remedy: 'check that the scores are really those of the client',
  }),
  'one-type-only': (type: string, n: number) => ({
    severity: 'warning' as const,
    message: `all ${n} people have ${type} as first letter, so that congruence can hardly differ from pair to pair`,
    remedy: 'check how people came into the study, and prefer indices of the whole profile',
  }),
  'sessions-out-of-order': (pair: string, before: number) => ({
    severity: 'warning' as const,
    message: `for ${pair} this session stands after session ${before}`,
    remedy: 'check the numbers of the sessions; their order in the file does not matter',
  }),
  'straight-lining': (answers: number, who: string) => ({
    severity: 'warning' as const,
    message: `all ${answers} answers of ${who} are the same`,
    remedy: 'check the questionnaire, and whether the answers mean anything',
  }),
  'copied-answers': (session: number, other: string, first: Elsewhere) => ({
    severity: 'warning' as const,
    message: `all answers of session ${session} are those of ${other} from ${inLine(first)} on`,
    remedy: 'check that the rows were not pasted twice',
  }),
  ceiling: (scale: string, rater: string, top: number, n: number) => ({
    severity: 'warning' as const,
    message: `${top} of ${n} sessions have the highest answer to every item of ${scale} by the ${rater}`,
    remedy: `expect weaker correlations with ${scale}, and check its range in study.yaml`,
  }),
  'unrated-outcome': (outcome: string, scale: string, rater: string, sessions: readonly number[]) => ({
    severity: 'warning' as const,
    message: `no ${rater} rated ${scale} in session ${sessions.join(', ')}, so that ${outcome} has no values`,
    remedy: 'correct the outcome or early_sessions in study.yaml, or the scale, rater or session in the file',
  }),
  'person-name': (n: number) => personal('names of people', n),
  'email-address': (n: number) => personal('e-mail addresses', n),
  'phone-number': (n: number) => personal('phone numbers', n),
  'ip-address': (n: number) => personal('addresses of computers', n),
  'birth-date': (n: number) => personal('birth dates', n),
  'score-out-of-range': (low: number, high: number) => ({
    message: `a score of this inventory lies between ${low} and ${high}`,
    remedy: 'correct the score, or profile_range in study.yaml',
  }),
  'repeated-id': (what: string, first: Elsewhere) => ({
    message: `this ${what} stands already in ${inLine(first)}`,
    remedy: `keep one line for each ${what}`,
  }),
  'repeated-pair': (first: Elsewhere) => ({
    message: `the same client and therapist are a pair already in ${inLine(first)}`,
    remedy: 'keep one line for each pair',
  }),
  'client-of-two': (first: Elsewhere) => ({
    severity: 'warning' as const,
    message: `this client has another therapist in ${inLine(first)}, so that the two pairs are not independent`,
    remedy: 'keep the pair that the study is about',
  }),
  'unknown-person': (files: readonly string[]) => ({
    message: `nobody of this identifier is in ${files.join(' or ')}`,
    remedy: `add the person to ${files.join(' or ')}, or correct the identifier`,
  }),
  'wrong-role': (role: string, needed: string) => ({
    message: `this person is a ${role}`,
    remedy: `name a ${needed} here`,
  }),
  'excludes-unknown': (what: string, known: readonly string[], written: string) => ({
    message: `there is no such ${what} in the files, so that nobody would be left out.${nearest(written, known)}`,
    remedy: `correct the identifier under exclusions, or take it away`,
  }),
  'excludes-by-unknown-column': (columns: readonly string[], written: string) => ({
    message: `no file of people or pairs has this column.${nearest(written, columns)}`,
    remedy: 'correct column under exclusions',
  }),
  'excludes-nobody': (column: string, texts: readonly string[]) => ({
    severity: 'warning' as const,
    message: `no row has this in ${column}, so that nobody is left out; there is ${texts.map((it) => JSON.stringify(it)).join(', ')}`,
    remedy: 'correct values under exclusions if somebody should be left out',
  }),
  'unknown-pair': (files: readonly string[]) => ({
    message: `there is no such pair in ${files.join(' or ')}`,
    remedy: `add the pair to ${files.join(' or ')}, or correct the identifier`,
  }),
  'unknown-scale': (known: readonly string[], written: string) => ({
    message: `study.yaml declares no such scale.${nearest(written, known)}`,
    remedy: `write ${oneOf(known)}, or declare the scale under scales in study.yaml`,
  }),
  'unknown-item': (items: readonly number[]) => ({
    message: `this scale has the ${numbered(items)}`,
    remedy: 'correct the item number, or items of the scale in study.yaml',
  }),
  'rating-out-of-range': (scale: string, low: number, high: number) => ({
    message: `an item of ${scale} lies between ${low} and ${high}`,
    remedy: 'correct the rating (leave it empty if it is missing), or the range of the scale in study.yaml',
  }),
  'answer-out-of-range': (form: string, low: number, high: number) => ({
    message: `an answer to ${form} lies between ${low} and ${high}`,
    remedy:
      'correct the answer (leave it empty if it is missing), or the instrument or range of the inventory in study.yaml',
  }),
  'scores-against-items': (type: string, fromItems: number | null, differing: number, given: number) => ({
    severity: 'warning' as const,
    message: `the items give ${fromItems ?? 'no score'} here, which is used; ${differing} of ${given} scores in the column ${type} are not those that the items give`,
    remedy: 'check the instrument, columns and range of the inventory in study.yaml, or correct the scores',
  }),
  'range-of-other-form': (declared: string, fitting: readonly string[]) => ({
    severity: 'warning' as const,
    message: `this lies outside the range of ${declared} but inside that of ${fitting.join(', ')}`,
    remedy: `write instrument: ${fitting[0]} in study.yaml if that is the form that was filled in`,
  }),
  'range-not-used': (declared: string, fitting: readonly string[], answers: number) => ({
    severity: 'warning' as const,
    message: `none of ${answers} answers lies beyond the range of ${fitting.join(', ')}, though ${declared} goes further`,
    remedy: `write instrument: ${fitting[0]} in study.yaml if that is the form that was filled in`,
  }),
  'items-of-other-form': (declared: string, fitting: readonly string[]) => ({
    severity: 'warning' as const,
    message: `these are not the item numbers of ${declared} but those of ${fitting.join(', ')}`,
    remedy: `write instrument: ${fitting[0]} in study.yaml if that is the form that was filled in`,
  }),
  'items-of-other-scales': (form: string, astray: number, items: number) => ({
    severity: 'warning' as const,
    message: `${astray} of ${items} items of ${form} go more with another scale than with the rest of their own, as if they came in another order`,
    remedy: 'compare the order of the items with your form, and write a file of your own if it differs',
  }),
  'reversed-already': (scale: string, who: string, where = 'the scale') => ({
    severity: 'warning' as const,
    message: `these reversed items of ${scale} run against its other items (${who}), as if they were reversed twice`,
    remedy: `write already_reversed: true under ${where} if they were turned round before, or correct the key`,
  }),
  'item-against-rest': (scale: string, who: string, isReversed: boolean) => ({
    severity: 'warning' as const,
    message: `this item of ${scale} runs against its other items (${who})${isReversed ? ' after it was reversed' : ''}`,
    remedy: isReversed
      ? 'check whether it is to be reversed, and whether it was reversed before'
      : 'check whether it is to be reversed',
  }),
  'repeated-rating': (first: Elsewhere) => ({
    message: `the same item of the same session was rated already in ${inLine(first)}`,
    remedy: 'keep one line for each pair, session, rater, scale and item',
  }),
  'nothing-left': () => ({
    message: 'no pair is left in which both people have a code or six scores',
    remedy: 'complete the scores or codes of the people who form pairs, or correct exclusions in study.yaml',
  }),
  'broken-yaml': (why: string) => ({
    message: `this is not well-formed YAML: ${why}`,
    remedy: 'check indentation, colons and quotation marks',
  }),
  'unknown-key': (known: readonly string[], written: string) => {
    const near = nearestName(written, known)
    return {
      message: `there is no such setting here.${nearest(written, known)}`,
      remedy: near === null ? `use ${oneOf(known)}` : `write ${near}`,
    }
  },
  'wrong-setting': (why: string, remedy: string) => ({ message: why, remedy }),
  'unknown-instrument': (known: readonly string[], written: string) => ({
    message: `there is no such instrument.${nearest(written, known)}`,
    remedy: `use ${oneOf(known)}, or the path of a file of your own that ends in .yaml`,
  }),
  'missing-instrument': () => ({
    message: 'there is no such instrument file',
    remedy: 'put it there, or correct the path, which is relative to study.yaml',
  }),
  'key-not-known': (what: string, write: string, where = 'this scale') => ({
    message: `${what} not known to this program`,
    remedy: `from your copy of the form, write ${write} under ${where}`,
  }),
  'item-beyond-form': (items: number) => ({
    message: `the form has the items 1 to ${items}`,
    remedy: 'correct the item number, or the number of items of the form',
  }),
  'repeated-item': () => ({ message: 'this item stands twice', remedy: 'name every item once' }),
  'reversed-outside-scale': (scale: string) => ({
    message: `this item is reversed but does not belong to ${scale}`,
    remedy: 'correct the item number under reverse, or add the item to the scale',
  }),
  'item-of-two-scales': (scale: string, other: string) => ({
    message: `${scale} and ${other} both have it`,
    remedy: `correct the items, or write shares: [${other}] under ${scale} if the form scores them twice`,
  }),
  'reversed-in-one-scale': (where: string, notWhere: string) => ({
    message: `this item is reversed in ${where} but not in ${notWhere}`,
    remedy: 'reverse it in both or in neither',
  }),
  'wrong-score-range': (items: number, score: string, low: number, high: number) => ({
    message: `the ${score} of ${items} items lies between ${low} and ${high}`,
    remedy: `write [${low}, ${high}], or correct items, score or the range of the form`,
  }),
  'unknown-index': (known: readonly string[], written: string) => ({
    message: `there is no such index.${nearest(written, known)}`,
    remedy: `use ${oneOf(known)}`,
  }),
  'unknown-claims': (known: readonly string[], written: string) => ({
    message: `data/claims/ has no such file.${nearest(written, known)}`,
    remedy: `write ${oneOf(known)}, or type the published figures under original.results`,
  }),
  'unknown-work': (known: readonly string[], written: string) => ({
    message: `data/references.json has no such work.${nearest(written, known)}`,
    remedy: 'correct the id, or write the reference in words (in the file of an instrument under source)',
  }),
  'stale-artefact': (because: string, remedy: string) => ({ message: because, remedy }),
  'mixed-identifiers': (isDeidentified: boolean) => ({
    message: isDeidentified
      ? 'the results in this folder have pseudonyms, and this run would have identifiers'
      : 'there is something in this folder that a run with pseudonyms did not write and that may have identifiers',
    remedy: `${isDeidentified ? 'add --deidentify, or name' : 'name'} another folder with --out`,
  }),
  'missing-key': () => ({
    message: 'there is no such key, and these results were made with one',
    remedy:
      'put it back, name it with --key, or run: congruence run --deidentify, which makes a new key and all results anew',
  }),
  'broken-key': (why: string) => ({
    message: why,
    remedy: 'put the key back as it was written, or name another file with --key',
  }),
  'key-among-results': () => ({
    message: 'the key lies in the folder of the results, and whoever has both knows who is who',
    remedy: 'name a place outside that folder with --key',
  }),
  'unwritable-key': (why: string) => ({
    message: `the key cannot be written there (${why})`,
    remedy: 'choose another place with --key',
  }),
  'missing-pairs': () => ({
    message: 'there is no such file',
    remedy: 'correct the name of the file of pairs, or write - to read standard input',
  }),
  'not-csv': () => ({
    message: 'this is not CSV text',
    remedy: 'save the table as CSV (comma-separated, UTF-8) and give that file',
  }),
  'taken-column': () => ({
    message: 'the file has a column of the name of one that is to be added',
    remedy: 'rename the column, or leave that index out with --indices',
  }),
  'folder-not-empty': () => ({
    message: 'there is something in this folder already',
    remedy: 'name a new or empty folder',
  }),
  'unwritable-folder': (why: string) => ({
    message: `the results cannot be written there (${why})`,
    remedy: 'choose another folder with --out',
  }),
} as const satisfies Record<string, (...args: never[]) => Sentence>

export type ProblemCode = keyof typeof SENTENCES

/** Every code there is, in the order of the catalogue. */
export const PROBLEM_CODES = Object.keys(SENTENCES) as ProblemCode[]

/** The problem of this code at this place, with the words that go with it. */
export function problem<C extends ProblemCode>(
  code: C,
  place: Place,
  ...details: Parameters<(typeof SENTENCES)[C]>
): Problem {
  const sentence = (SENTENCES[code] as (...args: unknown[]) => Sentence)(...details)
  return {
    code,
    severity: sentence.severity ?? 'error',
    file: place.file,
    line: place.line ?? null,
    column: place.column ?? null,
    found: place.found ?? null,
    message: sentence.message,
    remedy: sentence.remedy,
  }
}

/** Longest piece of a researcher's cell that is shown back. */
const SHOWN = 40

/** One line for a person to read: place, what was found, what is wrong, what to write. */
export function problemLine(it: Problem): string {
  const place = it.line === null ? it.file : `${it.file}:${it.line}`
  const column = it.column === null ? '' : ` ${it.column}`
  const cut = it.found !== null && it.found.length > SHOWN ? `${it.found.slice(0, SHOWN)}…` : it.found
  const found = cut === null ? '' : ` ${JSON.stringify(cut)}`
  const says = /[.?]$/.test(it.message) ? it.message : `${it.message}.`
  const remedy = `${it.remedy.charAt(0).toUpperCase()}${it.remedy.slice(1)}.`
  return `${place}${column}${found}: ${says} ${remedy} [${it.code}]`
}

/** Thrown when data cannot be analysed as they are: it carries every problem found, not only the first. */
export class StudyProblems extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(problemLine).join('\n'))
    this.name = 'StudyProblems'
    this.problems = problems
  }
}
