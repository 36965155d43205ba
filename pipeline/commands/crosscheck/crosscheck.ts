import { basename, dirname } from 'node:path'
import { problem, StudyProblems } from '../../problems.ts'
import { atomicWrite } from '../../stages/disk/atomic-write.ts'
import { regularFile } from '../../stages/disk/regular-file.ts'
import { studyOf } from '../../stages/disk/study-of.ts'
import { type Outcome, runInR } from './run-in-r.ts'
import { crosscheckScript, FIRST_LINE } from './script.ts'

/** What `congruence crosscheck` is asked for. */
export interface CrosscheckRequest {
  /** The folder of results. */
  readonly folder: string
  /** The script; null: beside the folder, with its name. */
  readonly out: string | null
  /** Whether R prints every number. */
  readonly all: boolean
}

/**
 * Writes the script and runs it, what R prints going to where this program prints.
 * @throws StudyProblems if there are no results, or the script cannot be written
 */
export async function crosschecked({
  folder,
  out,
  all,
}: CrosscheckRequest): Promise<{ script: string; outcome: Outcome }> {
  const { study } = studyOf(folder, 'correlate')
  const script = out ?? `${folder}-crosscheck.R`
  if (isForeign(script)) throw new StudyProblems([problem('workbook-exists', { file: script })])
  atomicWrite(dirname(script), new Map([[basename(script), crosscheckScript(study)]]))
  return { script, outcome: await runInR(script, folder, all) }
}

/** Whether there is a file that this command has not written. */
function isForeign(path: string): boolean {
  try {
    return !new TextDecoder().decode(regularFile(path)).startsWith(FIRST_LINE)
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code
    return why !== 'ENOENT' && why !== 'ENOTDIR'
  }
}
