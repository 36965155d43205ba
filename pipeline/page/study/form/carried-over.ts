import type { FilesSeen } from '../../engine/messages.ts'
import { entriesOf } from './entries.ts'
import { type Settings, valueAt, withValue } from './settings.ts'

/** What somebody decides once, whatever files come later. */
const PLAN = [
  'title',
  'authors',
  'simulated',
  'early_sessions',
  'early_rating',
  'indices',
  'profile_range',
  'exclusions',
]

/**
 * The settings for files after some were added or taken away: as proposed for the new ones, and as they were decided for
 * the others, for scales and outcomes that are still there, and for the plan.
 */
export function carriedOver(before: Settings, seen: FilesSeen): Settings {
  let settings: Settings = seen.settings
  const known = entriesOf(before)
  for (const { kind, file, path } of entriesOf(settings)) {
    const same = known.find((it) => it.kind === kind && it.file === file)
    if (same !== undefined) settings = withValue(settings, path, valueAt(before, same.path))
  }
  if (before.layout !== undefined && entriesOf(settings).length === known.length)
    settings = { ...settings, layout: before.layout }
  for (const key of ['scales', 'outcomes']) {
    const proposed = (settings[key] ?? {}) as Settings
    const decided = (before[key] ?? {}) as Settings
    const kept = Object.entries(decided).filter(([name]) => name in proposed)
    settings = { ...settings, [key]: { ...proposed, ...Object.fromEntries(kept) } }
  }
  for (const key of PLAN) if (before[key] !== undefined) settings = { ...settings, [key]: before[key] }
  if (peopleFiles(before) === peopleFiles(settings))
    settings = withValue(settings, ['inventory'], before.inventory)
  // The range of the six scores follows from the inventory.
  if (settings.inventory !== undefined) settings = withValue(settings, ['profile_range'], undefined)
  const outcome = valueAt(before, ['hypothesis', 'outcome'])
  const isThere = Object.keys((settings.outcomes ?? {}) as object).some((name) => name === outcome)
  return isThere ? { ...settings, hypothesis: before.hypothesis } : settings
}

/** The files of people, whose answers an inventory is about. */
const peopleFiles = (settings: Settings) =>
  entriesOf(settings)
    .filter(({ kind }) => kind === 'people')
    .map(({ file }) => file)
    .join('\n')
