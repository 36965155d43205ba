import { columnOf } from './column-of.ts'
import { entriesOf } from './entries.ts'
import type { FormState } from './form-state.ts'

/** True if six scores are read from a file. */
export function hasScores(state: FormState): boolean {
  return entriesOf(state.settings()).some((entry) => {
    const file = state.seen.files.find(({ name }) => name === entry.file)
    const first = entry.kind === 'people' ? 'R' : 'client_R'
    return file !== undefined && columnOf(state, entry, file, first) !== null
  })
}
