import type { CodeIndex } from './congruence-index.ts'
import { scoredByRules } from './rules.ts'

const shared =
  (count: number): ((p: readonly string[], u: readonly string[]) => boolean) =>
  (p, u) =>
    p.filter((letter) => u.includes(letter)).length === count

/**
 * N3: how many letters two three-letter codes have in common, in any order.
 *
 * 0 to 3. Ordinal, symmetric; order and hexagon are ignored. Mean 1.5 over all pairs of codes.
 *
 * @source Joerin Fux, S. (2005). Persönlichkeit und Berufstätigkeit: Theorie und Instrumente von John
 * Holland im deutschsprachigen Raum, unter Adaptation und Weiterentwicklung von Self-directed Search (SDS)
 * und Position Classification Inventory (PCI). Cuvillier.
 */
export const n3: CodeIndex = {
  id: 'n3',
  title: 'N3',
  beginsWithName: true,
  meaning: 'How many letters the two three-letter codes have in common, in any order.',
  definition: 'Number of letters common to the first three letters of both codes',
  range: [0, 3],
  direction: 'similarity',
  symmetric: true,
  usesOrder: false,
  usesHexagon: false,
  level: 'ordinal',
  confidence: 'certain',
  source: ['joerin-fux-2005'],
  variant: 'Three letters; the R package holland also counts over four to six.',
  basis: 'code',
  ...scoredByRules(3, [
    { value: 3, when: 'three letters shared', holds: shared(3) },
    { value: 2, when: 'two letters shared', holds: shared(2) },
    { value: 1, when: 'one letter shared', holds: shared(1) },
    { value: 0, when: 'no letter shared', holds: shared(0) },
  ]),
  examples: [
    { client: 'SAE', therapist: 'ASE', value: 3 },
    { client: 'RIA', therapist: 'AIR', value: 3 },
    { client: 'SAE', therapist: 'RSE', value: 2 },
    { client: 'SAE', therapist: 'AIS', value: 2 },
    { client: 'SAE', therapist: 'RSC', value: 1 },
    { client: 'SAE', therapist: 'EIC', value: 1 },
    { client: 'RIA', therapist: 'ECS', value: 0 },
    { client: 'ESC', therapist: 'IRA', value: 0 },
  ],
}
