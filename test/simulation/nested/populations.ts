import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'
import { cIndex } from '../../../pipeline/congruence/c-index.ts'
import type { Code } from '../../../pipeline/holland/code.ts'
import { decomposition } from '../../../pipeline/statistics/pairing/decomposition.ts'
import { pairedKinds } from '../../../pipeline/statistics/pairing/paired-kinds.ts'
import { normalPair } from '../normal-pairs.ts'
import { drawnCode } from './example-codes.ts'

/** Pairs of one simulated study, therapist by therapist. */
export interface NestedSample {
  readonly x: readonly number[]
  readonly y: readonly number[]
  readonly therapists: readonly string[]
  /** Of congruence, what is typical of the client, of the therapist, and unique to the pair; null for other predictors. */
  readonly parts: readonly (readonly number[])[] | null
}

const PREDICTORS = ['of the pair', 'of the pair, ICC .30', 'of the therapist', 'congruence'] as const

/** A population of clients nested in therapists, and how a study is drawn from it. */
export interface Population {
  readonly design: string
  /** Share of the variance of ratings, the predictor held constant, that clients of one therapist have in common. */
  readonly icc: number
  readonly predictor: (typeof PREDICTORS)[number]
  /** What ratings depend on, in words. */
  readonly effect: string
  /** Neither the predictor nor a main effect has anything to do with ratings. */
  readonly isNull: boolean
  /** Ratings depend on the predictor itself, not on a main effect alone. */
  readonly isTrue: boolean
  /** The slope of ratings on the predictor that an interval has to cover; null with a main effect alone: there is none. */
  readonly slope: number | null
  draw(random: RandomGenerator): NestedSample
}

export const DESIGNS = [
  { design: '14 therapists of 1 to 5', clients: [5, 4, 4, 3, 3, 2, 2, 2, 2, 1, 1, 1, 1, 1] },
  { design: '15 therapists of 4', clients: new Array<number>(15).fill(4) },
] as const

export const ICCS = [0, 0.1, 0.3] as const

type Design = (typeof DESIGNS)[number]

/** How much of the predictor is the therapist's. */
const SHARED = { 'of the pair': 0, 'of the pair, ICC .30': 0.3, 'of the therapist': 1 } as const

/** What the ratings of a therapist's clients share, and what is each rating's own, of variance 1 together. */
function errors(icc: number, random: RandomGenerator) {
  const [shared] = normalPair(0, random)
  return () => Math.sqrt(icc) * shared + Math.sqrt(1 - icc) * normalPair(0, random)[0]
}

function normal({ design, clients }: Design, icc: number, predictor: keyof typeof SHARED, slope: number) {
  const draw = (random: RandomGenerator): NestedSample => {
    const pairs = clients.flatMap((count, therapist) => {
      const error = errors(icc, random)
      const [level] = normalPair(0, random)
      return Array.from({ length: count }, () => {
        const own = normalPair(0, random)[0]
        const x = Math.sqrt(SHARED[predictor]) * level + Math.sqrt(1 - SHARED[predictor]) * own
        return { x, y: slope * x + error(), therapist: `T${therapist}` }
      })
    })
    return {
      x: pairs.map(({ x }) => x),
      y: pairs.map(({ y }) => y),
      therapists: pairs.map(({ therapist }) => therapist),
      parts: null,
    }
  }
  const effect = slope === 0 ? 'none' : `${slope} for 1 SD`
  const known = { isNull: slope === 0, isTrue: slope !== 0, slope }
  return { design, icc, predictor, effect, ...known, draw } satisfies Population
}

/** What ratings depend on where congruence is that of Holland codes, in standard deviations of their errors. */
interface CodeEffect {
  readonly effect: string
  /** Of a Social therapist, of a Social client: first letter S. */
  readonly therapist: number
  readonly client: number
  /** Of a C index that is higher by 1. */
  readonly congruence: number
}

/** About the standard deviation of the C index in pairs drawn so, in points: effects are given for one of them. */
const C_INDEX_SD = 3.6

const main = (therapist: number, client: number, effect: string): CodeEffect => ({
  effect,
  ...{ therapist, client, congruence: 0 },
})
const congruent = (inSds: number): CodeEffect => ({
  effect: `congruence, ${inSds} for ${C_INDEX_SD} points`,
  ...{ therapist: 0, client: 0, congruence: inSds / C_INDEX_SD },
})

const CODE_EFFECTS: readonly CodeEffect[] = [
  main(0, 0, 'none'),
  main(0.45, 0, 'Social therapists +0.45'),
  main(0.55, 0, 'Social therapists +0.55'),
  main(0.55, 0.55, 'Social therapists and clients +0.55'),
  congruent(0.3),
  congruent(0.5),
]

const isSocial = (code: Code) => (code.startsWith('S') ? 1 : 0)

function codes({ design, clients }: Design, icc: number, effects: CodeEffect): Population {
  const draw = (random: RandomGenerator): NestedSample => {
    const pairs = clients.flatMap((count, therapist) => {
      const error = errors(icc, random)
      const theirs = drawnCode('therapist', random)
      return Array.from({ length: count }, () => {
        const own = drawnCode('client', random)
        const x = cIndex.value(own, theirs)
        const fixed =
          effects.therapist * isSocial(theirs) + effects.client * isSocial(own) + effects.congruence * x
        return { x, y: fixed + error(), own, theirs, therapist: `T${therapist}` }
      })
    })
    const kinds = pairedKinds(
      pairs.map(({ own }) => own),
      pairs.map(({ theirs }) => theirs),
      (own, theirs) => cIndex.value(own, theirs),
    )
    const { client, therapist, unique } = decomposition(kinds)
    return {
      x: pairs.map(({ x }) => x),
      y: pairs.map(({ y }) => y),
      therapists: pairs.map(({ therapist }) => therapist),
      parts: [client, therapist, unique].map((part) => [...part]),
    }
  }
  const { effect, congruence } = effects
  const isNull = effect === 'none'
  const isTrue = congruence !== 0
  const slope = isNull || isTrue ? congruence : null
  return { design, icc, predictor: 'congruence', effect, isNull, isTrue, slope, draw }
}

export const POPULATIONS: readonly Population[] = [
  ...[0, 0.3].flatMap((slope) =>
    (['of the pair', 'of the pair, ICC .30', 'of the therapist'] as const).flatMap((predictor) =>
      DESIGNS.flatMap((design) => ICCS.map((icc) => normal(design, icc, predictor, slope))),
    ),
  ),
  ...CODE_EFFECTS.flatMap((effects) =>
    DESIGNS.flatMap((design) => ICCS.map((icc) => codes(design, icc, effects))),
  ),
]

export type Known = Omit<Population, 'draw'>

/** The population in words, for a seed and for looking it up. */
export const nameOf = ({
  predictor,
  effect,
  design,
  icc,
}: Pick<Known, 'predictor' | 'effect' | 'design' | 'icc'>) => `${predictor} / ${effect} / ${design} / ${icc}`
