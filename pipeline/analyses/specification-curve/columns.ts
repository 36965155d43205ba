import type { Dyad } from '../../artefacts/dyads.ts'
import { indexNamed, towardsCongruence } from '../../congruence/index-named.ts'
import { EARLY_RATINGS, type EarlyRating, earlyScore } from '../../instruments/early-score.ts'
import type { CurveData } from '../../statistics/specification-curve/specification.ts'
import type { Study } from '../../study/study.ts'
import type { Pairs } from '../analysis.ts'
import { SUBSETS, type Subset, TIE_CHOICES, type TieChoice, WINDOWS, type Window } from './choices.ts'
import { keptPairs } from './kept-pairs.ts'
import type { Material } from './table.ts'

type Curve = NonNullable<Material['study']['specification_curve']>

/** What specifications choose from, the columns and what each of them stands for. */
export interface SpecificationColumns {
  readonly data: CurveData
  readonly predictors: readonly {
    readonly index: string
    readonly ties: TieChoice | 'none'
    /** What its values are multiplied by, so that more is always more congruent. */
    readonly towards: 1 | -1
  }[]
  readonly outcomes: readonly { readonly outcome: string; readonly window: Window }[]
  readonly subsets: readonly { readonly exclusion: Subset }[]
  /** The therapist of each pair. */
  readonly therapists: readonly string[]
}

/**
 * The columns of the curve, pairs in the order of their identifiers and not of the file. Each list begins with what
 * the primary hypothesis takes, if that is among the choices.
 */
export function specificationColumns(
  material: Material & Pick<Pairs, 'frame'>,
  curve: Curve,
): SpecificationColumns {
  const analysed = new Set(material.frame.rows.map(({ pair }) => pair))
  const pairs = material.dyads
    .filter(({ dyad_id }) => analysed.has(dyad_id))
    .toSorted((a, b) => (a.dyad_id < b.dyad_id ? -1 : 1))
  const congruent = predictors(material, curve, pairs)
  const ratings = outcomes(material, curve, pairs)
  const subsets = SUBSETS.filter((exclusion) => curve.exclusions.includes(exclusion)).map((exclusion) => ({
    exclusion,
    kept: Uint8Array.from(keptPairs(exclusion, material, pairs), Number),
  }))
  return {
    data: {
      predictors: congruent.map(({ values }) => values),
      outcomes: ratings.map(({ values }) => values),
      subsets: subsets.map((subset) => subset.kept),
    },
    predictors: congruent,
    outcomes: ratings,
    subsets,
    therapists: pairs.map(({ therapist_id }) => therapist_id),
  }
}

function isEarlyRating(window: Window): window is EarlyRating {
  return EARLY_RATINGS.some((rating) => rating === window)
}

/** The value of every pair; NaN where there is none. */
function column(pairs: readonly Dyad[], value: (pair: string) => number | null | undefined): Float64Array {
  return Float64Array.from(pairs, ({ dyad_id }) => value(dyad_id) ?? Number.NaN)
}

/** What is left of congruence without what is usual, or how usual a person is: no other way to ask about congruence. */
const OTHER_QUESTIONS = ['distinctive-correlation', 'client-normativeness', 'therapist-normativeness']

/** Whether an index is another answer to the question of the hypothesis, so that it belongs on the curve unasked. */
export function isSameQuestion(index: string, { hypothesis }: Pick<Study, 'hypothesis'>): boolean {
  return index === hypothesis.index || !OTHER_QUESTIONS.includes(index)
}

type Predictor = SpecificationColumns['predictors'][number] & { readonly values: Float64Array }

function predictors({ study, congruence }: Material, curve: Curve, pairs: readonly Dyad[]): Predictor[] {
  const byIndex = Map.groupBy(congruence, (row) => row.index)
  const { analyse } = study.ties
  const handled = [analyse, ...TIE_CHOICES].filter((ties) => curve.ties.includes(ties))
  return [...new Set([study.hypothesis.index, ...study.indices])]
    .filter((index) => curve.indices?.includes(index) ?? isSameQuestion(index, study))
    .flatMap((index): Predictor[] => {
      const { basis } = indexNamed(index)
      const towards = towardsCongruence(indexNamed(index))
      const rowOf = new Map(byIndex.get(index)!.map((row) => [row.dyad_id, row]))
      const values = (of: 'value' | 'tie_mean') =>
        column(pairs, (pair) => rowOf.get(pair)?.[of]).map((value) => towards * value)
      if (basis === 'profile') return [{ index, ties: 'none', towards, values: values('value') }]
      return [...new Set(handled)].map((ties) => ({
        index,
        ties,
        towards,
        values: values(ties === 'shown' ? 'value' : 'tie_mean'),
      }))
    })
}

function outcomes({ study, scales, sessionScores }: Material, curve: Curve, pairs: readonly Dyad[]) {
  const sessions = [...new Set(study.early_sessions)].sort((a, b) => a - b)
  const { early_rating, sessions_needed } = study
  const windows = [...new Set([early_rating, ...WINDOWS])]
    .filter((window) => curve.windows.includes(window))
    .flatMap((window): Window[] =>
      window === 'each' ? sessions.map((session) => `session-${session}` as const) : [window],
    )
  return [...new Set([study.hypothesis.outcome, ...curve.outcomes])].flatMap((outcome) => {
    const { scale, rater } = study.outcomes[outcome]!
    const of = (row: { scale: string; rater: string }) => row.scale === scale && row.rater === rater
    const early = new Map(scales.filter(of).map((row) => [row.dyad_id, row.value]))
    const scores = Map.groupBy(
      sessionScores.filter((row) => of(row) && row.value !== null),
      ({ dyad_id }) => dyad_id,
    )
    const valueIn = (window: Window) => (pair: string) => {
      if (window === early_rating) return early.get(pair)
      const own = scores.get(pair) ?? []
      const inSession = own.find(({ session }) => window === `session-${session}`)
      if (!isEarlyRating(window)) return inSession?.value
      const values = own.map(({ value }) => value!)
      return values.length < sessions_needed ? null : earlyScore(values, window)
    }
    return windows.map((window) => ({ outcome, window, values: column(pairs, valueIn(window)) }))
  })
}
