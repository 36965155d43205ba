import { type AnalysisRow, analysis } from '../artefacts/analysis.ts'
import { type AnalysisFrame, analysisFrame } from '../artefacts/analysis-frame.ts'
import { type Association, associations } from '../artefacts/associations.ts'
import { congruence } from '../artefacts/congruence.ts'
import { type DescriptiveRow, descriptives } from '../artefacts/descriptives.ts'
import { dyads } from '../artefacts/dyads.ts'
import { people } from '../artefacts/people.ts'
import { profiles } from '../artefacts/profiles.ts'
import { type RegressionLineRow, regressionLine } from '../artefacts/regression-line.ts'
import { scales } from '../artefacts/scales.ts'
import { indexNamed } from '../congruence/index-named.ts'
import type { Coefficient } from '../statistics/coefficient.ts'
import { distributionSummary } from '../statistics/distribution-summary.ts'
import { holm } from '../statistics/holm.ts'
import { kendall } from '../statistics/kendall.ts'
import { pearson } from '../statistics/pearson.ts'
import { regressionLine as line } from '../statistics/regression-line.ts'
import { spearman } from '../statistics/spearman.ts'
import type { Study } from '../study/study.ts'
import { type Given, rowsOf, type Stage } from './stage.ts'

const METHODS = { pearson, spearman, kendall } as const

type Method = keyof typeof METHODS

/** Points at which the regression line is drawn. */
const LINE_POINTS = 41

/** Correlates every index with every outcome. */
export const correlate: Stage = {
  name: 'correlate',
  reads: () => [people, dyads, profiles, congruence, scales],
  readsFilesOf: null,
  writes: (study) => [analysis(study), descriptives, associations, regressionLine],
  writesFiles: null,
  async make(given) {
    const { study } = given
    const table = analysis(study)
    const frame = await analysisFrame(analysisRows(given), Object.keys(table.columns))
    return {
      tables: [
        rowsOf(table, frame.rows()),
        rowsOf(descriptives, descriptiveRows(frame, given)),
        rowsOf(associations, associationRows(frame, study)),
        rowsOf(regressionLine, lineRows(frame, study)),
      ],
    }
  },
}

/** One row per pair: identifiers, codes, every index and every outcome. */
function analysisRows({ study, rows }: Given): AnalysisRow[] {
  const codeOf = new Map(rows(profiles).map((row) => [row.person_id, row.code]))
  const cell = (pair: string, ...measure: string[]) => JSON.stringify([pair, ...measure])
  const indexOf = new Map(rows(congruence).map((row) => [cell(row.dyad_id, row.index), row.value]))
  const scoreOf = new Map(rows(scales).map((row) => [cell(row.dyad_id, row.scale, row.rater), row.value]))
  return rows(dyads).map(({ dyad_id, client_id, therapist_id }) => {
    const indices = study.indices.map((index) => [index, indexOf.get(cell(dyad_id, index)) ?? null])
    const outcomes = Object.entries(study.outcomes).map(([id, { scale, rater }]) => {
      return [id, scoreOf.get(cell(dyad_id, scale, rater)) ?? null]
    })
    return {
      dyad_id,
      client_id,
      therapist_id,
      client_code: codeOf.get(client_id)!,
      therapist_code: codeOf.get(therapist_id)!,
      ...Object.fromEntries([...indices, ...outcomes]),
    }
  })
}

function descriptiveRows(frame: AnalysisFrame, { study, rows }: Given): DescriptiveRow[] {
  const described = (
    { group, variable, kind }: Pick<DescriptiveRow, 'group' | 'variable' | 'kind'>,
    values: readonly number[],
    observed: number,
  ): DescriptiveRow => {
    const { n, mean, sd, median, min, max } = distributionSummary(values)
    return { group, variable, kind, n, n_missing: observed - n, mean, sd, median, min, max }
  }
  const ages = (['client', 'therapist'] as const).map((group) => {
    const ofRole = rows(people).filter((person) => person.role === group)
    const known = ofRole.flatMap((person) => (person.age === null ? [] : [person.age]))
    return described({ group, variable: 'age', kind: 'age' }, known, ofRole.length)
  })
  const pairs = rows(dyads).length
  const ofPairs = (kind: 'index' | 'outcome', variables: readonly string[]) =>
    variables.map((variable) => described({ group: 'pair', variable, kind }, frame.values(variable), pairs))
  return [...ages, ...ofPairs('index', study.indices), ...ofPairs('outcome', Object.keys(study.outcomes))]
}

/** Every index × outcome × method; Holm over all index × outcome tests of one method. */
function associationRows(frame: AnalysisFrame, study: Study): Association[] {
  const tests = study.indices.flatMap((index) =>
    Object.keys(study.outcomes).map((outcome) => ({
      index,
      outcome,
      ...frame.completePairs(index, outcome),
    })),
  )
  return (Object.keys(METHODS) as Method[]).flatMap((method) => {
    const coefficients = tests.map(({ first, second }) => METHODS[method](first, second, study.confidence))
    const adjusted = holm(coefficients.map(({ p }) => p))
    return tests.map(({ index, outcome, first, second }, i): Association => {
      const found = coefficients[i]!
      const { hypothesis } = study
      const primary =
        hypothesis.index === index && hypothesis.outcome === outcome && hypothesis.method === method
      return {
        index,
        outcome,
        method,
        role: primary ? 'primary' : 'exploratory',
        n: found.n,
        estimate: found.estimate,
        conf_low: found.confLow,
        conf_high: found.confHigh,
        statistic: found.statistic,
        df: found.df,
        p: found.p,
        p_adjusted: adjusted[i]!,
        test: found.test,
        reason: reasonOf(found, { index, outcome, first, second }, study),
      }
    })
  })
}

interface Test {
  readonly index: string
  readonly outcome: string
  readonly first: readonly number[]
  readonly second: readonly number[]
}

/** Why there is no coefficient, in words; null if there is one. */
function reasonOf({ undefinedBecause, n }: Coefficient, test: Test, study: Study): string | null {
  const label =
    study.outcomes[test.outcome]!.label ?? study.scales[study.outcomes[test.outcome]!.scale]!.label
  switch (undefinedBecause) {
    case null:
      return null
    case 'too-few-pairs':
      return `only ${n} ${n === 1 ? 'pair has' : 'pairs have'} both values: too few to correlate`
    case 'first-constant':
      return `every pair has ${indexNamed(test.index).title.toLowerCase()} ${test.first[0]}: nothing to correlate`
    case 'second-constant':
      return `every pair has ${label.toLowerCase()} ${test.second[0]}: nothing to correlate`
  }
}

/** The least-squares line of the primary hypothesis over the range of the index in the sample. */
function lineRows(
  frame: AnalysisFrame,
  { hypothesis: { index, outcome }, confidence }: Study,
): RegressionLineRow[] {
  const { first, second } = frame.completePairs(index, outcome)
  const { band } = line(first, second)
  const [low, high] = [Math.min(...first), Math.max(...first)]
  return Array.from({ length: LINE_POINTS }, (_, i) => low + ((high - low) * i) / (LINE_POINTS - 1)).flatMap(
    (x) => {
      const at = band(x, confidence)
      return at === null ? [] : [{ index, outcome, x, fit: at.fit, conf_low: at.low, conf_high: at.high }]
    },
  )
}
