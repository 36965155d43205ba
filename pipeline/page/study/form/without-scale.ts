import type { FileSeen } from '../../engine/messages.ts'
import { entriesOf } from './entries.ts'
import { type Settings, valueAt, withValue } from './settings.ts'

type Named = Readonly<Record<string, { readonly scale?: string }>>

/**
 * The settings without a scale: its outcomes go with it, and its rows or columns are left out, so that nobody misses a
 * declaration of them.
 */
export function withoutScale(settings: Settings, name: string, files: readonly FileSeen[]): Settings {
  const word = valueAt(settings, ['scales', name, 'in_file']) ?? name
  let without = withValue(settings, ['scales', name], undefined)
  for (const { path, file } of entriesOf(settings)) {
    const entry = valueAt(settings, path)
    const items = valueAt(entry, ['items'])
    if (Array.isArray(items)) {
      const kept = items.filter((it) => valueAt(it, ['scale']) !== name)
      without = withValue(without, [...path, 'items'], kept.length === 0 ? undefined : kept)
    }
    const column = String(valueAt(entry, ['columns', 'scale']) ?? 'scale')
    const words = files.find((it) => it.name === file)?.columns.find((it) => it.name === column)?.words ?? []
    if (path[1] !== 'ratings' || !words.includes(String(word))) continue
    const before = (valueAt(entry, ['except', column]) ?? []) as readonly string[]
    const declared = typeof entry === 'string' ? { file: entry } : entry
    without = withValue(without, path, withValue(declared, ['except', column], [...before, word]))
  }
  const outcomes = Object.entries((settings.outcomes ?? {}) as Named)
  const kept = outcomes.filter(([, { scale }]) => scale !== name)
  without = { ...without, outcomes: Object.fromEntries(kept) }
  const isAsked = kept.some(([id]) => id === valueAt(settings, ['hypothesis', 'outcome']))
  return isAsked || kept.length === 0 ? without : withValue(without, ['hypothesis', 'outcome'], kept[0]![0])
}
