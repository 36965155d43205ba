import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'
import { type Code, code } from '../../../pipeline/holland/code.ts'
import { randomIndex } from '../../../pipeline/statistics/resampling/random-index.ts'

const people = parse(readFileSync(new URL('../../../data/example/people.csv', import.meta.url)), {
  columns: true,
}) as { role: string; code: string }[]

const codesOf = (role: string) => people.filter((it) => it.role === role).map((it) => code(it.code))

/** The codes of the example: 23 of 32 clients and 10 of 14 therapists are Social types. */
const CODES = { client: codesOf('client'), therapist: codesOf('therapist') }

/** The code of somebody of the example, drawn with replacement. */
export function drawnCode(role: keyof typeof CODES, random: RandomGenerator): Code {
  return CODES[role][randomIndex(random, CODES[role].length)]!
}
