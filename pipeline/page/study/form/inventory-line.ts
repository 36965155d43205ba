import { ROLES } from '../../../congruence/role.ts'
import { plural } from '../../../sentences/plural.ts'
import { make } from '../../dom/make.ts'
import type { FileSeen, KnownInstrument } from '../../engine/messages.ts'
import type { Entry } from './entries.ts'
import { choose, write } from './fields.ts'
import type { FormState } from './form-state.ts'
import { columnsOfInventory, inventoryForms, likeliestPattern, observedIn } from './inventory-columns.ts'
import { type Inventory, inventoryPath, withInventory } from './inventory-settings.ts'
import { line } from './line.ts'
import { rangeFields } from './range-fields.ts'
import { type Path, valueAt } from './settings.ts'

/** The answers in plain words. */
export const INVENTORY = 'Answers to an interest inventory'

/** Answers to the items of an interest inventory: which one, how the columns are named, and which columns these are. */
export function inventoryLine(state: FormState, entry: Entry, file: FileSeen): HTMLElement {
  const { files } = state.seen
  const path = inventoryPath(state.settings(), entry, files)
  const declaredNow = () => (path === null ? null : (valueAt(state.settings(), path) as Inventory))
  const declared = declaredNow()
  const forms = inventoryForms(state.instruments)
  const form = forms.find(({ id }) => id === declared?.instrument)
  const id = `${entry.path.join('-')}-inventory`
  const decision = (instrument = '') => `${file.name} inventory ${instrument}`
  const select = choose(
    id,
    [['', 'not in this file'], ...forms.map((it) => [it.id, it.title] as const)],
    declared?.instrument ?? '',
    (to) => {
      state.decided.confirm(decision(to), true)
      const chosen = forms.find((it) => it.id === to)
      const inventory = chosen && ofForm(chosen, declaredNow(), entry, file)
      state.replace(withInventory(state.settings(), entry, files, inventory))
    },
  )
  const shared = { id: decision(declared?.instrument), label: INVENTORY, field: id }
  if (path === null || declared === null)
    return line(state.decided, { ...shared, control: select, isProposed: false })
  const why = isAsProposed(state, path, declared) && file.proposals[entry.kind].why.inventory
  return line(state.decided, {
    ...shared,
    control: [
      select,
      ' ',
      columnsField(state, path, declared, id),
      ' ',
      form?.range === null && possibleAnswers(state, path, id),
    ],
    hint: [fitInWords(declared, form, entry, file), why].filter(Boolean).join('; '),
  })
}

function isAsProposed({ seen }: FormState, path: Path, declared: Inventory): boolean {
  const at = (key: keyof Inventory) => valueAt(seen.settings, [...path, key])
  return at('instrument') === declared.instrument && at('columns') === declared.columns
}

/** What is declared when a form is chosen: the names of the columns stay, and the answers if the form does not define them. */
function ofForm(
  { id, range }: KnownInstrument,
  before: Inventory | null,
  entry: Entry,
  file: FileSeen,
): Inventory {
  const columns = before?.columns ?? likeliestPattern(entry, file)
  const observed = observedIn(columnsOfInventory(columns, entry, file))
  return { instrument: id, columns, ...(range === null && { range: before?.range ?? observed ?? [1, 5] }) }
}

function columnsField(state: FormState, path: Path, { columns }: Inventory, id: string): HTMLElement {
  const field = write(`${id}-columns`, columns, (to) => state.set([...path, 'columns'], to.trim()), 14)
  return make('span', { class: 'word' }, make('label', { for: field.id }, 'columns named '), field)
}

const possibleAnswers = (state: FormState, path: Path, id: string) =>
  rangeFields(state, [...path, 'range'], `${id}-range`, {
    before: 'answers from ',
    lowest: 'Lowest possible answer to an item of the inventory',
    highest: 'Highest possible answer to an item of the inventory',
  })

/** Which columns fit, and whether they are as many as the form has items. */
function fitInWords(
  { columns }: Inventory,
  form: KnownInstrument | undefined,
  entry: Entry,
  file: FileSeen,
): string {
  const fits = columnsOfInventory(columns, entry, file)
  if (fits.length === 0)
    return 'no column fits: write {item} in place of the number of the item, and {scale} in place of the letter of the type'
  const observed = observedIn(fits)
  const expected = form && form.items * (entry.kind === 'people' ? 1 : ROLES.length)
  return [
    `${plural(fits.length, 'column')} from ${fits[0]!.name} to ${fits.at(-1)!.name}`,
    expected !== undefined &&
      fits.length !== expected &&
      `, but the inventory has ${plural(expected, 'item')}`,
    observed !== null && `; numbers from ${observed[0]} to ${observed[1]}`,
  ]
    .filter(Boolean)
    .join('')
}
