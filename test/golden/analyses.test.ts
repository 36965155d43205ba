import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { adjustments } from '../../pipeline/analyses/adjustments/table.ts'
import type { StudyWith } from '../../pipeline/analyses/analysis.ts'
import { asIndependentPairs } from '../../pipeline/analyses/as-independent-pairs.ts'
import { bayesRows } from '../../pipeline/analyses/bayes/rows.ts'
import { type Material as BayesMaterial, bayesFactors } from '../../pipeline/analyses/bayes/table.ts'
import { associations } from '../../pipeline/analyses/correlations/table.ts'
import { equivalenceRows } from '../../pipeline/analyses/equivalence/rows.ts'
import { equivalence } from '../../pipeline/analyses/equivalence/table.ts'
import { leading } from '../../pipeline/analyses/leading/table.ts'
import { matrix } from '../../pipeline/analyses/matrix/table.ts'
import { partialAssociations } from '../../pipeline/analyses/partial/table.ts'
import { powerByCaseload } from '../../pipeline/analyses/power/caseload-table.ts'
import { powerRows } from '../../pipeline/analyses/power/rows.ts'
import { type Asked, type Frame, power } from '../../pipeline/analyses/power/table.ts'
import { sensitivityRows } from '../../pipeline/analyses/sensitivity/rows.ts'
import type { settings as sensitivitySettings } from '../../pipeline/analyses/sensitivity/settings.ts'
import { sensitivity } from '../../pipeline/analyses/sensitivity/table.ts'
import { specificity } from '../../pipeline/analyses/specificity/table.ts'
import { analysisRow, analysisTable } from '../../pipeline/artefacts/analysis.ts'
import { analysisFrame } from '../../pipeline/artefacts/analysis-frame.ts'
import type { Workspace } from '../../pipeline/stages/run/workspace.ts'
import { golden, goldens, truths } from '../support/golden.ts'
import { leadingCorrelations, leadingRow } from '../support/leading-row.ts'
import { EXAMPLE, freshFolder } from '../support/run.ts'
import { studyRun } from '../support/study-run.ts'
import { expectClose, TOLERANCE } from '../support/tolerance.ts'

/*
 * What the correlate stage makes of the example study, against R and 50 digits for the same simulated data. The R
 * call of each value stands beside it, in test/golden/small/*.json.
 */

type SensitiveStudy = StudyWith<typeof sensitivitySettings>

const closed = TOLERANCE.closedForm
const correlations = goldens('small/correlations.json')
const inference = goldens('small/inference.json')
const stage = goldens('small/evidence.json')
const truth = truths('small')
const alpha = golden<{ raw: number }>(goldens('small/reliability.json'), 'alpha.bond.listwise').raw

const { folder, remove } = freshFolder()
afterAll(remove)
let runs = 0

/** What takes long and is not looked at here. */
const FEW = { resamples: 99, specification_curve: undefined }
const example = (settings: Record<string, unknown>) =>
  studyRun(EXAMPLE, join(folder, String(runs++)), { settings: { ...FEW, ...settings } })

const INDICES = ['c-index', 'profile-correlation', 'd']
const OUTCOMES = ['bond', 'task', 'goal', 'validation']
const METHODS = ['pearson', 'spearman', 'kendall'] as const
const hypothesis = { index: 'c-index', outcome: 'bond', direction: 'positive', method: 'pearson' }

let whole: Workspace
beforeAll(async () => {
  whole = await example({
    indices: INDICES,
    hypothesis: { ...hypothesis, smallest_effect: 0.2 },
    covariates: ['task', 'goal'],
    bayes: {},
    sensitivity: { reliability: { bond: alpha, 'c-index': 0.8 }, unrestricted_sd: { 'c-index': 4.2 } },
  })
})

describe('adjustments.csv, the family of 12', () => {
  const columns = { bonferroni: 'bonferroni', holm: 'holm', hochberg: 'hochberg', hommel: 'hommel' } as const
  test.each(METHODS)('%s', (method) => {
    const rows = whole.rows(adjustments).filter((row) => row.method === method)
    expect(rows.map(({ index, outcome }) => [index, outcome])).toEqual(
      INDICES.flatMap((index) => OUTCOMES.map((outcome) => [index, outcome])),
    )
    for (const [column, r] of Object.entries({ ...columns, bh: 'BH', by: 'BY' })) {
      golden<number[]>(stage, `padjust.${r}.${method}`).forEach((p, i) => {
        const found = rows[i]![column as keyof typeof columns | 'bh' | 'by']
        expectClose(found, p, TOLERANCE.probability, `${column} ${i}`)
      })
    }
    golden<number[]>(stage, `p12.${method}`).forEach((p, i) => {
      expectClose(rows[i]!.p, p, TOLERANCE.probability, `p ${i}`)
    })
  })

  test('a smaller family: Holm over its tests only, none for the others', async () => {
    const study = await example({
      indices: INDICES,
      hypothesis,
      family: { indices: ['c-index'], outcomes: ['bond', 'task'] },
    })
    const pearson = study.rows(associations).filter((row) => row.method === 'pearson')
    const [bond, task] = pearson.map(({ p }) => p!)
    expect(pearson.map((row) => row.p_adjusted)).toEqual([bond! * 2, task, ...new Array(10).fill(null)])
    expect(study.rows(adjustments)).toHaveLength(6)
  })
})

describe('partial_associations.csv', () => {
  interface Partial {
    readonly r: number
    readonly t: number
    readonly df: number
    readonly p: number
    readonly n: number
    readonly fisher_lo: number
    readonly fisher_hi: number
  }
  const cell = (study: Workspace, outcome: string, kind: string, method = 'pearson') =>
    study
      .rows(partialAssociations)
      .find(
        (row) =>
          row.index === 'c-index' && row.outcome === outcome && row.kind === kind && row.method === method,
      )!

  test.each([
    ['partial.bond_c_index.given_task', ['task'], 'bond', 'pearson'],
    ['partial.spearman.bond_c_index.given_task.t', ['task'], 'bond', 'spearman'],
    ['partial.bond_c_index.given_task_goal', ['task', 'goal'], 'bond', 'pearson'],
    ['partial.validation_c_index.given_bond', ['bond'], 'validation', 'pearson'],
    ['partial.bond_c_index.given_elevations', ['client-S', 'therapist-S'], 'bond', 'pearson'],
  ])('%s', async (id, covariates, outcome, method) => {
    const study = await example({ covariates })
    const r = golden<Partial>(correlations, id)
    const row = cell(study, outcome, 'partial', method)
    expect(row).toMatchObject({ n: r.n, df: r.df, covariates, reason: null })
    expectClose(row.estimate, r.r, closed, 'r')
    expectClose(row.statistic, r.t, closed, 't')
    expectClose(row.p, r.p, closed, 'p')
    expectClose(row.conf_low, r.fisher_lo, closed, 'low')
    expectClose(row.conf_high, r.fisher_hi, closed, 'high')
  })

  test('semipartial.*', () => {
    const row = cell(whole, 'bond', 'semipartial')
    const r = golden<{ sr: number }>(correlations, 'semipartial.bond_c_index.given_task_goal')
    const change = golden<Record<'t value' | 'Pr(>|t|)', number>>(
      correlations,
      'semipartial.bond_c_index.F_change',
    )
    expectClose(row.estimate, r.sr, closed)
    expectClose(row.statistic, change['t value'], closed)
    expectClose(row.p, change['Pr(>|t|)'], closed)
    expect([row.conf_low, row.conf_high]).toEqual([null, null])
  })
})

describe('matrix.csv', () => {
  const V8 = ['c-index', 'profile-correlation', 'd', ...OUTCOMES]
  /** Each cell of a golden matrix against a column of the rows with this deletion and method. */
  const each = (
    data: (number | 'NA')[][],
    deletion: string,
    method: string,
    column: 'estimate' | 'n' | 'p',
  ) => {
    let compared = 0
    for (const row of whole.rows(matrix)) {
      if (row.deletion !== deletion || row.method !== method) continue
      const value = data[V8.indexOf(row.second)]![V8.indexOf(row.first)]!
      expectClose(row[column], value as number, closed, `${row.first} ${row.second} ${column}`)
      compared++
    }
    expect(compared).toBe(21)
  }
  const cells = (entries: typeof stage, id: string) => golden<(number | 'NA')[][]>(entries, id)

  test.each(METHODS)('%s, pairwise and listwise', (method) => {
    each(cells(stage, `cormat7.pairwise.${method}`), 'pairwise', method, 'estimate')
    each(cells(stage, `cormat7.listwise.${method}`), 'listwise', method, 'estimate')
  })
  test('cormat.pairwise.n, .p', () => {
    const of = (id: string) => golden<{ data: (number | 'NA')[][] }>(correlations, id).data
    each(of('cormat.pairwise'), 'pairwise', 'pearson', 'estimate')
    each(of('cormat.pairwise.n'), 'pairwise', 'pearson', 'n')
    each(of('cormat.pairwise.p'), 'pairwise', 'pearson', 'p')
    each(of('cormat.spearman.pairwise'), 'pairwise', 'spearman', 'estimate')
  })
})

test('specificity.csv: dep.*, bond against task', () => {
  const [row] = whole.rows(specificity)
  const input = golden<Record<'rjk' | 'rjh' | 'rkh' | 'n', number>>(correlations, 'dep.input')
  expect(row).toMatchObject({ index: 'c-index', outcome: 'bond', other: 'task', overlap: 'none', n: input.n })
  expectClose(row!.r_outcome, input.rjk, closed)
  expectClose(row!.r_other, input.rjh, closed)
  expectClose(row!.r_between, input.rkh, closed)
  const all = golden<
    Record<string, { statistic: number; 'p.value': number; df?: number; 'conf.int'?: [number, number] }>
  >(correlations, 'dep.cocor_overlap_all')
  const tests = [
    [row!.williams_t, row!.williams_p, 'williams1959'],
    [row!.steiger_z, row!.steiger_p, 'steiger1980'],
    [row!.meng_z, row!.meng_p, 'meng1992'],
  ] as const
  for (const [statistic, p, name] of tests) {
    expectClose(statistic, all[name]!.statistic, closed, name)
    expectClose(p, all[name]!['p.value'], closed, `${name} p`)
  }
  expect(row!.williams_df).toBe(all.williams1959!.df)
  expectClose(row!.conf_low, all.zou2007!['conf.int']![0], closed)
  expectClose(row!.conf_high, all.zou2007!['conf.int']![1], closed)
})

/** The associations of the example as if each therapist had one client, for which R gives the values. */
const independent = (study: Workspace) =>
  asIndependentPairs(leadingCorrelations(study.rows(associations)), study.rows(associations))

describe('Bayes factors and equivalence tests of independent pairs', () => {
  const cell = (study: Workspace, outcome: string, index = 'c-index') =>
    bayesRows(independent(study), study.study as BayesMaterial['study']).find(
      (row) => row.index === index && row.outcome === outcome,
    )!

  test.each(OUTCOMES)('Bayes factors and one-sided p, %s', (outcome) => {
    const row = cell(whole, outcome)
    const bf = (name: string) => truth(`bf.${outcome}.${name}`)!
    expectClose(Math.exp(row.ln_bf10!), bf('closed_kappa1'), closed)
    expectClose(Math.exp(row.ln_bf10_chosen!), bf('closed_kappa1_3'), closed)
    expectClose(Math.exp(row.ln_bf_directed!), bf('plus_kappa1'), closed)
    const r = golden<{ 'p.value': number }>(correlations, `pearson.greater.c_index__${outcome}`)
    expectClose(row.p_one_sided, r['p.value'], closed)
    expect(row.role).toBe(outcome === 'bond' ? 'primary' : 'exploratory')
  })

  test('a negative hypothesis gives BF-0, a distance turns the direction round', async () => {
    const study = await example({
      indices: INDICES,
      hypothesis: { ...hypothesis, direction: 'negative', smallest_effect: undefined },
      bayes: {},
    })
    expectClose(Math.exp(cell(study, 'bond').ln_bf_directed!), truth('bf.bond.minus_kappa1')!, closed)
    expect(cell(study, 'bond').direction).toBe('negative')
    expect(cell(study, 'bond', 'd').direction).toBe('positive')
    expect(cell(study, 'bond').p_one_sided! + cell(whole, 'bond').p_one_sided!).toBeCloseTo(1, 14)
    expect(study.rows(equivalence)).toEqual([])
    expect(study.rows(bayesFactors).find((row) => row.role === 'primary')!.direction).toBe('negative')
  })

  test.each([0.2, 0.3, 0.4])('tost.*, smallest effect %d', async (bound) => {
    const study =
      bound === 0.2 ? whole : await example({ hypothesis: { ...hypothesis, smallest_effect: bound } })
    const pearson = study.rows(associations)
    const rows = equivalenceRows(leadingCorrelations(pearson), pearson, study.study)
    const tested = (outcome: string) =>
      rows.find((row) => row.index === 'c-index' && row.outcome === outcome)!
    for (const outcome of ['bond', 'task']) {
      const r = golden<Record<string, number>>(inference, `tost.c_index__${outcome}.${bound}`)
      const row = tested(outcome)
      expectClose(row.statistic_lower, r.z_lower!, closed)
      expectClose(row.p_lower, r.p_lower!, closed)
      expectClose(row.statistic_upper, r.z_upper!, closed)
      expectClose(row.p_upper, r.p_upper!, closed)
      expectClose(row.equivalence_p, r.p_tost!, closed)
      expectClose(row.equivalence_low, r.ci90_lo!, closed)
      expectClose(row.equivalence_high, r.ci90_hi!, closed)
    }
    expect(tested('task').verdict).toBe(bound === 0.4 ? 'negligible' : 'undecided')
    expect(tested('bond').verdict).toBe(bound === 0.2 ? 'relevant' : 'undecided')
  })
})

test('power.exact.*, of independent pairs', () => {
  const therapists = Array.from({ length: 32 }, (_, i) => `T${i}`)
  const pairs = therapists.map((therapist, i) => ({ pair: `D${i}`, client: `C${i}`, therapist }))
  const frame = {
    complete: (...variables: readonly unknown[]) => ({
      rows: pairs,
      values: variables.map(() => pairs.map((_, i) => i)),
    }),
  } as unknown as Frame
  const rows = powerRows([leadingRow()], frame, whole.study as Asked)
  expect(rows.map(({ rho }) => rho)).toEqual([0.1, 0.2, 0.3, 0.4, 0.5])
  const oneSided = golden<number[]>(inference, 'power.exact.onesided.n32')
  const sizes = golden<{ n: number }[]>(inference, 'power.exact.n_for_80')
  rows.forEach((row, i) => {
    expectClose(row.power, truth(`power.exact.n_this.${row.rho}`)!, closed)
    expectClose(row.power_one_sided, oneSided[i]!, 1e-11)
    expect(row.n_needed).toBe(sizes[i]!.n)
    expectClose(row.detectable_r, golden<number>(inference, 'power.exact.mdes_80'), 1e-11)
    expectClose(row.critical_r, 0.3493700072770872, closed)
  })
})

test('attenuation, range.thorndike2, of independent pairs', async () => {
  const cell = (study: Workspace, supposition: string, index = 'c-index') => {
    const plan = study.study as SensitiveStudy
    const frame = analysisFrame(study.rows(analysisTable(plan)).map((row) => analysisRow(row, plan)))
    const pearson = study.rows(associations)
    return sensitivityRows(leadingCorrelations(pearson), pearson, frame, plan).find(
      (row) => row.index === index && row.outcome === 'bond' && row.supposition === supposition,
    )
  }
  const r = golden<Record<string, number>>(correlations, 'attenuation')
  expectClose(cell(whole, 'reliability-1')!.corrected, r.r_corrected_both_rxx80!, closed)
  const range = cell(whole, 'unrestricted-range')!
  expectClose(range.corrected, golden<number>(correlations, 'range.thorndike2'), closed)
  expect(cell(whole, 'unrestricted-range', 'profile-correlation')).toBeUndefined()

  const study = await example({ sensitivity: { reliability: { bond: alpha } } })
  expectClose(cell(study, 'reliability-1')!.corrected, r.r_corrected_y_only!, closed)
  // Without a spread from elsewhere there is nothing that the range could be restricted against.
  expect(cell(study, 'unrestricted-range')).toBeUndefined()
})

test('evidence and sensitivity rest on the estimate that leads', () => {
  const lead = whole.rows(leading).find(({ role }) => role === 'primary')!
  const own = <T extends { readonly index: string; readonly outcome: string }>(rows: readonly T[]) =>
    rows.find((row) => row.index === 'c-index' && row.outcome === 'bond')!
  expect(own(whole.rows(bayesFactors))).toMatchObject({
    ...{ estimator: 'mixed-model', equivalent_r: lead.equivalent_r, effective_n: lead.effective_n },
  })
  // lme4 and pbkrtest: .3823, SE .1643 on 28.71 df; its interval at 90% against a bound of .2
  const equivalent = own(whole.rows(equivalence))
  expect(equivalent).toMatchObject({ test: 't', estimate: lead.estimate, df: lead.df, verdict: 'undecided' })
  expect([equivalent.equivalence_low, equivalent.equivalence_high].map((end) => end!.toFixed(2))).toEqual([
    '0.10',
    '0.66',
  ])
  const without = own(whole.rows(sensitivity))
  expectClose(without.corrected, lead.estimate! / Math.sqrt(alpha * 0.8), closed)
})

test('specificity.csv: the difference of standardised slopes, as lmer with Kenward and Roger’s df', () => {
  // z <- function(v) (v - mean(v))/sd(v); lmerTest::lmer(I(z(bond) - z(task)) ~ z(c_index) + (1 | therapist_id)), and
  // summary(., ddf = 'Kenward-Roger'); the second is singular. Seven digits, as lme4 searches its optimum.
  const [task, goal] = whole.rows(specificity)
  const r = [
    [0.5307562426213, 0.09892747, 0.962585, 2.5585144397222, 20.6705572212184, 0.0184377448253],
    [0.333946001496, -0.09623622, 0.7641282, 1.618602569165, 20.137641763309, 0.121089259115],
  ] as const
  for (const [row, values] of [
    [task!, r[0]],
    [goal!, r[1]],
  ] as const) {
    expect(row).toMatchObject({ estimator: 'mixed-model', therapists: 14, slope_reason: null })
    const mine = [row.slope_difference, row.slope_low, row.slope_high, row.slope_t, row.slope_df, row.slope_p]
    for (const [i, value] of mine.entries()) expectClose(value, values[i]!, 1e-7, `${row.other} ${i}`)
  }
})

test('power.csv: pairs are worth as many as their design effect leaves', () => {
  const rows = whole.rows(power)
  expect(new Set(rows.map(({ role }) => role))).toEqual(new Set(['primary']))
  const [row] = rows
  // Σm²/Σm = 3, ICC(1) .32 of the index and .55 of bond (referee: design effect about 1.35, n about 24, r = .54)
  expect(row!.clients_weighted).toBe(3)
  expectClose(row!.design_effect, 1 + 2 * row!.icc_index! * row!.icc_outcome!, closed)
  expect(row!.design_effect!.toFixed(2)).toBe('1.35')
  expectClose(row!.effective_n, 32 / row!.design_effect!, closed)
  expect(row!.effective_n!.toFixed(1)).toBe('23.7')
  expect(row!.detectable_r!.toFixed(2)).toBe('0.54')
  const ten = whole.rows(powerByCaseload).find((it) => it.rho === 0.3 && it.clients_each === 10)!
  expect(ten.pairs_needed).toBe(10 * ten.therapists_needed)
  expect(ten.pairs_needed).toBeGreaterThanOrEqual(84 * ten.design_effect)
})
