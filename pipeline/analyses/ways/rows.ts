import { hypotheses } from '../hypotheses.ts'
import type { MixedModelRow } from '../mixed-model/table.ts'
import type { Material, WayRow } from './table.ts'

type Estimate = Pick<
  WayRow,
  'n' | 'therapists' | 'estimate' | 'conf_low' | 'conf_high' | 'df' | 'p' | 'reason'
>

/** Each hypothesis estimated in several ways, and how far the one that leads depends on one therapist. */
export function wayRows(material: Material): WayRow[] {
  const { leading, leaveOneOut } = material
  return hypotheses(material.study).flatMap(({ role, index, outcome }) => {
    const leads = leading.find((row) => row.index === index && row.outcome === outcome)!.estimator
    const range = leaveOneOut.find((row) => row.role === role && row.unit === 'therapist')!
    return waysOf(index, outcome, material).map(({ way, ...estimate }): WayRow => {
      const isLeading = way === leads
      return {
        role,
        index,
        outcome,
        way,
        leads: isLeading ? 'yes' : 'no',
        ...estimate,
        lowest: isLeading ? range.lowest : null,
        highest: isLeading ? range.highest : null,
      }
    })
  })
}

function waysOf(
  index: string,
  outcome: string,
  { study, associations, mixedModels, clusterRobust, withinBetween, intervals }: Material,
): (Estimate & { way: WayRow['way'] })[] {
  const same = (row: { index: string; outcome: string }) => row.index === index && row.outcome === outcome
  const { method } = study.hypothesis
  const plain = associations.find((row) => same(row) && row.method === method)!
  const robust = clusterRobust.find(same)!
  const drawn = intervals.find(
    (row) =>
      same(row) &&
      row.method === method &&
      row.unit === 'therapist' &&
      row.kind === (method === 'pearson' ? 'studentised' : 'bca'),
  )
  const model = (name: MixedModelRow['model']) =>
    ofModel(mixedModels.find((row) => same(row) && row.model === name && row.term === 'congruence')!)
  const effect = (name: 'within' | 'between') => {
    const row = withinBetween.find((it) => same(it) && it.effect === name)!
    return { ...row, estimate: row.standardised }
  }
  const { n, therapists } = robust
  return [
    {
      way: 'correlation',
      ...{ n: plain.n, therapists, estimate: plain.estimate },
      ...{ conf_low: plain.conf_low, conf_high: plain.conf_high, df: plain.df, p: plain.p },
      reason: plain.reason,
    },
    { way: 'mixed-model', ...model('congruence') },
    { way: 'cluster-robust', ...only(robust) },
    {
      way: 'bootstrap-of-therapists',
      ...{ n, therapists, estimate: drawn?.low == null ? null : plain.estimate },
      ...{ conf_low: drawn?.low ?? null, conf_high: drawn?.high ?? null, df: null, p: null },
      reason: drawn?.reason ?? null,
    },
    { way: 'within-therapists', ...only(effect('within')) },
    { way: 'between-therapists', ...only(effect('between')) },
    { way: 'main-effects', ...model('main-effects') },
  ]
}

function ofModel(row: MixedModelRow): Estimate {
  return only({
    ...row,
    estimate: row.standardised,
    conf_low: row.standardised_low,
    conf_high: row.standardised_high,
  })
}

function only({ n, therapists, estimate, conf_low, conf_high, df, p, reason }: Estimate): Estimate {
  return { n, therapists, estimate, conf_low, conf_high, df, p, reason }
}
