import { fingerprint, type Provenance } from '../artefacts/provenance.ts'
import type { Sources } from '../intake/study-tables.ts'
import { RECORDS, sourceFiles } from '../study/layout.ts'
import type { Study } from '../study/study.ts'

/** The files that a study was read from, each once for every kind of record that it holds, with their fingerprints. */
export function inputFiles(study: Study, sources: Sources): Provenance['inputs'] {
  const files = sourceFiles(study)
  return RECORDS.flatMap((key) => {
    const byName = new Map((files[key] ?? []).map(({ file }, i) => [file, sources[key]![i]!]))
    return [...byName].flatMap(([file, bytes]) =>
      bytes instanceof Uint8Array ? [{ key, file, bytes: bytes.length, sha256: fingerprint(bytes) }] : [],
    )
  })
}
