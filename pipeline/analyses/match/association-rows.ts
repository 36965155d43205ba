import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { significanceLevel } from '../../statistics/distributions/significance-level.ts'
import { quantileOfZ } from '../../statistics/distributions/standard-normal.ts'
import {
  type RePairedAssociation,
  rePairedAssociation,
} from '../../statistics/pairing/re-paired-association.ts'
import { type Drawn, monteCarloVerdict, moreDraws } from '../../statistics/permutation/monte-carlo-rule.ts'
import { derivedSeed } from '../../study/derived-seed.ts'
import type { Study } from '../../study/study.ts'
import { MOST_TIMES } from '../drawn-numbers.ts'
import { REDRAWN, type RePairedAssociationRow, type RePairedHistogramRow } from './association-table.ts'
import type { RatedPairs } from './rated-pairs.ts'
import { placesOfSome, sampleSaid } from './some-therapists.ts'

/** For a hypothesis orders are drawn until nothing depends on the seed, up to so many, and so many values of a pair. */
const MOST_ORDERS = 256_000
const MOST_VALUES = 40_000_000

/** For an exploratory association at most so many values of a pair are looked up, in no fewer orders than these. */
const EXPLORED_VALUES = 2_000_000
const FEWEST_ORDERS = 99

/** More pairs than this are thinned to those of some therapists. */
const MOST_PAIRS = 20_000

/** An error of this size and three of them keep the second decimal. */
const TWO_DECIMALS = 0.005 / 3

const WHY: Readonly<Record<NonNullable<RePairedAssociation['undefinedBecause']>, string>> = {
  'too-few-pairs': 'fewer than three pairs',
  'first-constant': 'congruence is the same in all pairs',
  'second-constant': 'the rating is the same in all pairs',
  'undefined-for-strangers': 'it is undefined for some of the strangers',
  'nothing-changes': 'every order gives the same correlation',
}

/** Both sides of an association re-paired, with the bins of the figure for a hypothesis. */
export function associationRows(
  all: RatedPairs,
  study: Study,
): { associations: RePairedAssociationRow[]; histogram: RePairedHistogramRow[] } {
  const pairs = thinned(all, study)
  const { index, outcome, role } = pairs
  const both = REDRAWN.map((redrawn) => ({ redrawn, found: found(pairs, redrawn, study) }))
  return {
    associations: both.map(({ redrawn, found }) => ({
      ...{ index, outcome, role, redrawn, n: pairs.ratings.length },
      ...cells(found, significanceLevel(study.confidence)),
      reason: (found?.undefinedBecause ? WHY[found.undefinedBecause] : null) ?? pairs.reason,
    })),
    histogram:
      role === 'exploratory' ? [] : both.flatMap(({ redrawn, found }) => bins(pairs, redrawn, found)),
  }
}

/** The pairs of whole therapists drawn at random where all would take too long. */
function thinned(pairs: RatedPairs, study: Study): RatedPairs {
  const { index, outcome, kinds, ratings, therapists } = pairs
  if (kinds === null || ratings.length <= MOST_PAIRS) return pairs
  const many = Math.floor((MOST_PAIRS * new Set(therapists).size) / ratings.length)
  const random = xoroshiro128plus(derivedSeed(study.seed, `match/${index}/${outcome}`))
  const places = placesOfSome(therapists, Math.max(2, many), random)
  return {
    ...pairs,
    kinds: {
      ...kinds,
      clientOf: Int32Array.from(places, (place) => kinds.clientOf[place]!),
      therapistOf: Int32Array.from(places, (place) => kinds.therapistOf[place]!),
    },
    ratings: places.map((place) => ratings[place]!),
    therapists: places.map((place) => therapists[place]!),
    reason: sampleSaid(places.length, ratings.length),
  }
}

function found(
  { index, outcome, role, kinds, ratings }: RatedPairs,
  redrawn: RePairedAssociation['redrawn'],
  study: Study,
): RePairedAssociation | null {
  if (kinds === null) return null
  const seed = derivedSeed(study.seed, `match/${index}/${outcome}/${redrawn}`)
  const { resamples, confidence: level } = study
  // From the same state, so that more draws begin with those before.
  const drawn = (draws: number) =>
    rePairedAssociation(kinds, ratings, { redrawn, draws, level, random: xoroshiro128plus(seed) })
  const fitting = (values: number) => Math.max(FEWEST_ORDERS, Math.floor(values / ratings.length))
  if (role === 'exploratory') return drawn(Math.min(resamples, fitting(EXPLORED_VALUES)))
  const cap = Math.min(MOST_ORDERS, MOST_TIMES * resamples, fitting(MOST_VALUES))
  let made = Math.min(resamples, cap)
  for (;;) {
    const association = drawn(made)
    const numbers = judged(association, level)
    const more = association.exact ? 0 : moreDraws(made, numbers, cap)
    if (more === 0) return association
    // What is printed is good as soon as its error has shrunk, with the root of the draws, to what is small enough.
    const wanted = numbers.map(({ se, smallEnough = se }) => Math.ceil(1.05 * made * (se / smallEnough) ** 2))
    made = Math.min(cap, Math.max(made + more, ...wanted))
  }
}

/** The p that a verdict rests on, and what is printed beside it with two decimals. */
function judged({ r, orders, withoutValue }: RePairedAssociation, level: number): Drawn[] {
  if (r === null) return []
  const tail = (1 - level) / 2
  const z = quantileOfZ(1 - tail)
  // As if the re-paired r were normal: near enough to say how many draws keep two decimals.
  const sd = (r.high - r.low) / (2 * z)
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
  const se = (sd * Math.sqrt((tail * (1 - tail)) / (orders - withoutValue))) / density
  const printed = [r.low, r.high].map((value) => ({ value, se, threshold: null, smallEnough: TWO_DECIMALS }))
  return [ofP(r, 1 - level), ...printed]
}

const ofP = ({ p, monteCarloSe }: NonNullable<RePairedAssociation['r']>, alpha: number): Drawn => ({
  value: p,
  se: monteCarloSe,
  threshold: alpha,
})

function cells(found: RePairedAssociation | null, alpha: number) {
  const r = found?.r ?? null
  if (found === null || r === null) return NONE
  const { studentised, orders, withoutValue, exact } = found
  return {
    observed: r.observed,
    null_mean: r.mean,
    null_low: r.low,
    null_high: r.high,
    p_greater: r.pGreater,
    p_less: r.pLess,
    p: r.p,
    studentised: studentised?.observed ?? null,
    studentised_mean: studentised?.mean ?? null,
    studentised_p: studentised?.p ?? null,
    orders,
    without_value: withoutValue,
    exact: exact ? ('yes' as const) : ('no' as const),
    mc_se: r.monteCarloSe,
    verdict: monteCarloVerdict(ofP(r, alpha), false) as 'decided' | 'about',
  }
}

const NONE = {
  observed: null,
  null_mean: null,
  null_low: null,
  null_high: null,
  p_greater: null,
  p_less: null,
  p: null,
  studentised: null,
  studentised_mean: null,
  studentised_p: null,
  orders: null,
  without_value: null,
  exact: null,
  mc_se: null,
  verdict: null,
} as const

function bins(
  { index, outcome }: RatedPairs,
  redrawn: RePairedHistogramRow['redrawn'],
  found: RePairedAssociation | null,
): RePairedHistogramRow[] {
  if (!found?.histogram) return []
  const { from, width, counts } = found.histogram
  // Edges are whole multiples of the width: from + width × place would add up rounding.
  const first = Math.round(from / width)
  const edge = (place: number) => (first + place) / Math.round(1 / width)
  return counts.map((count, place) => ({
    ...{ index, outcome, redrawn, count },
    low: edge(place),
    high: edge(place + 1),
  }))
}
