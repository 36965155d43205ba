import { dictionary, dictionaryRows } from '../artefacts/dictionary.ts'
import { type ResultTables, resultTables } from '../artefacts/result-tables.ts'
import type { Problem } from '../problems.ts'
import { filesOnDisk } from '../stages/disk/files-on-disk.ts'
import { resultsFolder } from '../stages/disk/results-folder.ts'

/* The whole program as a library for Node: studies and their results, and everything of the other two entries. */

export type { ResultRow, ResultTables } from '../artefacts/result-tables.ts'
export { type Problem, problemLine, StudyProblems } from '../problems.ts'
export * from './congruence.ts'
export * from './statistics.ts'

/** What a run makes. */
export interface Run {
  readonly tables: ResultTables
  /** The report, one page of HTML. */
  readonly report: string
  /** Every file besides the tables by its path in a folder of results: report, figures, printed tables. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** What may be right and is more often a mistake; `problemLine` puts one in words. */
  readonly warnings: readonly Problem[]
}

/**
 * Runs a study as `congruence run` does, and writes nothing: `(await run('study.yaml')).tables.rows('associations')`.
 * @param study path of study.yaml
 * @throws StudyProblems with everything that is wrong in the study and its files
 */
export async function run(study: string): Promise<Run> {
  // Loads the stages and all that they draw and write with; results are read without.
  const [{ runInMemory }, { StudyFiles }] = await Promise.all([
    import('../stages/run/in-memory.ts'),
    import('../stages/run/study-files.ts'),
  ])
  const made = await runInMemory(new StudyFiles(filesOnDisk(study)))
  const described = dictionaryRows([...made.tables.keys()])
  return {
    tables: resultTables([...made.tables.keys(), dictionary], (table) => made.tables.get(table) ?? described),
    report: new TextDecoder().decode(made.files.get('report.html')),
    files: made.files,
    warnings: made.warnings,
  }
}

/**
 * The tables in a folder that `congruence run` has written.
 * @throws StudyProblems if there are no results in it
 * @example results('reports/example').rows('associations').length // 84
 */
export function results(folder: string): ResultTables {
  const { tables, rows } = resultsFolder(folder)
  return resultTables(tables, rows)
}
