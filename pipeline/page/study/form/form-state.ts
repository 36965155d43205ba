import type { FilesSeen, KnownInstrument } from '../../engine/messages.ts'
import type { Decisions } from './decisions.ts'
import type { Path, Settings } from './settings.ts'

/** What the cards of the form show and change. */
export interface FormState {
  readonly seen: FilesSeen
  readonly instruments: readonly KnownInstrument[]
  readonly decided: Decisions
  settings(): Settings
  /** Changes one setting and draws the form again, for what other fields depend on; undefined takes it out. */
  set(path: Path, value: unknown): void
  /** Changes one setting on which no other field depends: the form stays, so that nobody's typing is disturbed. */
  put(path: Path, value: unknown): void
  /** Changes all settings, for what concerns several. */
  replace(settings: Settings): void
}
