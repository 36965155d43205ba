import type { CodeIndex } from './congruence-index.ts'
import { weightedMatches } from './matched-letters.ts'

/**
 * Iachan's M for two-letter codes: the letters that the first two of both codes share, weighted by position.
 *
 * The sum of 5 for a letter first in both, 2 for one first in one code and second in the other, 1 for one
 * second in both. 0 to 6 (3 cannot occur); symmetric; the hexagon is ignored. For codes of two letters; of
 * longer codes it uses the first two.
 *
 * @source Iachan, R. (1990). Some extensions of the Iachan congruence index. Journal of Vocational Behavior,
 * 36, 176-180.
 */
export const iachanM2: CodeIndex = {
  id: 'iachan-m2',
  title: "Iachan's index for two letters",
  beginsWithName: true,
  meaning: 'The letters that the first two of both codes share, each weighted by its positions in both.',
  definition: 'Sum of the weights of all letters shared by the first two of both codes, by their positions',
  rules: [
    { value: 5, when: 'a letter first in both codes' },
    { value: 2, when: 'a letter first in one code and second in the other' },
    { value: 1, when: 'a letter second in both codes' },
  ],
  range: [0, 6],
  direction: 'similarity',
  symmetric: true,
  usesOrder: true,
  usesHexagon: false,
  level: 'interval',
  confidence: 'certain',
  source: ['iachan-1990'],
  basis: 'code',
  ...weightedMatches(2, [
    [5, 2],
    [2, 1],
  ]),
  examples: [
    { client: 'SA', therapist: 'SA', value: 6 },
    { client: 'SA', therapist: 'SI', value: 5 },
    { client: 'IA', therapist: 'AI', value: 4 },
    { client: 'SA', therapist: 'AI', value: 2 },
    { client: 'RI', therapist: 'SI', value: 1 },
    { client: 'SA', therapist: 'ER', value: 0 },
  ],
}
