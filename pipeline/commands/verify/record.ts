import { fingerprint, type Provenance, provenanceSchema } from '../../artefacts/provenance.ts'
import { problem, StudyProblems } from '../../problems.ts'
import type { FilesIn } from '../../stages/disk/files-in.ts'
import { DICTIONARY, PROVENANCE } from '../../stages/run/own-folder.ts'
import { shellWord } from '../../stages/run/shell-word.ts'
import { software, versionIn } from '../../stages/run/software.ts'
import { STAGE_NAMES, type StageName } from '../../stages/run/stage.ts'

/** The record of a folder of results that this version of the program can verify. */
export interface FolderRecord {
  readonly provenance: Provenance
  /** The last stage that was run. */
  readonly last: StageName
}

/**
 * The record of the results in a folder.
 * @param again the command that makes the results again, if the study is known
 * @throws StudyProblems if there are none, a run was broken off, or another version has written them
 */
export function recordIn(folder: string, files: FilesIn, again: string | null): FolderRecord {
  const bytes = files.get(PROVENANCE)
  const fails = (it: ReturnType<typeof problem>) => new StudyProblems([it])
  if (!bytes)
    throw fails(
      files.has(DICTIONARY)
        ? problem('no-record', { file: `${folder}/${PROVENANCE}` }, 'it is missing', again)
        : problem('missing-results', { file: folder }),
    )
  const text = new TextDecoder().decode(bytes)
  const provenance = provenanceOf(text)
  const runs = software().version
  if (provenance === null) {
    const other = versionOf(text)
    if (other !== null && other !== `version ${runs}`)
      throw fails(problem('other-version', { file: folder }, other, runs, again))
    throw fails(
      problem('no-record', { file: `${folder}/${PROVENANCE}` }, 'it is not as a run writes it', again),
    )
  }
  const stages = Object.entries(provenance.stages)
  const last = STAGE_NAMES.findLast((name) => provenance.stages[name])
  if (last === undefined) throw fails(problem('missing-results', { file: folder }))
  if (stages.some(([, { from }]) => Object.keys(from).length === 0))
    throw fails(problem('unfinished-results', { file: folder }, shellWord(folder)))
  const { version } = provenance.software
  if (version !== runs && stages.every(([, { from }]) => from.pipeline !== fingerprint(runs)))
    throw fails(problem('other-version', { file: folder }, `version ${version}`, runs, again))
  return { provenance, last }
}

function provenanceOf(text: string): Provenance | null {
  try {
    return provenanceSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

function versionOf(text: string): string | null {
  try {
    return versionIn(text)
  } catch {
    return null
  }
}
