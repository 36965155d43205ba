import { ROLES } from '../../../congruence/role.ts'
import { make } from '../../dom/make.ts'
import type { FileSeen } from '../../engine/messages.ts'
import { columnOf } from './column-of.ts'
import type { Entry } from './entries.ts'
import { choose } from './fields.ts'
import type { FormState } from './form-state.ts'
import { line } from './line.ts'
import { valueAt } from './settings.ts'

/** More different words than these are no words for two roles. */
const MOST = 12

/** The words of a file for client and therapist, if they are others; none for other fields. */
export function wordLines(state: FormState, entry: Entry, file: FileSeen, field: string): HTMLElement[] {
  if (field !== 'role' && field !== 'rater') return []
  const column = columnOf(state, entry, file, field)
  const words = file.columns.find(({ name }) => name === column)?.words ?? []
  const isOurs = words.every((word) => (ROLES as readonly string[]).includes(word))
  if (words.length === 0 || words.length > MOST || isOurs) return []
  const path = [...entry.path, 'values', field]
  const known = (valueAt(state.settings(), path) ?? {}) as Readonly<Record<string, readonly string[]>>
  const roleOf = (word: string) => ROLES.find((role) => known[role]?.includes(word) || word === role) ?? ''
  const put = (word: string, to: string) => {
    const roles = ROLES.map(
      (role) => [role, words.filter((it) => (it === word ? to : roleOf(it)) === role)] as const,
    )
    state.set(path, Object.fromEntries(roles.filter(([, own]) => own.length > 0)))
  }
  const id = `${entry.path.join('-')}-${field}-words`
  const choices = words.map((word, i) =>
    make(
      'span',
      { class: 'word' },
      make('label', { for: `${id}-${i}` }, `“${word}” is `),
      choose(
        `${id}-${i}`,
        [['', 'neither'], ...ROLES.map((role) => [role, role] as const)],
        roleOf(word),
        (to) => put(word, to),
      ),
    ),
  )
  return [
    line(state.decided, {
      id: `${file.name} ${id}`,
      label: 'Words for the roles',
      field: `${id}-0`,
      control: choices,
    }),
  ]
}
