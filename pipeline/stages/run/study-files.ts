import { basename, dirname } from 'node:path'
import { ANALYSES } from '../../analyses/analyses.ts'
import type { Sources } from '../../intake/study-tables.ts'
import { type Problem, problem, StudyProblems } from '../../problems.ts'
import { sourceFiles } from '../../study/layout.ts'
import { readStudy } from '../../study/read-study.ts'
import type { Study } from '../../study/study.ts'
import { decodedYaml } from '../../yaml/decoded-yaml.ts'
import { namedPath, realPath } from '../disk/real-path.ts'
import { regularFile } from '../disk/regular-file.ts'
import { instrumentsBeside } from './instruments-beside.ts'

/** The study file and the files it names, as the researcher wrote them. */
export class StudyFiles {
  readonly study: Study
  /** The bytes of study.yaml. */
  readonly bytes: Uint8Array
  /** The researcher's own instruments, by their path from study.yaml. */
  readonly instruments: ReadonlyMap<string, Uint8Array>
  readonly #file: string
  #sources: Sources | null = null

  /** @throws StudyProblems if study.yaml cannot be read, or with all its problems */
  constructor(file: string) {
    const instruments = instrumentsBeside(file)
    this.#file = file
    this.bytes = readStudyBytes(file)
    this.study = readStudy(decodedYaml(this.bytes, basename(file)), basename(file), instruments, ANALYSES)
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

  /** The path of a file on the disk. */
  #path(file: string): string {
    return namedPath(dirname(this.#file), file)
  }

  #source(key: string, file: string): Uint8Array | Problem {
    try {
      return regularFile(this.#path(file))
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? String(error)
      return code === 'ENOENT'
        ? problem('missing-file', { file }, key)
        : problem('unreadable-file', { file }, code)
    }
  }

  /** The name of every file in messages, by its path on the disk. */
  paths(): ReadonlyMap<string, string> {
    const files = Object.values(sourceFiles(this.study)).flatMap((list) => list.map(({ file }) => file))
    const names = [...files, ...this.instruments.keys(), basename(this.#file)]
    return new Map(names.map((name) => [realPath(this.#path(name)), name]))
  }
}

/** No plan that a person writes is longer; a larger file is another one by mistake. */
const MOST_BYTES = 5e6

function readStudyBytes(file: string): Uint8Array {
  try {
    return regularFile(file, MOST_BYTES)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new StudyProblems([
      code === 'ENOENT' ? problem('missing-study', { file }) : problem('unreadable-file', { file }, code),
    ])
  }
}
