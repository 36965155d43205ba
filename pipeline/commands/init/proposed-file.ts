import type { Role } from '../../congruence/role.ts'
import { summaryName } from '../../intake/suspicions/summary-names.ts'
import type { RecordKind } from '../../study/settings/layouts.ts'
import { roleIn } from './field-names.ts'
import type { Settings } from './first-look.ts'
import { identifierOf, roleOfAll } from './people-of-file.ts'
import { type Place, placeAnswers, wordsByRole } from './placed-answers.ts'
import { whyInventory } from './proposed-inventory.ts'
import type { SeenFile } from './seen-file.ts'
import { repeatedRows, selectedRows } from './selected-rows.ts'

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
    const id = identifierOf(seen)
    set(
      'person_id',
      id ?? seen.columns[0]?.name,
      id === undefined ? 'whether this column identifies people' : undefined,
    )
    const role = fields.get('role')
    if (role === undefined) {
      const found = roleOfAll(seen)
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
  if (isPerson && seen.inventory !== null) why.inventory = whyInventory(seen.inventory)
  if (isPerson && seen.columns.some(({ isOccupations }) => isOccupations)) {
    more.occupations = 'onet'
    why.occupations = 'numbers of occupations in place of codes'
  }
  const missing = missingOf(seen)
  if (missing.length > 0) {
    more.missing = ['', ...missing]
    why.missing = 'these look like codes for no answer'
  }
  const selection = selectedRows(seen, kind, why)
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

function setPerson({ scores, codes, fields }: SeenFile, role: Role | '', set: Place): void {
  const prefix = role === '' ? '' : `${role}_`
  const own = <T extends { readonly role: Role | null }>(all: readonly T[]) =>
    role === '' ? all[0] : all.find((it) => it.role === role)
  for (const [i, type] of [...'RIASEC'].entries()) set(`${prefix}${type}`, own(scores)?.columns[i])
  set(`${prefix}code`, own(codes)?.column)
  if (role === '') set('age', fields.get('age'))
}

/** The column whose cells are identifiers known from other files. */
function alike({ columns }: SeenFile, identifiers: ReadonlySet<string>): string | undefined {
  return columns.find(
    ({ words }) => words.length > 0 && words.filter((it) => identifiers.has(it)).length > words.length * 0.8,
  )?.name
}

function missingOf({ columns, items, inventory, scores, fields }: SeenFile): string[] {
  const value = fields.get('value')
  const read = new Set([
    ...items.flatMap((it) => it.columns.map(({ name }) => name)),
    ...(inventory?.columns ?? []).map(({ name }) => name),
    ...scores.flatMap((it) => it.columns),
    ...(value === undefined ? [] : [value]),
  ])
  return [...new Set(columns.filter(({ name }) => read.has(name)).flatMap(({ missing }) => missing))]
}
