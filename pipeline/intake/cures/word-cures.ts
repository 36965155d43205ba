import { ROLES } from '../../congruence/role.ts'
import type { Problem } from '../../problems.ts'
import { CURES, words } from '../../sentences/cures.ts'
import { nearestName, similarText } from '../../sentences/wording.ts'
import { numbersIn, roleMeant } from './meanings.ts'
import { looksMissing } from './missing-codes.ts'
import type { ProblemFile } from './problem-file.ts'

/** Problems of a cell with a word that study.yaml may declare under `values`. */
const OF_WORDS: ReadonlySet<string> = new Set([
  ...['unknown-value', 'unknown-scale', 'not-a-whole-number', 'not-a-number'],
])

const ISO_DATE = /^\d{4}-\d{2}-\d{2}/

/** The most words that a line lists. */
const LISTED = 24

/** What the researcher's own words of a field mean, as far as it can be told. */
interface Meaning {
  readonly meant: ReadonlyMap<string, readonly string[]>
  /** What the researcher has to check before copying the line. */
  readonly proviso: string
}

/**
 * The line that declares the researcher's own words for roles, raters, scales, sessions and answers: one line for the
 * whole file, with the words that are declared already, because it replaces them.
 */
export function wordCures(file: ProblemFile): (it: Problem) => string | null {
  const { source, tables, problems } = file
  const found = new Map<string, string[]>()
  const fieldOf = (it: Problem) => (OF_WORDS.has(it.code) ? fieldOfColumn(it, file) : null)
  for (const it of problems) {
    const field = fieldOf(it)
    if (field === null || it.found === null || looksMissing(it.found)) continue
    const list = found.get(field) ?? []
    if (!list.includes(it.found)) list.push(it.found)
    found.set(field, list)
  }
  const meanings = new Map<string, Meaning>()
  for (const [field, list] of found) {
    const meaning = list.length > LISTED ? null : meaningOf(field, list, file)
    if (meaning !== null) meanings.set(field, meaning)
  }
  const values = new Map(
    [...meanings].map(([field, { meant }]) => [field, together(source.values[field] ?? {}, meant)] as const),
  )
  const line = new Map([...Object.entries(source.values).map(asLists), ...values])
  const provisos = [...new Set([...meanings.values()].map(({ proviso }) => proviso))].join('')
  return (it) => {
    const field = fieldOf(it)
    if (field === null || it.found === null) return null
    if (meanings.has(field)) return CURES.values(line, provisos, it.remedy)
    const isOfOthers = field === 'scale' || field === 'rater' || field === 'role'
    const column = it.column ?? ''
    const isMistyped = nearestName(it.found, field === 'scale' ? file.scales : ROLES) !== null
    if (!isOfOthers || isMistyped || !tables[0]?.head.written.includes(column)) return null
    const listed = found.get(field)
    if (listed === undefined) return null
    const all = new Set([...(source.except[column] ?? []), ...listed])
    const except = new Map(Object.entries({ ...source.except, [column]: [...all].slice(0, LISTED) }))
    return CURES.except(except, 'these rows do not belong to the study', it.remedy)
  }
}

const asLists = ([field, lists]: [string, Readonly<Record<string, readonly string[]>>]) =>
  [field, new Map(Object.entries(lists))] as const

function together(
  declared: Readonly<Record<string, readonly string[]>>,
  meant: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  const keys = new Set([...Object.keys(declared), ...meant.keys()])
  return new Map([...keys].map((key) => [key, [...(declared[key] ?? []), ...(meant.get(key) ?? [])]]))
}

/** The field whose words these are: columns with answers have the field value, or answer in an inventory. */
function fieldOfColumn({ code, column }: Problem, { tables }: ProblemFile): string | null {
  for (const { head } of tables) {
    const at = head.written.indexOf(column ?? '')
    if (at === -1) continue
    const field = head.fields[at] ?? 'value'
    if (/^(?:client_|therapist_)?item_\d+$/.test(field)) return code === 'not-a-number' ? 'answer' : null
    const isWorded = ['role', 'rater', 'scale', 'session', 'value'].includes(field)
    return isWorded ? field : null
  }
  return null
}

function meaningOf(field: string, list: readonly string[], file: ProblemFile): Meaning | null {
  if (field === 'role' || field === 'rater') return certain(list, roleMeant) ?? ofRoles(list, file, field)
  if (field === 'scale') return certain(list, (word) => similarText(word, file.scales) ?? undefined)
  if (field === 'session') return ofSessions(list, file)
  const numbers = numbersIn(list)
  if (numbers !== null) return certain(list, (word) => numbers[list.indexOf(word)])
  if (list.some((word) => !/\p{L}/u.test(word))) return null
  return unknown(list, 'answer')
}

/** The words by what they mean, if that is evident of each. */
function certain(list: readonly string[], meaning: (word: string) => string | undefined): Meaning | null {
  if (!list.every((word) => meaning(word) !== undefined)) return null
  return { meant: Map.groupBy(list, (word) => meaning(word)!), proviso: '' }
}

/** Two words of which nobody else knows which role each is, such as 1 and 2. */
function ofRoles(list: readonly string[], { tables }: ProblemFile, field: string): Meaning | null {
  const table = tables.find(({ head }) => head.fields.includes(field))
  const at = table?.head.fields.indexOf(field) ?? -1
  const isOnly = table?.lines.every(({ cells }) => list.includes(cells[at] ?? '') || cells[at] === '')
  if (!isOnly || list.length > 2) return null
  return {
    meant: new Map([
      ['client', ['WORD']],
      ['therapist', ['WORD']],
    ]),
    proviso: `, with the right one of ${words(list)} in place of each WORD`,
  }
}

/** Sessions in words: by the numbers in them, or in the order of the file if no other session has a number. */
function ofSessions(list: readonly string[], { source, tables }: ProblemFile): Meaning | null {
  const numbers = numbersIn(list)
  if (numbers !== null) return { meant: new Map(list.map((word, i) => [numbers[i]!, [word]])), proviso: '' }
  if (!list.every((word) => /\p{L}/u.test(word) || ISO_DATE.test(word))) return null
  const table = tables.find(({ head }) => head.fields.includes('session'))
  const at = table?.head.fields.indexOf('session') ?? -1
  const isNumbered = table?.lines.some(({ cells }) => /^\d+([.,]0)?$/.test(cells[at] ?? ''))
  if (isNumbered || source.values.session !== undefined) return unknown(list, 'session')
  const isDates = list.every((word) => ISO_DATE.test(word))
  const ordered = isDates ? list.toSorted() : list
  return {
    meant: new Map(ordered.map((word, i) => [String(i + 1), [word]])),
    proviso: ' if that is the order of the sessions',
  }
}

/** Words with places for the numbers that only the researcher knows. */
function unknown(list: readonly string[], what: string): Meaning {
  return {
    meant: new Map(list.map((word, i) => [`N${i + 1}`, [word]])),
    proviso: `, with the number of each ${what} in place of N1, N2 …`,
  }
}
