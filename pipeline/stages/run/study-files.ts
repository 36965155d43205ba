import { ANALYSES } from '../../analyses/analyses.ts'
import type { Sources } from '../../intake/study-tables.ts'
import { type Problem, problem, StudyProblems } from '../../problems.ts'
import { sourceFiles } from '../../study/layout.ts'
import { readStudy } from '../../study/read-study.ts'
import type { Study } from '../../study/study.ts'
import { decodedYaml } from '../../yaml/decoded-yaml.ts'
import type { GivenFiles } from './given-files.ts'
import { instrumentsBeside } from './instruments-beside.ts'

/** The study file and the files it names, as the researcher wrote them. */
export class StudyFiles {
  readonly study: Study
  /** The bytes of study.yaml. */
  readonly bytes: Uint8Array
  /** The researcher's own instruments, by their path from study.yaml. */
  readonly instruments: ReadonlyMap<string, Uint8Array>
  readonly #given: GivenFiles
  #sources: Sources | null = null

  /** @throws StudyProblems if study.yaml cannot be read, or with all its problems */
  constructor(given: GivenFiles) {
    const instruments = instrumentsBeside(given)
    this.#given = given
    this.bytes = readStudyBytes(given)
    this.study = readStudy(decodedYaml(this.bytes, given.study), given.study, instruments, ANALYSES)
    this.instruments = instruments.read
  }

  /** The researcher's files, read once. */
  sources(): Sources {
    this.#sources ??= Object.fromEntries(
      Object.entries(sourceFiles(this.study)).map(([key, list]) => [
        key,
        list.map(({ file }) => this.#source(key, file)),
      ]),
    )
    return this.#sources
  }

  #source(key: string, file: string): Uint8Array | Problem {
    try {
      return this.#given.read(file)
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? String(error)
      return code === 'ENOENT'
        ? problem('missing-file', { file }, key)
        : problem('unreadable-file', { file }, code)
    }
  }

  /** The names of all files in messages. */
  names(): readonly string[] {
    const files = Object.values(sourceFiles(this.study)).flatMap((list) => list.map(({ file }) => file))
    return [...files, ...this.instruments.keys(), this.#given.study]
  }
}

/** No plan that a person writes is longer; a larger file is another one by mistake. */
const MOST_BYTES = 5e6

function readStudyBytes(given: GivenFiles): Uint8Array {
  const file = given.shownAs
  try {
    return given.read(given.study, MOST_BYTES)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new StudyProblems([
      code === 'ENOENT' ? problem('missing-study', { file }) : problem('unreadable-file', { file }, code),
    ])
  }
}
