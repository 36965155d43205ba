import { indexVariable, outcomeVariable } from '../../artefacts/analysis-frame.ts'
import { inWords, pluralInWords } from '../../document/apa.ts'
import { benjaminiHochberg } from '../../statistics/adjustment/benjamini-hochberg.ts'
import { holm } from '../../statistics/adjustment/holm.ts'
import { covariance } from '../../statistics/description/covariance.ts'
import { inFamily } from '../../study/family.ts'
import type { Pairs } from '../analysis.ts'
import type { Association } from '../correlations/table.ts'
import { roleOf } from '../hypotheses.ts'
import type { MixedModelRow } from '../mixed-model/table.ts'
import { isNested } from '../nested-pairs.ts'
import type { LeadingRow, Material } from './table.ts'
import { decided } from './verdicts.ts'

/**
 * The estimate that conclusions rest on: the mixed model where therapists have several clients and are enough, the
 * correlation where each therapist has one client, none otherwise.
 */
export function leadingRows(material: Material & Pick<Pairs, 'frame'>): LeadingRow[] {
  const { study, associations, mixedModels } = material
  const found = associations
    .filter(({ method }) => method === study.hypothesis.method)
    .map((association) => {
      const { index, outcome } = association
      const model = mixedModels.find(
        (row) =>
          row.index === index &&
          row.outcome === outcome &&
          row.model === 'congruence' &&
          row.term === 'congruence',
      )!
      return leadingRow(association, model, material)
    })
  const family = found.map((row) => (inFamily(study, row.index, row.outcome) ? row.p : null))
  const [adjusted, falseDiscovery] = [holm(family), benjaminiHochberg(family)]
  return decided(
    found.map((row, i) => ({ ...row, p_adjusted: adjusted[i]!, p_bh: falseDiscovery[i]! })),
    study,
  )
}

function leadingRow(
  association: Association,
  model: MixedModelRow,
  { study, frame }: Material & Pick<Pairs, 'frame'>,
): LeadingRow {
  const { index, outcome } = association
  const { rows, values } = frame.complete(indexVariable(index), outcomeVariable(outcome))
  const therapists = rows.map(({ therapist }) => therapist)
  const about = {
    index,
    outcome,
    role: roleOf(study, index, outcome),
    therapists: new Set(therapists).size,
    p_adjusted: null,
    p_bh: null,
    p_decision: null,
    verdict: null,
  }
  if (association.estimate === null)
    return { ...about, estimator: 'none', n: association.n, ...NONE, reason: association.reason }
  if (!isNested(therapists)) return { ...about, ...ofCorrelation(association, values) }
  const fewest = study.nesting.fewest_therapists
  if (about.therapists < fewest) {
    const reason = `${pluralInWords(about.therapists, 'therapist is', 'therapists are')} too few to tell an association from differences between them (at least ${inWords(fewest)})`
    return { ...about, estimator: 'none', n: association.n, ...NONE, reason }
  }
  if (model.estimate === null)
    return { ...about, estimator: 'none', n: model.n, ...NONE, reason: model.reason }
  return { ...about, ...ofModel(model) }
}

function ofModel(model: MixedModelRow) {
  const { t, df, estimate, conf_low, conf_high } = model
  return {
    estimator: 'mixed-model' as const,
    n: model.n,
    estimate: model.standardised,
    conf_low: model.standardised_low,
    conf_high: model.standardised_high,
    standard_error: model.standardised_se,
    t,
    df,
    p: model.p,
    effective_n: df! + 2,
    equivalent_r: t! / Math.sqrt(t! ** 2 + df!),
    slope: estimate,
    slope_low: conf_low,
    slope_high: conf_high,
    reason: null,
  }
}

function ofCorrelation(association: Association, [x, y]: readonly (readonly number[])[]) {
  const { n, estimate, conf_low, conf_high, statistic, df, p, method } = association
  const slope = method === 'pearson' ? covariance(x!, y!)! / covariance(x!, x!)! : null
  return {
    estimator: 'correlation' as const,
    n,
    estimate,
    conf_low,
    conf_high,
    standard_error: null,
    t: df === null ? null : statistic,
    df,
    p,
    effective_n: n,
    equivalent_r: estimate,
    slope,
    slope_low: null,
    slope_high: null,
    reason: null,
  }
}

const NONE = {
  estimate: null,
  conf_low: null,
  conf_high: null,
  standard_error: null,
  t: null,
  df: null,
  p: null,
  effective_n: null,
  equivalent_r: null,
  slope: null,
  slope_low: null,
  slope_high: null,
}
