import type { Direction } from './published-result.ts'

/** A published result and the correlation of this study to compare with it. */
export interface Comparison {
  readonly original: {
    readonly direction: Direction
    readonly r: number | null
    readonly n: number | null
    /** Why r is not known, in words. */
    readonly reason: string | null
  }
  /** The correlation here, of independent pairs or of as many as those here are worth. */
  readonly replication: {
    readonly r: number | null
    /** Need not be whole. */
    readonly n: number
    readonly low: number | null
    readonly high: number | null
    readonly statistic: number | null
    readonly p: number | null
    /** Why r is undefined, in words. */
    readonly reason: string | null
  }
  readonly confidence: number
  /** The Bayes factor at or above which the replication criterion is met. */
  readonly bayesFactor: number
}

/** The result of one criterion. Each criterion declares the meaning of `estimate` and the other figures. */
export interface Judgement {
  readonly result: 'met' | 'not-met' | 'not-applicable'
  readonly estimate: number | null
  readonly low: number | null
  readonly high: number | null
  readonly statistic: number | null
  readonly p: number | null
  /** Why it is not applicable, in words. */
  readonly reason: string | null
}

/** One criterion for whether a published result was replicated. */
export interface ReplicationCriterion {
  readonly id: string
  readonly title: string
  /** The condition under which it is met, as a clause; the report prints it. */
  readonly metIf: string
  /** The meaning of estimate, low and high, statistic and p. */
  readonly figures: string
  /** Id of its source in data/references.json; null if it needs none. */
  readonly source: string | null
  judge(comparison: Comparison): Judgement
  /** Whether another r here would meet it, where that is faster to say than by judging each. */
  isMet?(comparison: Comparison): (r: number) => boolean
}

type Figures = Partial<Pick<Judgement, 'estimate' | 'low' | 'high' | 'statistic' | 'p'>>

/** Met or not met, with the figures that decide it. */
export function judged(met: boolean, figures: Figures): Judgement {
  return { ...NOTHING, ...figures, result: met ? 'met' : 'not-met' }
}

/** Cannot be judged, with the reason. */
export function notApplicable(reason: string): Judgement {
  return { ...NOTHING, result: 'not-applicable', reason }
}

const NOTHING = { estimate: null, low: null, high: null, statistic: null, p: null, reason: null }

/** Both correlations with their n, if both are known. */
interface Correlations {
  readonly original: { readonly r: number; readonly n: number }
  readonly replication: { readonly r: number; readonly n: number }
}

/** Applies a criterion that needs r and n of both studies; not applicable, with the reason, if one is missing. */
export function fromBoth(
  { original, replication }: Comparison,
  judge: (both: Correlations) => Judgement,
): Judgement {
  if (replication.r === null) return notApplicable(replication.reason ?? 'there is no correlation here')
  if (original.r === null) return notApplicable(`the original r is not known: ${original.reason}`)
  if (original.n === null) return notApplicable('the original n is not known')
  for (const [whose, { r, n }] of [
    ['original', { r: original.r, n: original.n }],
    ['new', { r: replication.r, n: replication.n }],
  ] as const) {
    if (n < 4) return notApplicable(`the ${whose} study has fewer than 4 pairs`)
    if (Math.abs(r) === 1)
      return notApplicable(`the ${whose} correlation is perfect, which has no standard error`)
  }
  return judge({
    original: { r: original.r, n: original.n },
    replication: { r: replication.r, n: replication.n },
  })
}

/** A correlation that is .00 to two decimals has no direction. */
const NO_DIRECTION = 0.005

/** 1 or -1; null for a correlation too close to 0 to have a direction. */
export function directionOf(r: number): 1 | -1 | null {
  if (Math.abs(r) < NO_DIRECTION) return null
  return r > 0 ? 1 : -1
}

/** 1 or -1: the claimed direction or, if none is stated, the sign of the original r; null if neither tells. */
export function claimedSign({ direction, r }: Comparison['original']): 1 | -1 | null {
  if (direction === 'positive') return 1
  if (direction === 'negative') return -1
  if (direction === 'none' || r === null || r === 0) return null
  return r > 0 ? 1 : -1
}
