import type { Problem } from '../../problems.ts'
import type { SourceFile } from '../../study/settings/source-file.ts'
import type { TextTable } from '../text-table.ts'

/** A file of the study: how study.yaml declares it, the tables read from it, and its problems. */
export interface ProblemFile {
  readonly source: SourceFile
  readonly tables: readonly TextTable[]
  readonly problems: readonly Problem[]
  /** The words of the scale column that the study knows. */
  readonly scales: readonly string[]
}
