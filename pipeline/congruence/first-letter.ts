import type { CodeIndex } from './congruence-index.ts'
import { scoredByRules } from './rules.ts'

/**
 * First-letter agreement: whether both codes begin with the same type.
 *
 * 1 if the first letters are the same, otherwise 0. Binary, symmetric. All other letters and the hexagon are
 * ignored: adjacent and opposite types both score 0. Over all pairs of codes 1 in 6 agrees.
 *
 * @source Holland, J. L. (1963). Explorations of a theory of vocational choice and achievement: II. A
 * four-year prediction study. Psychological Reports, 12, 547-594.
 */
export const firstLetter: CodeIndex = {
  id: 'first-letter',
  title: 'First-letter agreement',
  meaning: 'Whether the two codes begin with the same type.',
  definition: '1 if the first letters are the same, otherwise 0',
  range: [0, 1],
  direction: 'similarity',
  symmetric: true,
  usesOrder: false,
  usesHexagon: false,
  level: 'binary',
  confidence: 'certain',
  source: ['holland-1963'],
  variant: 'The R package holland returns the complement, a distance with 0 for a match.',
  basis: 'code',
  ...scoredByRules(1, [
    { value: 1, when: 'first letters the same', holds: ([p1], [u1]) => p1 === u1 },
    { value: 0, when: 'first letters differ', holds: () => true },
  ]),
  examples: [
    { client: 'SAE', therapist: 'SCI', value: 1 },
    { client: 'RIA', therapist: 'RES', value: 1 },
    { client: 'ESC', therapist: 'EIR', value: 1 },
    { client: 'SAE', therapist: 'ASE', value: 0 },
    { client: 'RIA', therapist: 'IRA', value: 0 },
    { client: 'CRE', therapist: 'SAI', value: 0 },
  ],
}
