import { outcomeVariable } from '../../artefacts/analysis-frame.ts'
import { inWords, pluralInWords } from '../../document/apa.ts'
import type { HollandType } from '../../holland/type.ts'
import { holm } from '../../statistics/adjustment/holm.ts'
import { onlyCoefficient } from '../../statistics/mixed/contrast-test.ts'
import { kenwardRoger } from '../../statistics/mixed/kenward-roger.ts'
import { randomIntercept } from '../../statistics/mixed/random-intercept.ts'
import {
  type CongruenceConditions,
  congruenceConditions,
} from '../../statistics/surface/congruence-conditions.ts'
import { discrepantPairs } from '../../statistics/surface/discrepant-pairs.ts'
import {
  type PolynomialRegression,
  polynomialRegression,
} from '../../statistics/surface/polynomial-regression.ts'
import {
  type ResponseSurface,
  responseSurface,
  type SurfaceQuantity,
} from '../../statistics/surface/response-surface.ts'
import { areOfTwoScales, haveTwoRanges, profileRange } from '../../study/profile-range.ts'
import { hypotheses } from '../hypotheses.ts'
import { isNested, nestedPairs } from '../nested-pairs.ts'
import type { SurfaceConditionRow } from './conditions-table.ts'
import type { SurfaceFitRow } from './fits-table.ts'
import { QUANTITIES, type ResponseSurfaceRow } from './quantities-table.ts'
import { WHY_MET, WHY_NO_SURFACE } from './reasons.ts'
import { type ScoredPairs, scoredPairs } from './scored-pairs.ts'
import { surfaceTest } from './surface-test.ts'
import type { Material } from './table.ts'

interface SurfaceRows {
  readonly surfaceFits: SurfaceFitRow[]
  readonly responseSurfaces: ResponseSurfaceRow[]
  readonly surfaceConditions: SurfaceConditionRow[]
}

/** The surface of every type and outcome that the study asks for, or why there is none. */
export function responseSurfaceRows({ study, frame, profiles }: Material): SurfaceRows {
  const { types, outcomes = hypotheses(study).map(({ outcome }) => outcome) } = study.response_surface
  const made = [...new Set(outcomes)].flatMap((outcome) => {
    const pairs = nestedPairs(frame, [outcomeVariable(outcome)])
    const surfaces = types.map((type) =>
      surfaceRows(type, outcome, scoredPairs(pairs, profiles, type), study),
    )
    const adjusted = holm(surfaces.map(({ fit }) => surfaceTest(fit).p))
    return surfaces.map((one, i) => ({ ...one, fit: { ...one.fit, p_adjusted: adjusted[i]! } }))
  })
  return {
    surfaceFits: made.map(({ fit }) => fit),
    responseSurfaces: made.flatMap(({ quantities }) => quantities),
    surfaceConditions: made.flatMap(({ conditions }) => conditions),
  }
}

function surfaceRows(type: HollandType, outcome: string, pairs: ScoredPairs, study: Material['study']) {
  const { client, therapist, therapists } = pairs
  const about = { outcome, type, n: client.length, therapists: new Set(therapists).size }
  const spread = discrepantPairs(client, therapist)
  const shares = {
    client_higher: spread.firstHigher,
    therapist_higher: spread.secondHigher,
    alike: spread.alike,
  }
  const none = (reason: string) => ({
    fit: { ...about, ...NO_FIT, ...shares, reason },
    quantities: [],
    conditions: [],
  })
  const refused = whyRefused(pairs, study)
  if (refused !== null) return none(refused)
  const unit = spread.pooledSd
  if (unit === null) return none('all scores are the same')
  const nested = isNested(therapists)
  const regression = fitted(pairs, unit, nested, study)
  const { errors, undefinedBecause, termsTest, rSquared } = regression
  if (undefinedBecause !== null) return none(WHY_NO_SURFACE[undefinedBecause])
  const surface = responseSurface(regression)
  const found = congruenceConditions(surface)
  const test = termsTest!
  const fit: SurfaceFitRow = {
    ...about,
    errors: nested ? 'CR2' : 'HC2',
    centre: regression.centre! * unit,
    unit,
    r2: rSquared,
    f: test.f,
    df1: test.df1,
    df2: test.df2,
    few_df: test.df2 === null ? null : test.fewDf ? 'yes' : 'no',
    p: test.p,
    ...(nested ? mixedTest(pairs, unit, regression.centre!) : NO_MIXED),
    p_adjusted: null,
    ...shares,
    stationary: surface.stationaryPoint.kind,
    broad: answer(found.broad),
    strict: answer(found.strict),
    reason: test.undefinedBecause === null ? null : WHY_NO_SURFACE[test.undefinedBecause],
  }
  const all = [...errors!.coefficients.slice(0, 6), ...quantitiesOf(surface)]
  return {
    fit,
    quantities: QUANTITIES.map((quantity, i) => ({ ...about, quantity, ...cells(all[i]!) })),
    conditions: conditionRows(found, outcome, type),
  }
}

/** Why no surface is fitted to these pairs; null if one may be. */
function whyRefused({ outcome, therapists }: ScoredPairs, study: Material['study']): string | null {
  const [fewest, fewestTherapists] = [study.response_surface.fewest_pairs, study.nesting.fewest_therapists]
  const number = new Set(therapists).size
  if (areOfTwoScales(study))
    return haveTwoRanges(study)
      ? 'clients and therapists had inventories of different ranges'
      : 'clients and therapists had different inventories'
  if (outcome.length === 0) return 'no pair has the outcome and the scores of both people'
  if (outcome.length < fewest)
    return `${pluralInWords(outcome.length, 'pair is', 'pairs are')} too few for a response surface (at least ${inWords(fewest)})`
  if (isNested(therapists) && number < fewestTherapists)
    return `${pluralInWords(number, 'therapist is', 'therapists are')} too few to tell a surface from differences between them (at least ${inWords(fewestTherapists)})`
  if (outcome.every((value) => value === outcome[0])) return 'the outcome is the same in all pairs'
  return null
}

/** Both scores in units of the pooled SD: in points the curvatures would have no digits left. */
function fitted(
  { outcome, client, therapist, therapists }: ScoredPairs,
  unit: number,
  nested: boolean,
  study: Material['study'],
): PolynomialRegression {
  const { response_surface: asked, confidence } = study
  const range = profileRange(study, 'client')
  const midpoint = range === null ? null : (range[0] + range[1]) / 2 / unit
  const first = client.map((score) => score / unit)
  const second = therapist.map((score) => score / unit)
  return polynomialRegression(
    { outcome, first, second, ...(nested ? { clusters: therapists } : {}) },
    {
      centre: asked.centre === 'midpoint' ? midpoint! : 'pooled-mean',
      fewestPairs: asked.fewest_pairs,
      confidence,
    },
  )
}

/** The five terms together in a mixed model; the coefficients of the surface itself are those of least squares. */
function mixedTest({ outcome, client, therapist, therapists }: ScoredPairs, unit: number, centre: number) {
  const [x, y] = [client, therapist].map((scores) => scores.map((score) => score / unit - centre)) as [
    number[],
    number[],
  ]
  const products = (a: readonly number[], b: readonly number[]) => a.map((value, i) => value * b[i]!)
  const terms = [x, y, products(x, x), products(x, y), products(y, y)]
  const model = randomIntercept(outcome, terms, therapists)
  const tests = model.undefinedBecause === null ? kenwardRoger(model) : null
  if (tests === null || tests.undefinedBecause !== null) return NO_MIXED
  const { f, df2, p } = tests.jointTest(terms.map((_, k) => onlyCoefficient(k + 1, terms.length + 1)))
  return { mixed_f: f, mixed_df2: df2, mixed_p: p }
}

/** From a1 on, in the order of {@link QUANTITIES}. */
function quantitiesOf(surface: ResponseSurface): SurfaceQuantity[] {
  const { a1, a2, a3, a4, a5, stationaryPoint, firstAxis, secondAxis, lateralShift } = surface
  return [
    ...[a1, a2, a3, a4, a5],
    ...[stationaryPoint.first, stationaryPoint.second],
    ...[firstAxis.intercept, firstAxis.slope, secondAxis.intercept, secondAxis.slope, lateralShift],
  ]
}

function cells(quantity: SurfaceQuantity) {
  const { estimate, standardError, df, fewDf, statistic, p, confLow, confHigh, undefinedBecause } = quantity
  return {
    estimate,
    standard_error: standardError,
    df,
    few_df: df === null ? null : fewDf ? ('yes' as const) : ('no' as const),
    t: statistic,
    p,
    conf_low: confLow,
    conf_high: confHigh,
    reason: undefinedBecause === null ? null : WHY_NO_SURFACE[undefinedBecause],
  }
}

function conditionRows(
  found: CongruenceConditions,
  outcome: string,
  type: HollandType,
): SurfaceConditionRow[] {
  const single = found.conditions.map(({ name, met, because }) => ({
    ...{ outcome, type, condition: name },
    met: answer(met),
    reason: WHY_MET[because],
  }))
  const both = (['broad', 'strict'] as const).map((condition) => ({
    ...{ outcome, type, condition },
    met: answer(found[condition]),
    reason: condition === 'broad' ? 'the first four conditions together' : 'all six conditions together',
  }))
  return [...single, ...both]
}

function answer(met: boolean | null): SurfaceConditionRow['met'] {
  return met === null ? 'undetermined' : met ? 'yes' : 'no'
}

const NO_MIXED = { mixed_f: null, mixed_df2: null, mixed_p: null } as const

const NO_FIT = {
  errors: null,
  centre: null,
  unit: null,
  r2: null,
  f: null,
  df1: null,
  df2: null,
  few_df: null,
  p: null,
  ...NO_MIXED,
  p_adjusted: null,
  stationary: null,
  broad: null,
  strict: null,
} as const
