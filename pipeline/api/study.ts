import { plainRows } from '../artefacts/artefact.ts'
import { dictionary, dictionaryRows } from '../artefacts/dictionary.ts'
import { type ResultTables, resultTables } from '../artefacts/result-tables.ts'
import type { Problem } from '../problems.ts'
import type { GivenFiles } from '../stages/run/given-files.ts'
import type { Stage } from '../stages/run/stage.ts'
import type { Checked } from '../stages/understood/checked.ts'

/*
 * Studies and files of pairs as bytes in memory, with nothing of Node: a browser runs them as they are. What Node and a
 * browser have each in their own way is named in package.json under `browser`.
 */

export { type ComputedPairs, computedPairs, type PairsWanted } from '../commands/compute/computed-pairs.ts'
export type { PairMeaning } from '../commands/compute/pair-columns.ts'
export { type PairsSeen, seenPairs } from '../commands/compute/seen-pairs.ts'
export type { ValueSummary } from '../commands/compute/value-summary.ts'
export { type FileSeen, type FilesSeen, seenFiles } from '../commands/init/seen-files.ts'
export { UsageError } from '../commands/usage-error.ts'
export { type KnownInstrument, knownInstruments } from '../instruments/known-instruments.ts'
export { type Problem, problemLine, StudyProblems } from '../problems.ts'
export { filesInMemory } from '../stages/run/files-in-memory.ts'
export type { GivenFiles } from '../stages/run/given-files.ts'
export type { Checked } from '../stages/understood/checked.ts'

/** What a run makes. */
export interface Run {
  /** The name of the study. */
  readonly id: string
  readonly tables: ResultTables
  /** The report, one page of HTML. */
  readonly report: string
  /** Every file besides the tables by its path in a folder of results: report, figures, printed tables. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Every file of the folder of results by its path in it. */
  folder(): ReadonlyMap<string, Uint8Array>
  /** The main findings in sentences. */
  readonly findings: readonly string[]
  /** What may be right and is more often a mistake; `problemLine` puts one in words. */
  readonly warnings: readonly Problem[]
}

/** All errors and warnings of a study and its files, and what was understood of them. */
export async function checkStudy(given: GivenFiles): Promise<Checked> {
  const { checked } = await import('../stages/understood/checked.ts')
  return checked(given)
}

/**
 * Runs a study as `congruence run` does, and writes nothing. In a browser without the pictures and without Word and PDF.
 * @param begins is called with each stage before it runs
 * @throws StudyProblems with everything that is wrong in the study and its files
 */
export async function runStudy(given: GivenFiles, begins?: (stage: Stage) => void): Promise<Run> {
  // Loads the stages and all that they draw and write with; results are read without.
  const [{ runInMemory }, { StudyFiles }, { closingFindings }] = await Promise.all([
    import('../stages/run/in-memory.ts'),
    import('../stages/run/study-files.ts'),
    import('../report/findings/closing.ts'),
  ])
  const made = await runInMemory(new StudyFiles(given), begins)
  return {
    id: made.study.id,
    tables: resultTables([...made.tables, dictionary], (table) =>
      table === dictionary ? dictionaryRows(made.tables) : plainRows(made.rows(table)),
    ),
    report: new TextDecoder().decode(made.files.get('report.html')),
    files: made.files,
    folder: made.folder,
    findings: closingFindings({ study: made.study, rows: made.rows }),
    warnings: made.warnings,
  }
}
