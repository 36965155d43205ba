import type { GivenFiles } from './given-files.ts'

/**
 * A study file and the files that it names, as they were handed over. A file that was handed over without its folder is
 * found by its name alone, if no other has it.
 */
export function filesInMemory(study: string, files: ReadonlyMap<string, Uint8Array>): GivenFiles {
  const names = [...files.keys()]
  const found = (name: string): string | undefined => {
    const wanted = comparable(name)
    const same = names.find((it) => comparable(it) === wanted)
    const alike = names.filter((it) => lastPart(comparable(it)) === lastPart(wanted))
    return same ?? (alike.length === 1 ? alike[0] : undefined)
  }
  return {
    shownAs: study,
    study,
    read(name, most = Number.POSITIVE_INFINITY) {
      const bytes = files.get(found(name) ?? '')
      if (bytes === undefined) throw withCode(name, 'ENOENT')
      if (bytes.length > most) throw withCode(name, `larger than ${Math.floor(most / 1e6)} MB`)
      return bytes
    },
  }
}

/** Some disks keep accents as marks of their own. */
const comparable = (path: string) =>
  path
    .replaceAll('\\', '/')
    .replace(/^(\.\/)+/, '')
    .normalize('NFC')

const lastPart = (path: string) => path.slice(path.lastIndexOf('/') + 1)

const withCode = (name: string, code: string) => Object.assign(new Error(name), { code })
