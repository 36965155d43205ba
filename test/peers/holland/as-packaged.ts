import type { CodeIndex } from '../../../pipeline/congruence/congruence-index.ts'
import { type Code, firstLetters } from '../../../pipeline/holland/code.ts'
import { hexagonalDistance } from '../../../pipeline/holland/hexagon.ts'
import type { HollandType } from '../../../pipeline/holland/type.ts'

/** What a fault of the package leads to for one pair of codes, from our value; null if the pair is untouched. */
interface Fault {
  readonly id: string
  readonly index: string
  readonly packaged: (client: Code, therapist: Code, ours: number) => number | null
}

/** Places in the therapist's code of the client's first, second and third letter; 0 where it is absent: "130". */
function pattern(client: Code, therapist: Code): string {
  const there: readonly HollandType[] = firstLetters(therapist, 3)
  return firstLetters(client, 3)
    .map((letter) => there.indexOf(letter) + 1)
    .join('')
}

/** Pairs of these patterns get one value. */
const scored =
  (patterns: readonly string[], value: number): Fault['packaged'] =>
  (client, therapist) =>
    patterns.includes(pattern(client, therapist)) ? value : null

const WEIGHTS = [1.5, 1.25, 1] as const

/** What the client's S costs against the therapist's A in the package, where every other neighbour costs .25. */
const SLIP = 0.025

/** The faults of holland 0.1.2-3, in the order of the README beside this file. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'H1',
    index: 'first-letter-hexagon',
    packaged: (client, therapist) => (client[0] === 'A' && therapist[0] === 'S' ? 4 : null),
  },
  {
    id: 'H2 Hamming',
    index: 'hamming-heine',
    packaged: (client, therapist, ours) => {
      const place = [0, 1, 2].find((i) => client[i] === 'S' && therapist[i] === 'A')
      return place === undefined ? null : ours - WEIGHTS[place]! * (0.25 - SLIP)
    },
  },
  {
    id: 'H2 Levenshtein',
    index: 'levenshtein-heine',
    packaged: (client, therapist, ours) => {
      const packaged = editCost(client, therapist, (p, u) => (p + u === 'SA' ? SLIP : quarterSteps(p, u)))
      return Math.abs(packaged - ours) > 1e-12 ? packaged : null
    },
  },
  { id: 'Z1', index: 'zener-schnuelle', packaged: scored(['102', '103'], 0) },
  { id: 'Z2', index: 'zener-schnuelle', packaged: scored(['201', '203', '301', '302'], 0) },
  { id: 'Z3', index: 'zener-schnuelle', packaged: scored(['130'], 2) },
  { id: 'W1', index: 'compatibility', packaged: scored(['100'], 0) },
  { id: 'W2', index: 'compatibility', packaged: scored(['010'], 0) },
  { id: 'W3', index: 'compatibility', packaged: scored(['001'], 0) },
  { id: 'W4', index: 'compatibility', packaged: scored(['002'], 0) },
  { id: 'W5', index: 'compatibility', packaged: scored(['102'], 4) },
]

/** The value that the package gives: ours, but for the pairs that one of its faults touches. */
export function asPackaged(index: CodeIndex, client: Code, therapist: Code): number {
  const ours = index.value(client, therapist)
  const faulty = FAULTS.filter((fault) => fault.index === index.id)
    .map((fault) => fault.packaged(client, therapist, ours))
    .find((value) => value !== null)
  return faulty ?? ours
}

export const quarterSteps = (p: HollandType, u: HollandType) => hexagonalDistance(p, u) / 4

/** Heine's Levenshtein distance for any cost of one letter against another. */
export function editCost(
  client: Code,
  therapist: Code,
  cost: (p: HollandType, u: HollandType) => number,
): number {
  const [own, there] = [firstLetters(client, 3), firstLetters(therapist, 3)]
  const cheapest = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j
    const change = cost(own[i - 1]!, there[j - 1]!)
    return Math.min(
      cheapest(i - 1, j) + change / 2,
      cheapest(i, j - 1) + change / 2,
      cheapest(i - 1, j - 1) + WEIGHTS[j - 1]! * change,
    )
  }
  return cheapest(3, 3)
}
