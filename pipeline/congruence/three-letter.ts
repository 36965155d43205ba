import type { CodeIndex } from './congruence-index.ts'
import { scoredByRules } from './rules.ts'

/**
 * Wolfe and Betz's three-letter agreement: whether the client's leading letters occur in the therapist's
 * code.
 *
 * The first rule of the table that applies determines the value, 0 to 2. Ordinal. Asymmetric: swapping roles
 * changes 2,880 of the 14,400 pairs of codes, because the client's first two letters may be anywhere in the
 * therapist's code but not vice versa.
 *
 * @source Wolfe, L. K., & Betz, N. E. (1981). Traditionality of choice and sex-role identification as
 * moderators of the congruence of occupational choice in college women. Journal of Vocational Behavior,
 * 18(1), 43-55. https://doi.org/10.1016/0001-8791(81)90028-2
 */
export const threeLetter: CodeIndex = {
  id: 'three-letter',
  title: 'Three-letter agreement',
  meaning: "Whether the client's first two letters occur in the therapist's code.",
  definition: 'The first criterion that applies determines the value',
  range: [0, 2],
  direction: 'similarity',
  symmetric: false,
  usesOrder: true,
  usesHexagon: false,
  level: 'ordinal',
  confidence: 'likely',
  source: ['wolfe-betz-1981'],
  variant:
    "The first two letters of the client may be any of the therapist's three, as in the R package holland; " +
    'with only the first two of both the index would be symmetric.',
  basis: 'code',
  ...scoredByRules(3, [
    {
      value: 2,
      when: "the client's first and second letter both occur in the therapist's code",
      holds: ([p1, p2], u) => u.includes(p1!) && u.includes(p2!),
    },
    { value: 1, when: 'first letters the same', holds: ([p1], [u1]) => p1 === u1 },
    { value: 0, when: 'neither of these', holds: () => true },
  ]),
  examples: [
    { client: 'SAE', therapist: 'SAE', value: 2 },
    { client: 'SAE', therapist: 'RAS', value: 2 },
    { client: 'RIA', therapist: 'IRS', value: 2 },
    { client: 'SAE', therapist: 'SIR', value: 1 },
    { client: 'RIA', therapist: 'RAC', value: 1 },
    { client: 'IAS', therapist: 'IRE', value: 1 },
    { client: 'SAE', therapist: 'RAC', value: 0 },
    { client: 'SAE', therapist: 'ESI', value: 0 },
    { client: 'ESI', therapist: 'SAE', value: 2 },
  ],
}
