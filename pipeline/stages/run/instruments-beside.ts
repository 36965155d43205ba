import { shippedInstruments } from '../../instruments/instruments.ts'
import { readInstrument } from '../../instruments/read-instrument.ts'
import { type Problem, problem, StudyProblems } from '../../problems.ts'
import type { Instruments } from '../../study/scales/resolved-scales.ts'
import { decodedYaml } from '../../yaml/decoded-yaml.ts'
import type { GivenFiles } from './given-files.ts'

interface InstrumentsBeside extends Instruments {
  /** The researcher's instrument files that were read, by their path from the study file. */
  readonly read: ReadonlyMap<string, Uint8Array>
}

/** The instruments of this project by id, and the researcher's own by their path from the study file. */
export function instrumentsBeside(given: GivenFiles): InstrumentsBeside {
  const reported = new Set<string>()
  const read = new Map<string, Uint8Array>()
  return {
    read,
    shipped: () => [...shippedInstruments().keys()],
    named(written) {
      if (!/\.ya?ml$/i.test(written)) return shippedInstruments().get(written) ?? null
      if (reported.has(written)) return []
      const instrument = instrumentFile(given, written, read)
      if (!('scales' in instrument)) reported.add(written)
      return instrument
    },
  }
}

/** No form that a person writes is longer. */
const MOST_BYTES = 5e6

function instrumentFile(
  given: GivenFiles,
  file: string,
  read: Map<string, Uint8Array>,
): ReturnType<typeof readInstrument> | readonly Problem[] {
  try {
    const bytes = given.read(file, MOST_BYTES)
    read.set(file, bytes)
    return readInstrument(decodedYaml(bytes, file), file)
  } catch (error) {
    if (error instanceof StudyProblems) return error.problems
    const code = (error as NodeJS.ErrnoException).code
    if (code === undefined) throw error
    return [
      code === 'ENOENT'
        ? problem('missing-instrument', { file })
        : problem('unreadable-file', { file }, code),
    ]
  }
}
