import { LAYOUTS, type LayoutName, RECORDS, type RecordKind } from '../../../study/settings/layouts.ts'
import type { FileSeen } from '../../engine/messages.ts'
import { type Path, type Settings, valueAt } from './settings.ts'

/** Which records each file has. */
export type Records = ReadonlyMap<string, readonly RecordKind[]>

/** An entry under `files` of study.yaml: the file, the record, and where its settings are. */
export interface Entry {
  readonly kind: RecordKind
  readonly file: string
  readonly path: Path
}

/** The entries of settings, in their order. */
export function entriesOf(settings: Settings): Entry[] {
  return RECORDS.flatMap((kind) => {
    const of = valueAt(settings, ['files', kind])
    if (of === undefined) return []
    const list = Array.isArray(of) ? of : null
    return (list ?? [of]).map((it, i) => ({
      kind,
      file: typeof it === 'string' ? it : String(valueAt(it, ['file'])),
      path: list === null ? ['files', kind] : ['files', kind, i],
    }))
  })
}

/** Which records the settings take each file for. */
export function recordsOf(settings: Settings, files: readonly FileSeen[]): Records {
  const entries = entriesOf(settings)
  return new Map(
    files.map(({ name }) => [name, entries.filter(({ file }) => file === name).map(({ kind }) => kind)]),
  )
}

/**
 * The settings under `files` if the files have other records than proposed, each entry as it is proposed for its record.
 * Entries that stay the same record keep what was decided about them.
 */
export function filesWith(settings: Settings, files: readonly FileSeen[], records: Records): Settings {
  const known = entriesOf(settings)
  const entryOf = (file: FileSeen, kind: RecordKind) => {
    const before = known.find((it) => it.file === file.name && it.kind === kind)
    return before === undefined ? file.proposals[kind].settings : valueAt(settings, before.path)
  }
  const entries = RECORDS.flatMap((kind) => {
    const own = files
      .filter(({ name }) => records.get(name)?.includes(kind))
      .map((file) => entryOf(file, kind))
    return own.length === 0 ? [] : [[kind, own.length === 1 ? own[0] : own]]
  })
  return { ...settings, files: Object.fromEntries(entries) }
}

/** The records that a layout needs and no file has. */
export function recordsMissing(layout: LayoutName, records: Records): RecordKind[] {
  const had = new Set([...records.values()].flat())
  return LAYOUTS[layout].needs.filter((kind) => !had.has(kind))
}
