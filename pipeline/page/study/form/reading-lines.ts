import { make } from '../../dom/make.ts'
import type { FileSeen } from '../../engine/messages.ts'
import type { Entry } from './entries.ts'
import type { FormState } from './form-state.ts'
import { line } from './line.ts'
import { valueAt } from './settings.ts'

/** Settings of how a file is read, in plain words. */
const READING: Readonly<Record<string, (value: unknown) => string>> = {
  format: (it) => `is read as ${it}`,
  sheet: (it) => `sheet “${it}” of the workbook`,
  header: (it) =>
    Array.isArray(it) ? `column names in rows ${it.join(' and ')}` : `column names in row ${it}`,
  delimiter: (it) => `cells are separated by ${it === 'tab' ? 'tabs' : `“${it}”`}`,
  decimal: (it) => (it === ',' ? 'decimal commas (4,5)' : 'decimal points (4.5)'),
  encoding: (it) => `letters are encoded as ${it}`,
  until: () => 'the table ends at the first empty row',
  merged: () => 'merged cells are filled',
  missing: (it) => `no answer: ${words(it)}`,
  only: (it) => `only rows with ${conditions(it)}`,
  except: (it) => `without rows with ${conditions(it)}`,
  keep: (it) => `of repeated rows the ${it} counts`,
  occupations: () => 'numbers of occupations (O*NET) stand in place of codes',
}

const words = (it: unknown) =>
  (it as readonly string[]).map((word) => (word === '' ? 'an empty cell' : `“${word}”`)).join(', ')

const conditions = (it: unknown) =>
  Object.entries(it as Record<string, readonly string[]>)
    .map(([column, values]) => `${column} = ${values.join(' or ')}`)
    .join('; ')

/** How a file is read, each with the possibility to take it out. */
export function readingLines(state: FormState, entry: Entry, file: FileSeen): HTMLElement[] {
  const { why } = file.proposals[entry.kind]
  return Object.entries(READING).flatMap(([key, inWords]) => {
    const value = valueAt(state.settings(), [...entry.path, key])
    if (value === undefined) return []
    const id = `${entry.path.join('-')}-${key}`
    const remove = make(
      'button',
      {
        type: 'button',
        class: 'plain',
        id: `${id}-remove`,
        onclick: () => state.set([...entry.path, key], undefined),
      },
      'not so',
    )
    return [
      line(state.decided, {
        ...{ id: `${file.name} ${id}`, label: 'Reading', field: `${id}-remove` },
        ...{ control: [inWords(value), ' ', remove], hint: why[key] ?? '' },
      }),
    ]
  })
}
