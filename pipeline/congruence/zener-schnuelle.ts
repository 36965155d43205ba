import type { CodeIndex } from './congruence-index.ts'
import { scoredByRules } from './rules.ts'

/**
 * Zener and Schnuelle's index: how far the client's code is contained, in order, in the therapist's.
 *
 * The first rule of the table that applies determines the value, 0 to 6. Ordinal and strongly right-skewed:
 * half of all pairs of codes score 0, so prefer a rank correlation. Asymmetric: the client's letters are
 * searched for in the therapist's code, and swapping roles changes 6,480 of the 14,400 pairs (45%). The R
 * package holland lists the pattern RIA-RSI (first letters the same, second letter present) under 2 and gives
 * 0 to pairs such as RIA-RAS whose first letters agree; if the highest applicable rule determines the value,
 * both are 3.
 *
 * @source Zener, T. B., & Schnuelle, L. (1976). Effects of the Self-Directed Search on high school students.
 * Journal of Counseling Psychology, 23(4), 353-359. https://doi.org/10.1037/0022-0167.23.4.353
 */
export const zenerSchnuelle: CodeIndex = {
  id: 'zener-schnuelle',
  title: 'Zener–Schnuelle index',
  beginsWithName: true,
  meaning: "How far the client's code is contained, in order, in the therapist's code.",
  definition: 'The first criterion that applies determines the value',
  range: [0, 6],
  direction: 'similarity',
  symmetric: false,
  usesOrder: true,
  usesHexagon: false,
  level: 'ordinal',
  confidence: 'likely',
  source: ['zener-schnuelle-1976'],
  variant:
    "The client's letters are searched for in the therapist's code; zener-schnuelle-either uses the better of " +
    'both directions. If first letters agree and a later letter matches too, the higher rule (3) applies.',
  basis: 'code',
  ...scoredByRules(3, [
    { value: 6, when: 'the same code', holds: (p, u) => p.every((letter, i) => letter === u[i]) },
    {
      value: 5,
      when: 'first two letters the same, in order',
      holds: ([p1, p2], [u1, u2]) => p1 === u1 && p2 === u2,
    },
    {
      value: 4,
      when: 'the same three letters in another order',
      holds: (p, u) => p.every((letter) => u.includes(letter)),
    },
    { value: 3, when: 'first letters the same', holds: ([p1], [u1]) => p1 === u1 },
    {
      value: 2,
      when: "the client's first and second letter both occur in the therapist's code",
      holds: ([p1, p2], u) => u.includes(p1!) && u.includes(p2!),
    },
    {
      value: 1,
      when: "the client's first letter occurs in the therapist's code",
      holds: ([p1], u) => u.includes(p1!),
    },
    { value: 0, when: "the client's first letter does not occur in the therapist's code", holds: () => true },
  ]),
  examples: [
    { client: 'SAE', therapist: 'SAE', value: 6 },
    { client: 'RIA', therapist: 'RIS', value: 5 },
    { client: 'CRE', therapist: 'CRS', value: 5 },
    { client: 'RIA', therapist: 'IRA', value: 4 },
    { client: 'RIA', therapist: 'RAI', value: 4 },
    { client: 'AIS', therapist: 'SIA', value: 4 },
    { client: 'RIA', therapist: 'RSE', value: 3 },
    { client: 'RIA', therapist: 'RSI', value: 3 },
    { client: 'RIA', therapist: 'RSA', value: 3 },
    { client: 'RIA', therapist: 'RAS', value: 3 },
    { client: 'IAS', therapist: 'IRS', value: 3 },
    { client: 'RIA', therapist: 'IRS', value: 2 },
    { client: 'IAS', therapist: 'CIA', value: 2 },
    { client: 'ESC', therapist: 'SER', value: 2 },
    { client: 'RIA', therapist: 'CIR', value: 2 },
    { client: 'SAE', therapist: 'ESI', value: 1 },
    { client: 'RIA', therapist: 'ARC', value: 1 },
    { client: 'IAS', therapist: 'RIS', value: 1 },
    { client: 'RIA', therapist: 'SRA', value: 1 },
    { client: 'SAE', therapist: 'IER', value: 0 },
    { client: 'SAE', therapist: 'AIC', value: 0 },
    { client: 'SIA', therapist: 'RIA', value: 0 },
    { client: 'SAE', therapist: 'EIA', value: 0 },
  ],
}
