import type { HollandType } from '../holland/type.ts'
import type { CodeIndex } from './congruence-index.ts'
import { type Rule, scoredByRules } from './rules.ts'

type Letters = readonly HollandType[]

/** Whether the two codes share at least this many letters. */
const shared = (count: number) => (p: Letters, u: Letters) =>
  p.filter((letter) => u.includes(letter)).length >= count

/** Whether the letter in this position of the client's code is in that position of the therapist's code. */
const at = (place: number, there: number) => (p: Letters, u: Letters) => p[place - 1] === u[there - 1]

const all =
  (...conditions: Rule['holds'][]): Rule['holds'] =>
  (p, u) =>
    conditions.every((holds) => holds(p, u))

/**
 * Compatibility index of Wiggins and Moody, reconstructed: how many letters two codes share, and in which
 * positions.
 *
 * The first rule of the table that applies determines the value, 0 to 8. Ordinal, symmetric. The original, a
 * privately issued leaflet, could not be found, and the R package holland transcribes it incompletely (the
 * same first letter alone scores 0, the same third letter alone 1). This table keeps every cell that the
 * package gives and fills the missing ones with the only value that keeps the scale monotone and symmetric in
 * the roles: the same first letter alone 4; it and the third as second 5; the second letter as first 3; the
 * third as first or second 2.
 *
 * @source Wiggins, J. D., & Moody, A. (1981). Compatibility index description. Training Associates.
 */
export const compatibility: CodeIndex = {
  id: 'compatibility',
  title: 'Compatibility index (reconstructed)',
  meaning: 'How many letters the two codes share, graded by their positions in both.',
  definition: 'The first criterion that applies determines the value',
  range: [0, 8],
  direction: 'similarity',
  symmetric: true,
  usesOrder: true,
  usesHexagon: false,
  level: 'ordinal',
  confidence: 'reconstructed',
  source: ['wiggins-moody-1981'],
  variant:
    'Reconstructed: cells that the R package holland leaves at 0 are filled so that the scale is monotone ' +
    'and symmetric. Disputed; do not report as the published index.',
  basis: 'code',
  ...scoredByRules(3, [
    {
      value: 8,
      when: 'three letters shared, in the same order',
      holds: all(at(1, 1), at(2, 2), at(3, 3)),
    },
    { value: 7, when: 'three letters shared, the same one first', holds: all(shared(3), at(1, 1)) },
    { value: 6, when: 'three letters shared, first letters differ', holds: shared(3) },
    { value: 7, when: 'two letters shared, first and second in both', holds: all(at(1, 1), at(2, 2)) },
    { value: 5, when: 'two letters shared, the same one first', holds: all(shared(2), at(1, 1)) },
    {
      value: 5,
      when: 'two letters shared, first and second interchanged',
      holds: all(at(1, 2), at(2, 1)),
    },
    { value: 4, when: 'two letters shared in any other way', holds: shared(2) },
    { value: 4, when: 'one letter shared, first in both', holds: at(1, 1) },
    {
      value: 3,
      when: 'one letter shared, first in one code and second in the other',
      holds: (p, u) => at(1, 2)(p, u) || at(2, 1)(p, u),
    },
    { value: 1, when: 'one letter shared, third in both', holds: at(3, 3) },
    { value: 2, when: 'one letter shared in any other way', holds: shared(1) },
    { value: 0, when: 'no letter shared', holds: () => true },
  ]),
  examples: [
    { client: 'SAE', therapist: 'SAE', value: 8 },
    { client: 'SAE', therapist: 'SEA', value: 7 },
    { client: 'SAE', therapist: 'SAI', value: 7 },
    { client: 'RIA', therapist: 'ARI', value: 6 },
    { client: 'ESC', therapist: 'CES', value: 6 },
    { client: 'SAE', therapist: 'SEC', value: 5 },
    { client: 'RIA', therapist: 'RCA', value: 5 },
    { client: 'RIA', therapist: 'IRS', value: 5 },
    { client: 'SAE', therapist: 'ARS', value: 4 },
    { client: 'SAE', therapist: 'ESR', value: 4 },
    { client: 'RIA', therapist: 'RSE', value: 4 },
    { client: 'RIA', therapist: 'IEC', value: 3 },
    { client: 'CRE', therapist: 'RIA', value: 3 },
    { client: 'SAE', therapist: 'EIR', value: 2 },
    { client: 'RIA', therapist: 'ECI', value: 2 },
    { client: 'RIA', therapist: 'SER', value: 2 },
    { client: 'AIS', therapist: 'ERS', value: 1 },
    { client: 'RIA', therapist: 'SCA', value: 1 },
    { client: 'RIA', therapist: 'CSE', value: 0 },
  ],
}
