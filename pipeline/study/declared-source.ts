import type { Place } from '../problems.ts'
import type { SourceFile } from './settings/source-file.ts'
import type { DeclaredStudy } from './study.ts'

/** One file as study.yaml declares it, with what it takes to say what is wrong with it. */
export interface DeclaredSource {
  readonly source: SourceFile
  readonly study: DeclaredStudy
  /** The fields that the layout has in this file. */
  readonly fields: readonly string[]
  /** Whether its items stand in columns. */
  readonly isWide: boolean
  /** Whether the items of the inventory stand in it. */
  readonly holdsInventory: boolean
  /** Where an option of this file, or an entry of it, stands. */
  at(option: keyof SourceFile, entry: string | null, found?: string): Place
}
