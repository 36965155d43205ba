import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'
import { correlationOfLevels, HEXAGON, level, RATING } from './levels.ts'
import { normalPair } from './normal-pairs.ts'

export interface Sample {
  readonly x: readonly number[]
  readonly y: readonly number[]
  /** The therapist of each pair; null where pairs are independent. */
  readonly therapists: readonly string[] | null
}

/** A population with a known correlation, and how samples are taken from it. */
export interface Condition {
  readonly data: 'normal' | 'ties' | 'nested'
  /** In words. */
  readonly design: string
  readonly n: number
  readonly rho: number
  /** The correlation that an interval has to cover. */
  readonly truth: number
  draw(random: RandomGenerator): Sample
}

/** The share of the variance of both variables that clients of one therapist have in common. */
const ICC = 0.3

/** Caseloads: so many clients of each therapist. The last is that of the example study. */
const CASELOADS: readonly { design: string; clients: readonly number[] }[] = [
  { design: '8 therapists of 4', clients: new Array<number>(8).fill(4) },
  { design: '14 therapists of 1 to 5', clients: [5, 4, 4, 3, 3, 2, 2, 2, 2, 1, 1, 1, 1, 1] },
  { design: '10 therapists of 10', clients: new Array<number>(10).fill(10) },
  { design: '20 therapists of 5', clients: new Array<number>(20).fill(5) },
  { design: '40 therapists of 5', clients: new Array<number>(40).fill(5) },
]

function columns(pairs: readonly (readonly [number, number])[], therapists: Sample['therapists'] = null) {
  return { x: pairs.map(([x]) => x), y: pairs.map(([, y]) => y), therapists }
}

function normal(n: number, rho: number): Condition {
  const draw = (random: RandomGenerator) => columns(Array.from({ length: n }, () => normalPair(rho, random)))
  return { data: 'normal', design: 'independent pairs', n, rho, truth: rho, draw }
}

function ties(n: number, rho: number): Condition {
  const draw = (random: RandomGenerator) => {
    const pairs = Array.from({ length: n }, () => normalPair(rho, random))
    return columns(pairs.map(([x, y]) => [level(HEXAGON, x), level(RATING, y)] as const))
  }
  const truth = rho === 0 ? 0 : correlationOfLevels(HEXAGON, RATING, rho)
  return { data: 'ties', design: '4 by 13 values', n, rho, truth, draw }
}

/** What a therapist's clients share correlates rho, and so does what is each client's own. */
function nested({ design, clients }: (typeof CASELOADS)[number], rho: number): Condition {
  const draw = (random: RandomGenerator) => {
    const pairs = clients.flatMap((count, therapist) => {
      const shared = normalPair(rho, random)
      return Array.from({ length: count }, () => {
        const own = normalPair(rho, random)
        const both = (k: 0 | 1) => Math.sqrt(ICC) * shared[k] + Math.sqrt(1 - ICC) * own[k]
        return { pair: [both(0), both(1)] as const, therapist: `T${therapist}` }
      })
    })
    return columns(
      pairs.map(({ pair }) => pair),
      pairs.map(({ therapist }) => therapist),
    )
  }
  const n = clients.reduce((sum, count) => sum + count, 0)
  return { data: 'nested', design, n, rho, truth: rho, draw }
}

export const CONDITIONS: readonly Condition[] = [
  ...[32, 100].flatMap((n) => [0, 0.3, 0.6].map((rho) => normal(n, rho))),
  ...[32, 100].flatMap((n) => [0, 0.3, 0.6].map((rho) => ties(n, rho))),
  ...CASELOADS.flatMap((caseload) => [0, 0.3].map((rho) => nested(caseload, rho))),
]
