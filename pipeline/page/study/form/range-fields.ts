import { type Content, make } from '../../dom/make.ts'
import { writeNumber } from './fields.ts'
import type { FormState } from './form-state.ts'
import { type Path, valueAt } from './settings.ts'

/** What stands around the two fields of a range. */
interface RangeWords {
  readonly before: string
  readonly after?: string
  /** The names of the fields, for who cannot see them. */
  readonly lowest: string
  readonly highest: string
}

/** A range in the settings: a field for its lowest value, one for its highest. The first is `${id}-0`. */
export function rangeFields(
  state: FormState,
  path: Path,
  id: string,
  { before, after = '', lowest, highest }: RangeWords,
): Content {
  const now = () => {
    const range = valueAt(state.settings(), path)
    return (Array.isArray(range) ? range : []) as readonly (number | undefined)[]
  }
  const [low, high] = now()
  return make(
    'span',
    { class: 'word' },
    before,
    writeNumber(`${id}-0`, low, lowest, (to) => state.put(path, [to, now()[1] ?? to + 1])),
    ' to ',
    writeNumber(`${id}-1`, high, highest, (to) => state.put(path, [now()[0] ?? to - 1, to])),
    after,
  )
}
