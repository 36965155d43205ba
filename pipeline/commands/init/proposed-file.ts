import type { Role } from '../../congruence/role.ts'
import { summaryName } from '../../intake/suspicions/summary-names.ts'
import type { RecordKind } from '../../study/settings/layouts.ts'
import { fieldNamed, type NamedField, roleIn, type SixScores, sixScores } from './field-names.ts'
import { type FirstLook, type Settings, selectionOf } from './first-look.ts'
import { type ItemNames, itemNames } from './item-names.ts'
import { type SeenColumn, seenColumns } from './seen-columns.ts'

/** What a file most likely holds. */
export interface SeenFile {
  readonly look: FirstLook
  readonly columns: readonly SeenColumn[]
  readonly fields: ReadonlyMap<NamedField, string>
  readonly scores: readonly SixScores[]
  readonly codes: readonly { readonly role: Role | null; readonly column: string }[]
  readonly items: readonly ItemNames[]
  /** The records of the file; the first is what its rows are. */
  readonly kinds: readonly RecordKind[]
  /** True if a row has both people. */
  readonly hasBoth: boolean
}

/** The column of REDCap that tells the occasions apart, although REDCap adds it itself. */
const EVENT = 'redcap_event_name'

export function seenFile(look: FirstLook): SeenFile {
  const columns = seenColumns(look).filter(({ name }) => name === EVENT || !look.table.isAutomatic?.(name))
  const fields = new Map<NamedField, string>()
  for (const { name } of columns) {
    const field = fieldNamed(name)
    if (field !== null && !fields.has(field)) fields.set(field, name)
  }
  const scores = sixScores(columns)
  const used = new Set([...fields.values(), ...scores.flatMap((it) => it.columns)])
  const codes = columns
    .filter(({ name, isCodes }) => isCodes && !used.has(name))
    .map(({ name }) => ({ role: roleIn(name), column: name }))
  const free = columns.filter(({ name }) => !used.has(name) && !codes.some(({ column }) => column === name))
  const items = itemNames(free, fields.has('session') || look.source.format === 'qualtrics')
  const hasBoth = (['client', 'therapist'] as const).every((role) =>
    [...scores, ...codes].some((it) => it.role === role),
  )
  const kinds = kindsOf({
    fields,
    hasBoth,
    hasItems: items.length > 0,
    hasOne: scores.length + codes.length > 0,
  })
  return { look, columns, fields, scores, codes, items, kinds, hasBoth }
}

function kindsOf(seen: {
  readonly fields: ReadonlyMap<NamedField, string>
  readonly hasBoth: boolean
  readonly hasItems: boolean
  readonly hasOne: boolean
}): RecordKind[] {
  const { fields, hasBoth, hasItems, hasOne } = seen
  const hasPair = fields.has('therapist_id') && (fields.has('client_id') || fields.has('person_id'))
  if (hasBoth) return fields.has('session') ? ['ratings'] : ['dyads']
  if (fields.has('value') && (fields.has('item') || fields.has('scale'))) return ['ratings']
  if (hasItems && hasOne && hasPair) return ['people', 'dyads', 'ratings']
  if (hasItems) return hasPair ? ['ratings', 'dyads'] : ['ratings']
  if (hasOne) return ['people']
  return hasPair ? ['dyads'] : []
}

/** Settings of one entry under `files`, and what is to be said of each in a comment. */
export interface Proposal {
  readonly settings: Settings
  readonly why: Readonly<Record<string, string>>
  /** Lines that are commented out, because they would leave out rows. */
  readonly left: readonly string[]
}

/** What the files are taken for together. */
export interface Context {
  readonly identifiers: ReadonlySet<string>
  readonly isTidy: boolean
}

/** How study.yaml may read a file as records of this kind. */
export function proposal(seen: SeenFile, kind: RecordKind, context: Context): Proposal {
  const { look, fields } = seen
  const why: Record<string, string> = {}
  const columns: Record<string, string> = {}
  const values: Record<string, Record<string, string[]>> = {}
  const everyRow: Record<string, string> = {}
  const more: Record<string, unknown> = {}
  const left: string[] = []
  const set = (field: string, column: string | undefined, doubt?: string) => {
    if (column === undefined) return
    if (column !== field) columns[field] = column
    if (doubt !== undefined) why.columns = doubt
  }
  const client = fields.get('client_id') ?? fields.get('person_id')
  const pair = fields.get('dyad_id') ?? client
  if (kind === 'people') {
    const id = fields.get('person_id') ?? fields.get('client_id') ?? fields.get('therapist_id')
    set(
      'person_id',
      id ?? seen.columns[0]?.name,
      id === undefined ? 'whether this column identifies people' : undefined,
    )
    const role = fields.get('role')
    if (role === undefined) {
      const found = roleIn(id ?? '') ?? roleIn(look.file)
      everyRow.role = found ?? 'client'
      why.every_row = `no column has the role${found === null ? '' : '; it is that of the names'}`
    } else {
      set('role', role)
      const words = wordsByRole(seen, role)
      if (words !== null) values.role = words
    }
    setPerson(seen, '', set)
  } else {
    set(
      'dyad_id',
      pair ?? alike(seen, context.identifiers),
      pair === undefined ? 'whether these are the pairs' : undefined,
    )
    if (kind === 'dyads' || seen.hasBoth) {
      set('client_id', client)
      set('therapist_id', fields.get('therapist_id'))
      if (seen.hasBoth) for (const role of ['client', 'therapist'] as const) setPerson(seen, role, set)
    }
    if (kind === 'ratings') placeAnswers(seen, set, values, everyRow, why)
  }
  const hasAnswers = kind === 'ratings' || (kind === 'dyads' && seen.hasBoth)
  if (hasAnswers && !context.isTidy && seen.items.length > 0) {
    more.items = seen.items.map(({ pattern, scale, rater }) => ({
      columns: pattern,
      scale,
      ...(fields.has('rater') ? {} : { rater: rater ?? roleIn(look.file) ?? 'client' }),
    }))
    const doubts = [...new Set(seen.items.flatMap(({ doubt }) => doubt ?? []))]
    const isRated = seen.items.every(({ rater }) => rater !== null) || fields.has('rater')
    if (!isRated) doubts.push('who answered')
    if (doubts.length > 0) why.items = doubts.join('; ')
  }
  const isPerson = kind === 'people' || seen.hasBoth
  if (isPerson && seen.columns.some(({ isOccupations }) => isOccupations)) {
    more.occupations = 'onet'
    why.occupations = 'numbers of occupations in place of codes'
  }
  const missing = missingOf(seen)
  if (missing.length > 0) {
    more.missing = ['', ...missing]
    why.missing = 'these look like codes for no answer'
  }
  const selection = selected(seen, kind, why)
  Object.assign(more, selection)
  const repeated = repeatedRows(seen, kind, columns, selection)
  const hasSessions = kind === 'dyads' && seen.kinds.includes('ratings')
  if (repeated > 0 && hasSessions) {
    more.keep = 'first'
    why.keep = 'a pair has a row for each session, of which one tells who they are'
  } else if (repeated > 0)
    left.push(`keep: last # CHECK: rows that repeat an earlier one: ${repeated}; first or last counts`)
  const identifier = columns.client_id ?? columns.dyad_id ?? columns.person_id
  const totals = seen.columns.find(({ name }) => name === identifier)?.words.filter((it) => isTotal(it))
  if (identifier !== undefined && totals !== undefined && totals.length > 0) {
    more.except = { [identifier]: totals }
    why.except = 'rows of totals or means'
  }
  for (const setting of ['header', 'merged', 'until', 'decimal', 'encoding', 'sheet'])
    if (setting in look.settings) why[setting] = 'as the file looks'
  const settings = {
    file: look.file,
    ...look.settings,
    ...(Object.keys(columns).length > 0 && { columns }),
    ...(Object.keys(values).length > 0 && { values }),
    ...(Object.keys(everyRow).length > 0 && { every_row: everyRow }),
    ...more,
  }
  return { settings, why, left }
}

/** A row of totals by its name alone; a longer note may name people, and is not repeated. */
const isTotal = (text: string) => summaryName(text) === 'certain' && /^[\p{L}. ]{1,25}$/u.test(text)

type Set = (field: string, column: string | undefined, doubt?: string) => void

function setPerson({ scores, codes, fields }: SeenFile, role: Role | '', set: Set): void {
  const prefix = role === '' ? '' : `${role}_`
  const own = <T extends { readonly role: Role | null }>(all: readonly T[]) =>
    role === '' ? all[0] : all.find((it) => it.role === role)
  for (const [i, type] of [...'RIASEC'].entries()) set(`${prefix}${type}`, own(scores)?.columns[i])
  set(`${prefix}code`, own(codes)?.column)
  if (role === '') set('age', fields.get('age'))
}

/** Session, rater, scale, item and value of the answers. */
function placeAnswers(
  seen: SeenFile,
  set: Set,
  values: Record<string, Record<string, string[]>>,
  everyRow: Record<string, string>,
  why: Record<string, string>,
): void {
  const { fields, columns, items } = seen
  const inItems = new Set(items.flatMap((it) => it.columns))
  const small = columns.find(
    (it) =>
      it.range !== null &&
      it.range[0] >= 0 &&
      it.range[1] <= 20 &&
      !inItems.has(it) &&
      ![...fields.values()].includes(it.name),
  )
  const session = fields.get('session')
  const isInNames = items.some(({ pattern }) => pattern.includes('{session}'))
  if (session !== undefined) {
    set('session', session)
    const words = sessionWords(columns.find(({ name }) => name === session)!.words)
    if (words !== null) values.session = words
  } else if (small !== undefined && !isInNames)
    set('session', small.name, 'whether this is the number of the session')
  else if (!isInNames) {
    everyRow.session = '1'
    why.every_row = 'no column has the session'
  }
  const rater = fields.get('rater')
  if (rater !== undefined) {
    set('rater', rater)
    const words = wordsByRole(seen, rater)
    if (words !== null) values.rater = words
  } else if (items.length === 0) {
    everyRow.rater = roleIn(seen.look.file) ?? 'client'
    why.every_row = 'no column has the rater'
  }
  for (const field of ['scale', 'item', 'value'] as const) set(field, fields.get(field))
}

/** The words of a column by role; null if they are those of this program. Labels of an SPSS file count as words. */
function wordsByRole({ columns, look }: SeenFile, column: string): Record<string, string[]> | null {
  const { words } = columns.find(({ name }) => name === column)!
  const labels = look.table.labels?.get(column)
  const found: Record<string, string[]> = {}
  for (const word of words) {
    const role = roleIn(labels?.get(word) ?? word)
    if (role !== null) found[role] = [...(found[role] ?? []), word]
  }
  return words.every((it) => it === 'client' || it === 'therapist') ? null : found
}

/** The words for sessions by the one number in each; null if they are numbers. Words without a number are left open. */
function sessionWords(words: readonly string[]): Record<string, string[]> | null {
  if (words.every((word) => /^\d+$/.test(word))) return null
  const found: Record<string, string[]> = {}
  for (const word of words.slice(0, 20)) {
    const number = /(?:session|sitzung|visit|time|t|s)[ _-]?(\d+)|^(\d+)\.? /i.exec(word)
    const session = number?.[1] ?? number?.[2]
    if (session !== undefined) found[Number(session)] = [...(found[Number(session)] ?? []), word]
  }
  return found
}

/** The column whose cells are identifiers known from other files. */
function alike({ columns }: SeenFile, identifiers: ReadonlySet<string>): string | undefined {
  return columns.find(
    ({ words }) => words.length > 0 && words.filter((it) => identifiers.has(it)).length > words.length * 0.8,
  )?.name
}

function missingOf({ columns, items, scores, fields }: SeenFile): string[] {
  const value = fields.get('value')
  const read = new Set([
    ...items.flatMap((it) => it.columns.map(({ name }) => name)),
    ...scores.flatMap((it) => it.columns),
    ...(value === undefined ? [] : [value]),
  ])
  return [...new Set(columns.filter(({ name }) => read.has(name)).flatMap(({ missing }) => missing))]
}

/** How many of the selected rows have the identifiers, and the session and rater, of an earlier one. */
function repeatedRows(
  { look, fields }: SeenFile,
  kind: RecordKind,
  columns: Readonly<Record<string, string>>,
  { only = {} }: { readonly only?: Readonly<Record<string, readonly string[]>> },
): number {
  if (kind === 'ratings' && fields.has('item')) return 0
  const place = (column: string) => look.table.columns.indexOf(column)
  const keys = { people: ['person_id'], dyads: ['dyad_id'], ratings: ['dyad_id', 'session', 'rater'] }[kind]
  const at = keys.map((key) => place(columns[key] ?? key)).filter((i) => i !== -1)
  const rows = look.table.rows.filter(({ cells }) =>
    Object.entries(only).every(([column, words]) => words.includes(cells[place(column)] ?? '')),
  )
  return at.length === 0
    ? 0
    : rows.length - new Set(rows.map(({ cells }) => JSON.stringify(at.map((i) => cells[i])))).size
}

/** The rows that belong to the study: those of finished responses, and those events of REDCap that have such records. */
function selected(
  seen: SeenFile,
  kind: RecordKind,
  why: Record<string, string>,
): { only?: Record<string, string[]> } {
  const { look, scores, items } = seen
  const { columns, rows } = look.table
  const event = columns.indexOf(EVENT)
  if (event === -1) {
    const selection = selectionOf(look)
    if ('only' in selection) why.only = 'without previews and unfinished responses'
    return selection
  }
  const names =
    kind === 'ratings'
      ? items.flatMap((it) => it.columns.map(({ name }) => name))
      : scores.flatMap((it) => it.columns)
  const at = names.map((name) => columns.indexOf(name))
  const events = new Set(
    rows.filter(({ cells }) => at.some((i) => (cells[i] ?? '') !== '')).map(({ cells }) => cells[event]!),
  )
  if (events.size === 0) return {}
  why.only = 'the events in which these columns are filled'
  return { only: { [EVENT]: [...events] } }
}
