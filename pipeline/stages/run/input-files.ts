import { fingerprint, type Input } from '../../artefacts/provenance.ts'
import type { Sources } from '../../intake/study-tables.ts'
import { sourceFiles } from '../../study/layout.ts'
import { RECORDS } from '../../study/settings/layouts.ts'
import type { Study } from '../../study/study.ts'

/** The fingerprint of a file, sealed with a key. */
export type Seal = (bytes: Uint8Array) => string

/**
 * The data files of a study with their fingerprints, each once for every kind of record in it. With a seal, names and
 * sizes are left out and fingerprints are sealed, because all three can reveal something about identifiers.
 */
export function dataInputs(study: Study, sources: Sources, seal: Seal | null): Input[] {
  const files = sourceFiles(study)
  return RECORDS.flatMap((kind) => {
    const byName = new Map((files[kind] ?? []).map(({ file }, i) => [file, sources[kind]![i]!]))
    return [...byName].flatMap(([file, bytes], i): Input[] => {
      if (!(bytes instanceof Uint8Array)) return []
      return [seal ? { key: kind, number: i + 1, seal: seal(bytes) } : plainInput(kind, file, bytes)]
    })
  })
}

/** The researcher's own instruments, by their path in study.yaml; with a seal, by their content alone. */
export function instrumentInputs(files: ReadonlyMap<string, Uint8Array>, seal: Seal | null): Input[] {
  return [...files].map(([file, bytes], i) =>
    seal ? { key: INSTRUMENT, number: i + 1, seal: seal(bytes) } : plainInput(INSTRUMENT, file, bytes),
  )
}

const INSTRUMENT = 'instrument'

function plainInput(key: string, file: string, bytes: Uint8Array): Input {
  return { key, file, bytes: bytes.length, sha256: fingerprint(bytes) }
}
