import { fileURLToPath } from 'node:url'
import { placeOf } from './here.ts'

const EXAMPLE = fileURLToPath(new URL('../../data/example/study.yaml', import.meta.url))

/** The study file as the first word after a command. */
export const STUDY = {
  type: 'string',
  describe: 'The study file  [default: data/example/study.yaml]',
} as const

/** The study file that the command line names; without one, that of the example. */
export const namedStudy = (word: string | undefined): string => placeOf(word) ?? EXAMPLE
