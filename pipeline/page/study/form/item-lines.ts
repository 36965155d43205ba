import { make } from '../../dom/make.ts'
import type { FileSeen } from '../../engine/messages.ts'
import type { Entry } from './entries.ts'
import { choose, write } from './fields.ts'
import type { FormState } from './form-state.ts'
import { line } from './line.ts'
import { textOf, valueAt } from './settings.ts'

interface Pattern {
  readonly columns: string
  readonly scale?: string
  readonly rater?: string
}

/** Answers in columns: the pattern of their names, the scale and who answered. */
export function itemLines(state: FormState, entry: Entry, file: FileSeen): HTMLElement[] {
  const items = valueAt(state.settings(), [...entry.path, 'items'])
  if (!Array.isArray(items)) return []
  const scales = Object.keys((state.settings().scales ?? {}) as object)
  const why = file.proposals[entry.kind].why.items
  return items.map((written: string | Pattern, i) => {
    const it: Pattern = typeof written === 'string' ? { columns: written } : written
    const id = `${entry.path.join('-')}-items-${i}`
    const put = (part: Partial<Pattern>) => {
      const now = valueAt(state.settings(), [...entry.path, 'items', i])
      state.set([...entry.path, 'items', i], { ...it, ...(typeof now === 'object' && now), ...part })
    }
    const fits = fitting(it.columns, file)
    const found = fits.length === 0 ? 'no column fits' : `${fits.length} columns: ${fits[0]} … ${fits.at(-1)}`
    return line(state.decided, {
      ...{ id: `${file.name} ${id}`, label: i === 0 ? 'Answers in columns' : '', field: id },
      hint: [found, i === 0 ? why : undefined].filter(Boolean).join('; '),
      control: [
        write(id, it.columns, (columns) => put({ columns }), 18),
        it.scale !== undefined && [
          make('label', { for: `${id}-scale` }, ' scale '),
          choose(
            `${id}-scale`,
            scales.map((scale) => [scale, scale] as const),
            textOf(it.scale),
            (scale) => put({ scale }),
          ),
        ],
        it.rater !== undefined && [
          make('label', { for: `${id}-rater` }, ' answered by '),
          choose(
            `${id}-rater`,
            [
              ['client', 'the client'],
              ['therapist', 'the therapist'],
            ],
            textOf(it.rater),
            (rater) => put({ rater }),
          ),
        ],
      ],
    })
  })
}

/** The columns whose names fit a pattern such as `bond_{item}`. */
export function fitting(pattern: string, { columns }: Pick<FileSeen, 'columns'>): string[] {
  const parts = pattern
    .split(/\{(?:scale|item|session|rater)\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const fits = new RegExp(`^${parts.join('.+?')}$`, 'i')
  return columns.map(({ name }) => name).filter((name) => fits.test(name))
}
