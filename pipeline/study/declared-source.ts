import type { Place } from '../problems.ts'
import type { SourceFile } from './settings/source-file.ts'
import type { DeclaredStudy } from './study.ts'

/** One file as study.yaml declares it, with what a problem about it needs. */
export interface DeclaredSource {
  readonly source: SourceFile
  readonly study: DeclaredStudy
  /** The fields of this file in the layout of the study. */
  readonly fields: readonly string[]
  /** True if its items are in columns. */
  readonly isWide: boolean
  /** True if it has the items of the inventory. */
  readonly holdsInventory: boolean
  /** The place of an option of this file, or of an entry of the option. */
  at(option: keyof SourceFile, entry: string | null, found?: string): Place
}
