import type { FileSeen } from '../../engine/messages.ts'
import type { Entry } from './entries.ts'
import type { FormState } from './form-state.ts'
import { valueAt } from './settings.ts'

/** The column that a field is read from; null if the file has none for it. */
export function columnOf(state: FormState, { path }: Entry, file: FileSeen, field: string): string | null {
  const entry = valueAt(state.settings(), path)
  const declared = valueAt(entry, ['columns', field])
  if (typeof declared === 'string') return declared
  const ignored = valueAt(entry, ['ignore'])
  const isIgnored = Array.isArray(ignored) && ignored.includes(field)
  return !isIgnored && file.columns.some(({ name }) => name === field) ? field : null
}
