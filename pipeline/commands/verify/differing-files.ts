import type { Artefact } from '../../artefacts/artefact.ts'
import { fingerprint, type Provenance } from '../../artefacts/provenance.ts'
import type { FilesIn } from '../../stages/disk/files-in.ts'
import { DICTIONARY, PROVENANCE } from '../../stages/run/own-folder.ts'
import { tablesOfStudy } from '../../stages/run/tables.ts'
import type { Study } from '../../study/study.ts'
import { compared } from './compared-files.ts'
import { asWhole, type Difference } from './difference.ts'

/** The most places of a file that are named. */
const NAMED = 1000

/** The files that are not as they were made, that are missing, and that no run has made. */
export async function differingFiles(
  files: FilesIn,
  made: ReadonlyMap<string, Uint8Array>,
  study: Study | null,
): Promise<Difference[]> {
  const tables: readonly Artefact[] = study === null ? [] : tablesOfStudy(study)
  const differences: Difference[] = []
  for (const [file, bytes] of files) {
    if (made.has(file) && bytes !== null) {
      const comparison = await compared(file, bytes, made.get(file)!, tables)
      if (comparison === null) continue
      const { note, places } = comparison
      differences.push({
        ...{ file, title: titleOf(file, made), kind: 'changed', note },
        places: places.slice(0, NAMED),
        more: Math.max(0, places.length - NAMED),
      })
    } else differences.push(asWhole(file, bytes === null ? 'link' : 'foreign'))
  }
  return [...differences, ...missing(made.keys(), files)]
}

/** The files that do not have the fingerprint that their stage has recorded. */
export function unlikeRecord(files: FilesIn, provenance: Provenance): Difference[] {
  const recorded = new Map(Object.values(provenance.stages).flatMap(({ made }) => Object.entries(made)))
  const differences = [...files].flatMap(([file, bytes]) => {
    if (bytes === null) return [asWhole(file, 'link')]
    if (file === PROVENANCE || file === DICTIONARY || recorded.get(file) === fingerprint(bytes)) return []
    const note = 'it has not the fingerprint that provenance.json has of it'
    return recorded.has(file) ? [asWhole(file, 'changed', note)] : [asWhole(file, 'foreign')]
  })
  return [...differences, ...missing(recorded.keys(), files)]
}

/**
 * The differences without fingerprints in provenance.json of files that differ themselves: whoever changed these may have
 * changed their fingerprints along with them.
 */
export function withoutEchoes(differences: readonly Difference[], files: FilesIn): Difference[] {
  const changed = new Set(
    differences.flatMap(({ file }) => (files.get(file) ? [fingerprint(files.get(file)!)] : [])),
  )
  return differences.map((it) => {
    if (it.file !== PROVENANCE) return it
    const places = it.places.filter(({ found }) => !changed.has(found ?? ''))
    const note =
      places.length < it.places.length
        ? 'it has the fingerprints of files that differ, as they are now'
        : it.note
    return { ...it, places, note }
  })
}

const missing = (paths: Iterable<string>, files: FilesIn) =>
  [...paths].filter((path) => !files.has(path)).map((path) => asWhole(path, 'missing'))

/** The title of a figure, as its drawing has it. */
function titleOf(file: string, made: ReadonlyMap<string, Uint8Array>): string | null {
  const [, id] = /^figures\/([^.]+)\./.exec(file) ?? []
  const drawing = id === undefined ? undefined : made.get(`figures/${id}.svg`)
  return drawing ? (/<title>([^<]*)<\/title>/.exec(new TextDecoder().decode(drawing))?.[1] ?? null) : null
}
