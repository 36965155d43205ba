import type { CodeIndex } from './congruence-index.ts'
import { weightedMatches } from './matched-letters.ts'

/**
 * Iachan's M: the letters that the two codes share, each weighted by its positions in both.
 *
 * M is the sum, over every letter in position i of the client's code and position j of the therapist's code,
 * of a weight that decreases with i and j (see the table); a letter that is not shared adds nothing. 0 to 28
 * in 22 levels (3, 7, 15, 17, 18, 19 and 25 cannot occur); symmetric; mean 10 and skew 0.74 over all pairs of
 * codes. The hexagon is ignored. Bands commonly printed with the Self-Directed Search (not verified): 26-28
 * very close, 20-25 reasonably close, 14-19 middling, 13 or less poor.
 *
 * @source Iachan, R. (1984). A measure of agreement for use with the Holland classification system. Journal
 * of Vocational Behavior, 24(2), 133-141.
 */
export const iachanM: CodeIndex = {
  id: 'iachan-m',
  title: "Iachan's index",
  beginsWithName: true,
  meaning: 'The letters that the two codes share, each weighted by its positions in both.',
  definition: 'M = sum of the weights of all shared letters, by their positions in both codes',
  rules: [
    { value: 22, when: 'a letter first in both codes' },
    { value: 10, when: 'a letter first in one code and second in the other' },
    { value: 5, when: 'a letter second in both codes' },
    { value: 4, when: 'a letter first in one code and third in the other' },
    { value: 2, when: 'a letter second in one code and third in the other' },
    { value: 1, when: 'a letter third in both codes' },
  ],
  range: [0, 28],
  direction: 'similarity',
  symmetric: true,
  usesOrder: true,
  usesHexagon: false,
  level: 'interval',
  confidence: 'certain',
  source: ['iachan-1984-agreement'],
  variant: 'Sum of weights, 0 to 28; some authors divide by 28.',
  basis: 'code',
  ...weightedMatches(3, [
    [22, 10, 4],
    [10, 5, 2],
    [4, 2, 1],
  ]),
  examples: [
    { client: 'SAE', therapist: 'SAE', value: 28 },
    { client: 'RIA', therapist: 'RIC', value: 27 },
    { client: 'CRE', therapist: 'CER', value: 26 },
    { client: 'IAS', therapist: 'ISC', value: 24 },
    { client: 'SAE', therapist: 'SCE', value: 23 },
    { client: 'CRE', therapist: 'CIS', value: 22 },
    { client: 'SAE', therapist: 'ASE', value: 21 },
    { client: 'AIS', therapist: 'IAC', value: 20 },
    { client: 'IAS', therapist: 'ASI', value: 16 },
    { client: 'RIA', therapist: 'ARS', value: 14 },
    { client: 'IAS', therapist: 'SAI', value: 13 },
    { client: 'ESC', therapist: 'IES', value: 12 },
    { client: 'CRE', therapist: 'RIE', value: 11 },
    { client: 'AIS', therapist: 'IEC', value: 10 },
    { client: 'AIS', therapist: 'EIA', value: 9 },
    { client: 'RIA', therapist: 'ASR', value: 8 },
    { client: 'IAS', therapist: 'CSI', value: 6 },
    { client: 'IAS', therapist: 'RAC', value: 5 },
    { client: 'SAE', therapist: 'RIS', value: 4 },
    { client: 'RIA', therapist: 'CEI', value: 2 },
    { client: 'CRE', therapist: 'SIE', value: 1 },
    { client: 'AIS', therapist: 'ECR', value: 0 },
  ],
}
