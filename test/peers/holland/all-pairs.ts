import { CODES } from '../../../pipeline/congruence/code-pairs.ts'
import type { Code } from '../../../pipeline/holland/code.ts'

const THREE_LETTERS = CODES.filter((code) => code.length === 3)

/** All 14,400 ordered pairs of three-letter codes, client first. */
export const ALL_PAIRS: readonly (readonly [Code, Code])[] = THREE_LETTERS.flatMap((client) =>
  THREE_LETTERS.map((therapist) => [client, therapist] as const),
)
