import { TYPES } from '../../../holland/type.ts'
import type { SourceFiles } from '../../../study/layout.ts'
import { layoutFields } from '../../../study/layout-fields.ts'
import type { LayoutName } from '../../../study/settings/layouts.ts'
import { make } from '../../dom/make.ts'
import type { FileSeen } from '../../engine/messages.ts'
import { columnOf } from './column-of.ts'
import type { Entry } from './entries.ts'
import { fieldInWords } from './field-words.ts'
import { choose, write } from './fields.ts'
import type { FormState } from './form-state.ts'
import { INVENTORY, inventoryLine } from './inventory-line.ts'
import { inventoryPath } from './inventory-settings.ts'
import { itemLines } from './item-lines.ts'
import { line } from './line.ts'
import { readingLines } from './reading-lines.ts'
import { textOf, valueAt } from './settings.ts'
import { wordLines } from './word-lines.ts'

/** Fields that can be the same in every row of a file. */
const SAME: readonly string[] = ['role', 'rater', 'session', 'scale']

const EXAMPLES = 4

/** The settings of one entry under `files`: which column is what, the words for roles, items in columns, how it is read. */
export function entryLines(state: FormState, entry: Entry, file: FileSeen): HTMLElement[] {
  const settings = state.settings()
  const layout = textOf(settings.layout) as LayoutName
  const therapists = settings.therapists === 'unknown' ? 'unknown' : 'named'
  const { needed, optional } = layoutFields(
    { layout, therapists },
    entry.kind,
    (settings.files ?? {}) as SourceFiles,
  )
  const scores = ['', 'client_', 'therapist_']
    .map((role) => TYPES.map((type) => `${role}${type}`))
    .filter((six) => six.every((field) => optional.includes(field)))
  const single = [...needed, ...optional].filter((field) => !scores.flat().includes(field))
  const linesOf = (field: string) => [
    fieldLine(state, entry, file, field),
    ...wordLines(state, entry, file, field),
  ]
  const isRead = (field: string) =>
    columnOf(state, entry, file, field) !== null ||
    valueAt(state.settings(), [...entry.path, 'every_row', field]) !== undefined
  const further = single.filter((field) => !needed.includes(field) && !isRead(field))
  const inventory = scores.length > 0 ? inventoryLine(state, entry, file) : null
  const isInventoryShown =
    inventoryPath(settings, entry, state.seen.files) !== null || !scores.flat().some(isRead)
  return [
    ...single.filter((field) => !further.includes(field)).flatMap(linesOf),
    ...scores.map((six) => scoresLine(state, entry, file, six)),
    ...(inventory !== null && isInventoryShown ? [inventory] : []),
    ...itemLines(state, entry, file),
    ...readingLines(state, entry, file),
    ...furtherLines(entry, [
      ...further.map((field) => [fieldInWords(field), linesOf(field)] as const),
      ...(inventory !== null && !isInventoryShown ? [[INVENTORY, [inventory]] as const] : []),
    ]),
  ]
}

/** What the file could have besides, folded away. */
function furtherLines(
  { path }: Entry,
  parts: readonly (readonly [words: string, lines: readonly HTMLElement[]])[],
): HTMLElement[] {
  if (parts.length === 0) return []
  return [
    make(
      'details',
      { class: 'further', id: `${path.join('-')}-further` },
      make('summary', {}, `Not in this file: ${parts.map(([words]) => words).join(', ')}`),
      parts.flatMap(([, lines]) => lines),
    ),
  ]
}

function fieldLine(state: FormState, entry: Entry, file: FileSeen, field: string): HTMLElement {
  const id = `${entry.path.join('-')}-${field}`
  const same = valueAt(state.settings(), [...entry.path, 'every_row', field])
  const column = columnOf(state, entry, file, field)
  const value = same !== undefined ? 'same' : column === null ? '' : `column ${column}`
  const select = choose(
    id,
    [
      ['', 'not in this file'],
      ...(SAME.includes(field) ? [['same', 'the same in every row'] as const] : []),
      ...columnChoices(file),
    ],
    value,
    (to) => setColumn(state, entry, file, field, to),
  )
  const every = same === undefined ? null : sameInEveryRow(state, entry, field, textOf(same), `${id}-same`)
  const hint = column === null ? '' : examplesOf(file, column)
  const isProposed = value !== ''
  return line(state.decided, {
    id: `${file.name} ${id}`,
    label: fieldInWords(field),
    field: id,
    control: [select, every],
    hint,
    isProposed,
  })
}

const columnChoices = (file: FileSeen) => file.columns.map(({ name }) => [`column ${name}`, name] as const)

function sameInEveryRow(state: FormState, entry: Entry, field: string, value: string, id: string) {
  const put = (text: string) => state.put([...entry.path, 'every_row', field], text)
  if (field === 'session' || field === 'scale') return write(id, value, put, 8)
  const roles = [
    ['client', 'client'],
    ['therapist', 'therapist'],
  ] as const
  return choose(id, roles, value, put)
}

function setColumn(state: FormState, entry: Entry, file: FileSeen, field: string, to: string) {
  const { path } = entry
  const column = to.startsWith('column ') ? to.slice('column '.length) : null
  state.set([...path, 'every_row', field], to === 'same' ? (field === 'session' ? '1' : 'client') : undefined)
  state.set([...path, 'columns', field], column === null || column === field ? undefined : column)
  // A column with the name of the field is read by itself, unless it is said that it is not.
  const hasOwn = file.columns.some(({ name }) => name === field)
  const ignored = (valueAt(state.settings(), [...path, 'ignore']) ?? []) as readonly string[]
  const others = ignored.filter((it) => it !== field)
  const ignore = hasOwn && column !== field ? [...others, field] : others
  state.set([...path, 'ignore'], ignore.length === 0 ? undefined : ignore)
}

/** What is in a column, so that one sees whether it is the right one. Identifiers are only counted. */
function examplesOf(file: FileSeen, column: string): string {
  const seen = file.columns.find(({ name }) => name === column)
  if (seen === undefined) return 'this file has no such column'
  if (seen.range !== null) return `numbers from ${seen.range[0]} to ${seen.range[1]}`
  const shown = seen.words.slice(0, EXAMPLES).join(', ')
  return seen.words.length > EXAMPLES ? `${shown}, … (${seen.words.length} different)` : shown
}

function scoresLine(state: FormState, entry: Entry, file: FileSeen, six: readonly string[]): HTMLElement {
  const base = `${entry.path.join('-')}-${six[0]}`
  const role = six[0]!.split('_').length > 1 ? ` of the ${six[0]!.split('_')[0]}` : ''
  const selects = six.map((field) => {
    const id = `${entry.path.join('-')}-${field}`
    const column = columnOf(state, entry, file, field)
    const select = choose(
      id,
      [['', 'none'], ...columnChoices(file)],
      column === null ? '' : `column ${column}`,
      (to) => setColumn(state, entry, file, field, to),
    )
    return make(
      'span',
      { class: 'of-six' },
      make('label', { for: id, title: fieldInWords(field) }, field.at(-1)!),
      select,
    )
  })
  const columns = six.flatMap((field) => columnOf(state, entry, file, field) ?? [])
  const ends = file.columns.filter(({ name }) => columns.includes(name)).flatMap(({ range }) => range ?? [])
  const hint = ends.length === 0 ? '' : `numbers from ${Math.min(...ends)} to ${Math.max(...ends)}`
  const isProposed = columns.length > 0
  return line(state.decided, {
    ...{ id: `${file.name} ${base} scores`, label: `Six scores${role}`, field: base },
    ...{ control: make('span', { class: 'six' }, selects), hint, isProposed },
  })
}
