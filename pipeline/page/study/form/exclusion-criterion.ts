import { type Content, make } from '../../dom/make.ts'
import { entriesOf } from './entries.ts'
import { kindOf } from './exclusion-kinds.ts'
import { choose, write, writeNumber } from './fields.ts'
import type { FormState } from './form-state.ts'
import { rangeFields } from './range-fields.ts'
import { type Settings, textOf, valueAt } from './settings.ts'

/** The fields of a rule, which of them its label belongs to, and a hint. */
interface Criterion {
  readonly control: Content
  readonly field: string
  readonly hint: string
}

/** More different words than these are written, not ticked. */
const MOST_TICKS = 12

/** The fields of one rule, for what it leaves out. */
export function criterion(state: FormState, rule: Settings, i: number): Criterion {
  const kind = kindOf(rule)
  if (kind === 'column') return byColumn(state, rule, i)
  if (kind === 'people' || kind === 'pairs') {
    const field = listField(state, i, kind, rule[kind])
    const control = make('span', { class: 'word' }, field)
    return { control, field: field.id, hint: 'identifiers, separated by semicolons' }
  }
  if (kind === 'client_age' || kind === 'therapist_age') return byAge(state, i, kind)
  if (kind === 'fewest_clients') {
    const id = `exclusion-${i}-fewest`
    const number = writeNumber(id, rule.fewest_clients, 'Fewest clients of a therapist', (to) =>
      state.put(['exclusions', i, 'fewest_clients'], to),
    )
    const control = make('span', { class: 'word' }, 'fewer than ', number, ' clients')
    return { control, field: id, hint: 'counted after all other exclusions' }
  }
  const hint = 'questionnaires with eight or more answers, all the same; their pairs are kept'
  return { control: null, field: `exclusion-${i}-reason`, hint }
}

function byColumn(state: FormState, { column, values = [] }: Settings, i: number): Criterion {
  const id = `exclusion-${i}-column`
  const columns = columnsOf(state)
  const select = choose(
    id,
    [['', 'choose a column'], ...[...columns.keys()].map((name) => [name, name] as const)],
    textOf(column),
    (to) => state.set(['exclusions', i], { ...ruleNow(state, i), column: to, values: [] }),
  )
  const words = columns.get(textOf(column)) ?? []
  const chosen = values as readonly string[]
  const ticks = words.map((word, k) => {
    const box = make('input', {
      ...{ type: 'checkbox', id: `${id}-${k}`, checked: chosen.includes(word) },
      onchange: () => {
        const now = (valueAt(ruleNow(state, i), ['values']) ?? []) as readonly string[]
        state.put(
          ['exclusions', i, 'values'],
          words.filter((it) => (it === word ? box.checked : now.includes(it))),
        )
      },
    })
    return make('span', { class: 'word' }, box, make('label', { for: box.id }, ` ${word}`))
  })
  const isShort = words.length <= MOST_TICKS
  const list = isShort ? null : listField(state, i, 'values', values)
  list?.setAttribute('aria-label', 'Values that are left out')
  const control = [make('span', { class: 'word' }, select), make('span', { class: 'word' }, list ?? ticks)]
  return {
    control,
    field: id,
    hint: isShort
      ? 'who has a ticked value is left out'
      : 'the values that are left out, separated by semicolons',
  }
}

/** The different words of each column in the files of people and pairs. */
function columnsOf(state: FormState): ReadonlyMap<string, readonly string[]> {
  const names = entriesOf(state.settings())
    .filter(({ kind }) => kind !== 'ratings' || state.settings().layout === 'dyad-session')
    .map(({ file }) => file)
  const columns = state.seen.files.filter(({ name }) => names.includes(name)).flatMap((it) => it.columns)
  return new Map(
    [...Map.groupBy(columns, ({ name }) => name)].map(([name, own]) => [
      name,
      [...new Set(own.flatMap(({ words }) => words))],
    ]),
  )
}

function byAge(state: FormState, i: number, kind: 'client_age' | 'therapist_age'): Criterion {
  const id = `exclusion-${i}-age`
  return {
    control: rangeFields(state, ['exclusions', i, kind], id, {
      before: 'kept from ',
      after: ' years',
      lowest: 'Lowest age that is kept',
      highest: 'Highest age that is kept',
    }),
    field: `${id}-0`,
    hint: 'people of unknown age are kept too',
  }
}

function listField(state: FormState, i: number, key: string, values: unknown): HTMLInputElement {
  const field = write(
    `exclusion-${i}-${key}`,
    (values as readonly string[]).join('; '),
    (text) => {
      const words = text.split(';').map((it) => it.trim())
      state.put(['exclusions', i, key], words.filter(Boolean))
    },
    24,
  )
  return field
}

const ruleNow = (state: FormState, i: number) => valueAt(state.settings(), ['exclusions', i]) as Settings
