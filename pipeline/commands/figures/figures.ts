import { join } from 'node:path'
import { z } from 'zod'
import { fingerprint } from '../../artefacts/provenance.ts'
import type { FigureWidth } from '../../charts/theme.ts'
import { problem, StudyProblems } from '../../problems.ts'
import { atomicWrite } from '../../stages/disk/atomic-write.ts'
import { regularFile } from '../../stages/disk/regular-file.ts'
import { studyOf } from '../../stages/disk/study-of.ts'
import { figureFiles, figureSpecs } from '../../stages/run/figure-files.ts'

/** What `congruence figures` is asked for. */
export interface FiguresRequest {
  /** The folder of results. */
  readonly folder: string
  /** The ids of the figures; null: all that the study has. */
  readonly only: readonly string[] | null
  /** Null: each in its width in the report. */
  readonly width: FigureWidth | null
  /** The folder to write to; null: beside the folder of results, with its name and "-figures". */
  readonly out: string | null
}

/** The list of the files that this command has written to a folder, with their fingerprints. */
const LIST = 'figures.json'

const listSchema = z.record(z.string(), z.string())

/**
 * Draws the figures of a finished study again, from its folder of results alone.
 * @returns the folder, and the ids of the figures
 * @throws StudyProblems if the results are not those of one run, or a file is in the way; nothing is written then
 */
export async function remadeFigures({
  folder,
  only,
  width,
  out,
}: FiguresRequest): Promise<{ path: string; figures: string[] }> {
  const specs = figureSpecs(studyOf(folder, 'correlate'), { width })
  const ids = specs.map(({ id }) => id)
  const unknown = only?.filter((id) => !ids.includes(id)) ?? []
  if (unknown.length > 0)
    throw new StudyProblems(
      unknown.map((id) => problem('no-such-figure', { file: folder, column: '--only', found: id }, ids)),
    )
  const chosen = specs.filter(({ id }) => only === null || only.includes(id))
  const path = out ?? `${folder}-figures`
  const files = await figureFiles(chosen)
  const own = listedIn(path)
  const foreign = [...files.keys()].filter((name) => isForeign(join(path, name), own[name]))
  if (foreign.length > 0)
    throw new StudyProblems(foreign.map((name) => problem('foreign-figure', { file: join(path, name) })))
  const list = {
    ...own,
    ...Object.fromEntries([...files].map(([name, content]) => [name, fingerprint(content)])),
  }
  const sorted = Object.fromEntries(Object.entries(list).sort(([a], [b]) => (a < b ? -1 : 1)))
  atomicWrite(
    path,
    new Map<string, Uint8Array | string>([...files, [LIST, `${JSON.stringify(sorted, null, 2)}\n`]]),
  )
  return { path, figures: chosen.map(({ id }) => id) }
}

/** What an earlier call has written to the folder. */
function listedIn(path: string): Readonly<Record<string, string>> {
  const bytes = existing(join(path, LIST))
  if (bytes === null) return {}
  try {
    return listSchema.parse(JSON.parse(new TextDecoder().decode(bytes)))
  } catch {
    throw new StudyProblems([problem('foreign-figure', { file: join(path, LIST) })])
  }
}

function isForeign(path: string, hash: string | undefined): boolean {
  const bytes = existing(path)
  return bytes !== null && fingerprint(bytes) !== hash
}

/** The bytes of a file; null if there is none. */
function existing(path: string): Uint8Array | null {
  try {
    return regularFile(path)
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error)
    if (why === 'ENOENT' || why === 'ENOTDIR') return null
    throw new StudyProblems([problem('unreadable-file', { file: path }, why)])
  }
}
