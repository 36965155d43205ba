import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

export const TYPES = ['R', 'I', 'A', 'S', 'E', 'C'] as const

/** A person of the invented study that every recipe tells in another form. */
export interface Person {
  readonly id: string
  /** Scores from R to C, in half points, no two of them equal. */
  readonly scores: readonly number[]
  readonly code: string
}

export interface Pair {
  readonly number: number
  readonly client: Person
  readonly therapist: Person
  /** Answers to four items from 1 to 7 in each of three sessions; null if the session was not rated. */
  readonly sessions: readonly (readonly number[] | null)[]
}

const SEED = 7
const USUAL = [38, 50, 56, 74, 52, 38] as const

/**
 * Clients with three to a therapist, always the same: the twelve of the recipes, or more of the kind. Two of twelve clients
 * did not rate the third session.
 */
export function sample(pairs = 12): readonly Pair[] {
  const random = xoroshiro128plus(SEED)
  const person = (id: string): Person => {
    let scores: readonly number[]
    do scores = USUAL.map((usual) => Math.max(4, Math.min(96, usual + uniformInt(random, -25, 25))) / 2)
    while (new Set(scores).size < scores.length)
    const order = [0, 1, 2, 3, 4, 5].sort((a, b) => scores[b]! - scores[a]!)
    const code = order.slice(0, 3).map((type) => TYPES[type])
    return { id, scores, code: code.join('') }
  }
  const therapists = Array.from({ length: pairs / 3 }, (_, i) => person(`T${i + 1}`))
  return Array.from({ length: pairs }, (_, i) => {
    const level = uniformInt(random, 3, 6)
    return {
      number: i + 1,
      client: person(`C${String(i + 1).padStart(2, '0')}`),
      therapist: therapists[Math.floor(i / 3)]!,
      sessions: [1, 2, 3].map((session) => {
        const answers = [1, 2, 3, 4].map(() => level + uniformInt(random, -1, 1))
        return session === 3 && (i % 12 === 4 || i % 12 === 8) ? null : answers
      }),
    }
  })
}

/** The therapists, each once. */
export function therapistsOf(pairs: readonly Pair[]): readonly Person[] {
  return [...new Set(pairs.map(({ therapist }) => therapist))]
}
