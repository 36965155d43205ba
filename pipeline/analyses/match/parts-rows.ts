import { inWords, pluralInWords } from '../../document/apa.ts'
import { pearson } from '../../statistics/correlation/pearson.ts'
import { levelled } from '../../statistics/description/levelled.ts'
import { significanceLevel } from '../../statistics/distributions/significance-level.ts'
import { decomposition } from '../../statistics/pairing/decomposition.ts'
import type { Study } from '../../study/study.ts'
import { hypotheses } from '../hypotheses.ts'
import { asCorrelated, isNested } from '../nested-pairs.ts'
import { matchVerdict } from './match-verdict.ts'
import { type PartTest, type PartTests, partTests } from './part-tests.ts'
import { type MatchPartRow, PARTS, type PartName } from './parts-table.ts'
import type { RatedPairs } from './rated-pairs.ts'

/** Parts that differ by less than this, relative to the largest value, are the same: they were added in another order. */
const ROUNDING = 1e-9

/** The three parts of an index and what each has to do with a rating. */
export function partsRows(pairs: RatedPairs, study: Study): MatchPartRow[] {
  const { index, outcome, role, kinds, ratings, therapists, reason } = pairs
  const about = { index, outcome, role, n: ratings.length, therapists: new Set(therapists).size }
  const named = hypotheses(study).find((it) => it.index === index && it.outcome === outcome)
  if (kinds === null) {
    return PARTS.map((part) => ({
      ...about,
      part,
      ...{ variance_share: null, r: null, r_p: null, estimator: 'none', ...NO_TEST, reason },
      verdict: named && part === 'unique' ? 'not-tested' : null,
    }))
  }
  const { variances, ...parts } = decomposition(kinds)
  const whole = variances.client + variances.therapist + variances.unique
  const least = ROUNDING * largestOf(kinds.values)
  const correlated = (part: PartName) => correlatedPart(parts[part], least, study)
  const y = asCorrelated(ratings, study)
  const tested = tests(parts, y, therapists, kinds.values, study)
  const reasonOf = (part: PartName) => [tested[part].reason, reason].filter((it) => it !== null)
  const verdict = () => {
    const { client, therapist, unique } = tested
    return matchVerdict(
      { client: client.test, therapist: therapist.test, unique: unique.test },
      named!.direction,
      significanceLevel(study.confidence),
    )
  }
  return PARTS.map((part): MatchPartRow => {
    const r = tested[part].varies ? pearson(correlated(part), y) : null
    return {
      ...about,
      part,
      variance_share: whole > 0 ? variances[part] / whole : null,
      r: r?.estimate ?? null,
      r_p: r?.p ?? null,
      estimator: tested[part].test === null ? 'none' : tested.estimator,
      ...(tested[part].test ?? NO_TEST),
      verdict: named && part === 'unique' ? verdict() : null,
      reason: reasonOf(part).join('; ') || null,
    }
  })
}

const largestOf = (values: Float64Array) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)

/** A part as the coefficient of the hypothesis takes it; as ranks, parts that are equal but for rounding are tied. */
function correlatedPart(part: Float64Array, least: number, study: Study): readonly number[] {
  return study.hypothesis.method === 'pearson' ? [...part] : asCorrelated(levelled(part, least), study)
}

/** Why no coefficient may rest on the model; null if it may. */
function tooFewTherapists(therapists: readonly string[], study: Study): string | null {
  const [number, fewest] = [new Set(therapists).size, study.nesting.fewest_therapists]
  if (!isNested(therapists) || number >= fewest) return null
  return `${pluralInWords(number, 'therapist is', 'therapists are')} too few to tell match from differences between them (at least ${inWords(fewest)})`
}

/** The parts that vary, in one model. */
function tests(
  parts: Readonly<Record<PartName, Float64Array>>,
  y: readonly number[],
  therapists: readonly string[],
  values: Float64Array,
  study: Study,
) {
  const least = ROUNDING * largestOf(values)
  const varies = (part: PartName) => {
    const [low, high] = parts[part].reduce(
      ([least, most], value) => [Math.min(least!, value), Math.max(most!, value)],
      [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
    )
    return high! - low! > least
  }
  const varying = PARTS.filter(varies)
  const tooFew = tooFewTherapists(therapists, study)
  const columns = varying.map((part) => correlatedPart(parts[part], least, study))
  const { estimator, tests, reason }: PartTests =
    tooFew === null
      ? partTests(y, columns, therapists, study.confidence)
      : { estimator: 'none', tests: [], reason: tooFew }
  const of = (part: PartName) => {
    const place = varying.indexOf(part)
    if (place < 0) return { varies: false, test: null, reason: 'this part is the same in all pairs' }
    return { varies: true, test: tests[place] ?? null, reason }
  }
  return { estimator, client: of('client'), therapist: of('therapist'), unique: of('unique') }
}

const NO_TEST: Readonly<Record<keyof PartTest, null>> = {
  estimate: null,
  standard_error: null,
  conf_low: null,
  conf_high: null,
  t: null,
  df: null,
  p: null,
  standardised: null,
  standardised_low: null,
  standardised_high: null,
}
