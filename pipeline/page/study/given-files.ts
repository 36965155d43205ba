import type { GivenFile } from '../engine/messages.ts'

const YAML = /\.ya?ml$/i

/** The files of a study as they were dropped: later ones replace earlier ones of the same name. */
export function withFiles(files: readonly GivenFile[], more: readonly GivenFile[]): GivenFile[] {
  const names = new Set(more.map(({ name }) => name))
  const kept = files.filter(({ name }) => !names.has(name))
  return [...kept, ...more.filter(({ name }, i) => more.findLastIndex((it) => it.name === name) === i)]
}

/** The file that is the study.yaml: the one of this name, or the only YAML file; null if there is none. */
export function studyFileOf(files: readonly GivenFile[]): GivenFile | null {
  const named = files.find(({ name }) => /^study\.ya?ml$/i.test(name))
  const yaml = files.filter(({ name }) => YAML.test(name))
  return named ?? (yaml.length === 1 ? yaml[0]! : null)
}

/** Files with data, as opposed to study.yaml and instruments. */
export const isData = ({ name }: GivenFile) => !YAML.test(name)

/**
 * The files under the names that study.yaml has for them. A browser gives a file without its folder, and study.yaml may name
 * `data/people.csv`.
 */
export function namedAsDeclared(files: readonly GivenFile[], settings: unknown): GivenFile[] {
  const paths = textsIn(settings)
  return files.map((file) => {
    if (paths.has(file.name)) return file
    const path = [...paths].find((it) => it.endsWith(`/${file.name}`))
    return path === undefined ? file : { ...file, name: path }
  })
}

function textsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'string') found.add(value)
  else if (typeof value === 'object' && value !== null)
    for (const it of Object.values(value)) textsIn(it, found)
  return found
}
