import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { shippedInstruments } from '../instruments/instruments.ts'
import { readInstrument } from '../instruments/read-instrument.ts'
import { type Problem, problem, StudyProblems } from '../problems.ts'
import type { Instruments } from '../study/resolved-scales.ts'

/** The shipped instruments by id, and a researcher's own by their path from the study file. */
export function instrumentsBeside(studyFile: string): Instruments {
  const reported = new Set<string>()
  return {
    shipped: () => [...shippedInstruments().keys()],
    named(written) {
      if (!/\.ya?ml$/i.test(written)) return shippedInstruments().get(written) ?? null
      if (reported.has(written)) return []
      const found = own(join(dirname(studyFile), written), written)
      if (!('scales' in found)) reported.add(written)
      return found
    },
  }
}

function own(path: string, file: string): ReturnType<typeof readInstrument> | readonly Problem[] {
  try {
    return readInstrument(readFileSync(path, 'utf8'), file)
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
