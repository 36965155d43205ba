import { type ResultTables, resultTables } from '../artefacts/result-tables.ts'
import { filesOnDisk } from '../stages/disk/files-on-disk.ts'
import { resultsFolder } from '../stages/disk/results-folder.ts'
import { type Run, runStudy } from './study.ts'

/* The whole program as a library for Node: studies and their results, and everything of the other three entries. */

export type { ResultRow, ResultTables } from '../artefacts/result-tables.ts'
export * from './congruence.ts'
export * from './statistics.ts'
export * from './study.ts'

/**
 * Runs a study as `congruence run` does, and writes nothing: `(await run('study.yaml')).tables.rows('associations')`.
 * @param study path of study.yaml
 * @throws StudyProblems with everything that is wrong in the study and its files
 */
export const run = (study: string): Promise<Run> => runStudy(filesOnDisk(study))

/**
 * The tables in a folder that `congruence run` has written.
 * @throws StudyProblems if there are no results in it
 * @example results('reports/example').rows('associations').length // 84
 */
export function results(folder: string): ResultTables {
  const { tables, rows } = resultsFolder(folder)
  return resultTables(tables, rows)
}
