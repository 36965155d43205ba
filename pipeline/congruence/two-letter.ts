import type { CodeIndex } from './congruence-index.ts'
import { scoredByRules } from './rules.ts'

/**
 * Healy and Mourton's two-letter agreement: how many of their first two letters the codes share.
 *
 * 1 + the number of letters common to the first two of both codes, in any order: 3 both, 2 one, 1 none.
 * Ordinal, symmetric; third letters and the hexagon are ignored.
 *
 * @source Healy, C. C., & Mourton, D. L. (1983). Derivatives of the Self-Directed Search: Potential clinical
 * and evaluative uses. Journal of Vocational Behavior, 23(3), 318-328.
 * https://doi.org/10.1016/0001-8791(83)90045-3
 */
export const twoLetter: CodeIndex = {
  id: 'two-letter',
  title: 'Two-letter agreement',
  meaning: 'How many of their first two letters the two codes share, in any order.',
  definition: '1 + number of letters common to the first two letters of both codes',
  range: [1, 3],
  direction: 'similarity',
  symmetric: true,
  usesOrder: false,
  usesHexagon: false,
  level: 'ordinal',
  confidence: 'likely',
  source: ['healy-mourton-1983'],
  variant: 'Numbered 1 to 3 as in the R package holland; the original table was not available.',
  basis: 'code',
  ...scoredByRules(2, [
    {
      value: 3,
      when: 'both of the first two letters shared',
      holds: (p, u) => p.every((letter) => u.includes(letter)),
    },
    {
      value: 2,
      when: 'one of the first two letters shared',
      holds: (p, u) => p.some((letter) => u.includes(letter)),
    },
    { value: 1, when: 'none of the first two letters shared', holds: () => true },
  ]),
  examples: [
    { client: 'SAE', therapist: 'ASR', value: 3 },
    { client: 'RIA', therapist: 'RIC', value: 3 },
    { client: 'SAE', therapist: 'RAC', value: 2 },
    { client: 'SAE', therapist: 'SIR', value: 2 },
    { client: 'SAE', therapist: 'IAE', value: 2 },
    { client: 'SAE', therapist: 'RES', value: 1 },
    { client: 'SAE', therapist: 'CRE', value: 1 },
  ],
}
