import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asIndependentPairs } from '../../../pipeline/analyses/as-independent-pairs.ts'
import { associations } from '../../../pipeline/analyses/correlations/table.ts'
import { leading } from '../../../pipeline/analyses/leading/table.ts'
import { consistency } from '../../../pipeline/analyses/replication/consistency-table.ts'
import { originals } from '../../../pipeline/analyses/replication/originals-table.ts'
import { replicationRows } from '../../../pipeline/analyses/replication/rows.ts'
import type { ReplicatingStudy } from '../../../pipeline/analyses/replication/settings.ts'
import { replicationSummary } from '../../../pipeline/analyses/replication/summary-table.ts'
import { type ReplicationRow, replication } from '../../../pipeline/analyses/replication/table.ts'
import { structuralSummary } from '../../../pipeline/analyses/type-order/summary-table.ts'
import { typeOrder } from '../../../pipeline/analyses/type-order/table.ts'
import { runStage } from '../../../pipeline/stages/run/run-stage.ts'
import { Workspace } from '../../../pipeline/stages/run/workspace.ts'
import { STAGES } from '../../../pipeline/stages/stages.ts'
import { golden, goldens, truths } from '../../support/golden.ts'
import { leadingCorrelations } from '../../support/leading-row.ts'
import { EXAMPLE, freshFolder, PROJECT } from '../../support/run.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

const { folder, remove } = freshFolder()
afterAll(remove)
let studies = 0

/** A study with its file changed, run up to the correlations. */
async function ran(source: string, change: (yaml: string) => string): Promise<Workspace> {
  const study = join(folder, String(studies++))
  cpSync(source, study, { recursive: true })
  const file = join(study, 'study.yaml')
  writeFileSync(file, change(readFileSync(file, 'utf8')))
  const workspace = new Workspace(file, () => join(study, 'out'))
  for (const stage of STAGES.slice(0, 4)) await runStage(stage, STAGES, workspace)
  return workspace
}

const CLAIMS = 'original:\n  claims: taber-leibert-agaskar-2011\n'
/** qnorm(.975) */
const Z = 1.959963984540054

const ILLUSTRATION = `${CLAIMS}  results:
    - { label: Illustration, citation: An invented paper (1999), n: 32, r: .42, p: .017 }
    - { label: From t, citation: An invented paper (1999), t: 2.53, df: 30, p: < .001 }
`

describe('the example held against r = .42 of 32 pairs, an illustration, as independent pairs', () => {
  const r = goldens('small/inference.json')
  const truth = truths('small')
  let workspace: Workspace
  let rows: ReplicationRow[]
  const judged = (criterion: string, original = 'Illustration') =>
    rows.find((row) => row.original === original && row.criterion === criterion)!

  beforeAll(async () => {
    workspace = await ran(EXAMPLE, (yaml) => yaml.replace(CLAIMS, ILLUSTRATION))
    const correlations = workspace.rows(associations)
    const found = asIndependentPairs(leadingCorrelations(correlations), correlations)
    rows = replicationRows(workspace.rows(originals), found, workspace.study as ReplicatingStudy)
  })

  test('small telescopes', () => {
    const value = golden<Record<string, number>>(r, 'rep.small_telescopes')
    const row = judged('small-telescopes')
    expectClose(row.estimate, truth('rep.r33_exact')!, TOLERANCE.closedForm)
    expectClose(row.statistic, value.z_rep_below_r33exact!, TOLERANCE.iterative)
    expectClose(row.p, value.p_one_sided_below!, TOLERANCE.iterative)
    expectClose(row.high, value.rep_ci90_hi!, TOLERANCE.closedForm)
    expect(row.result).toBe('met')
  })

  test('prediction interval', () => {
    const { lo, hi } = golden<{ lo: number; hi: number }>(r, 'rep.prediction_interval95')
    expectClose(judged('prediction-interval').low, lo, TOLERANCE.closedForm)
    expectClose(judged('prediction-interval').high, hi, TOLERANCE.closedForm)
  })

  test('replication Bayes factor', () => {
    const { BF_r0 } = golden<{ BF_r0: number }>(r, 'rep.bayes_factor')
    expectClose(Math.exp(judged('replication-bayes-factor').statistic!), BF_r0, TOLERANCE.iterative)
  })

  test('Q test and pooled estimates', () => {
    const value = golden<Record<string, number>>(r, 'rep.two_study.Q')
    expectClose(judged('q-test').statistic, value.Q!, TOLERANCE.closedForm)
    expectClose(judged('q-test').p, value.Q_p!, TOLERANCE.probability)
    expectClose(judged('q-test').p, golden<{ p: number }>(r, 'rep.z_difference').p, TOLERANCE.probability)
    expectClose(judged('pooled-fixed').estimate, value.fe_r!, TOLERANCE.closedForm)
    expectClose(judged('pooled-fixed').statistic, value.fe_z! / value.fe_se!, TOLERANCE.closedForm)
    expectClose(judged('pooled-random').estimate, value.dl_r!, TOLERANCE.closedForm)
    expectClose(judged('pooled-random').statistic, value.dl_z! / value.dl_se!, TOLERANCE.closedForm)
  })

  test('the new correlation is the one of associations.csv', () => {
    const { r_rep } = golden<Record<string, number>>(r, 'rep.input')
    expectClose(judged('direction').estimate, r_rep!, TOLERANCE.closedForm)
    expect(judged('direction').n).toBe(32)
  })

  test('the stage takes the estimate that leads: t of the mixed model as a correlation of independent pairs', () => {
    const lead = workspace.rows(leading).find(({ role }) => role === 'primary')!
    const row = workspace
      .rows(replication)
      .find((it) => it.original === 'Illustration' && it.criterion === 'significance')!
    expect([row.estimate, row.statistic, row.p]).toEqual([lead.equivalent_r, lead.t, lead.p])
    expect([row.n, row.effective_n]).toEqual([32, lead.df! + 2])
    const summary = workspace.rows(replicationSummary).find(({ original }) => original === 'Illustration')!
    expect(summary).toMatchObject({ estimator: 'mixed-model', verdict: 'consistent', r: lead.equivalent_r })
    expectClose(
      summary.low,
      Math.tanh(Math.atanh(lead.equivalent_r!) - Z / Math.sqrt(lead.df! - 1)),
      TOLERANCE.closedForm,
    )
  })

  test('claims are judged by direction and significance, and everything else says why not', () => {
    for (const claim of ['Congruence and bond', 'Congruence and validation']) {
      const rows = workspace.rows(replication).filter(({ original }) => original === claim)
      expect(rows.map(({ result }) => result)).toEqual([
        ...['met', 'met'],
        ...Array(7).fill('not-applicable'),
      ])
      expect(rows.slice(2).every(({ reason }) => reason!.includes('known'))).toBe(true)
    }
    expect(
      workspace
        .rows(originals)
        .filter(({ kind }) => kind === 'claim')
        .map((row) => [row.r, row.n]),
    ).toEqual([
      [null, null],
      [null, null],
    ])
  })

  test('what is typed as t becomes r and n, and its p is checked', () => {
    const row = workspace.rows(originals).find(({ original }) => original === 'From t')!
    expectClose(row.r, 2.53 / Math.sqrt(2.53 ** 2 + 30), TOLERANCE.closedForm)
    expect([row.n, row.derivation]).toEqual([32, 'r from t(30) = 2.53; n = df + 2'])
    expect(
      workspace.rows(consistency).map(({ original, check, result }) => [original, check, result]),
    ).toEqual([
      ['Illustration', 'p', 'consistent'],
      ['From t', 'p', 'inconsistent'],
    ])
  })

  test('order of the types and structural summary, as R has them', () => {
    const riasec = goldens('small/riasec.json')
    for (const group of ['client', 'people'] as const) {
      const id = group === 'client' ? 'riasec.randall.clients' : 'riasec.randall.people'
      const value = golden<Record<string, number>>(riasec, id)
      const row = workspace.rows(typeOrder).find((it) => it.group === group)!
      expect([row.met, row.tied, row.violated]).toEqual([value.met, value.tied, value.violated])
      expectClose(row.correspondence, value.CI!, TOLERANCE.closedForm)
      expectClose(row.p, value.p_met_ge!, TOLERANCE.closedForm)
    }
    const value = golden<Record<string, number>>(riasec, 'ssm.mean_profile.clients')
    const row = workspace.rows(structuralSummary).find(({ role }) => role === 'client')!
    expectClose(row.elevation, value.elevation!, TOLERANCE.closedForm)
    expectClose(row.amplitude, value.amplitude!, TOLERANCE.closedForm)
    expectClose(row.displacement, value.displacement_deg!, TOLERANCE.closedForm)
    expectClose(row.fit, value.fit!, TOLERANCE.closedForm)
  })
})

const SOUND = join(PROJECT, 'test/invalid/sound')

describe('a small study', () => {
  test('that compares with nothing has such tables without rows', async () => {
    const workspace = await ran(SOUND, (yaml) => yaml)
    for (const table of [originals, consistency, replication, replicationSummary]) {
      expect(workspace.rows<typeof table.columns>(table), table.file).toEqual([])
      expect(workspace.fingerprintOf(`artefacts/${table.file}`), table.file).not.toBeNull()
    }
  })

  test('is too small for the order of the types, and says so', async () => {
    const workspace = await ran(SOUND, (yaml) => yaml)
    expect(workspace.rows(typeOrder).map(({ met, reason }) => [met, reason])).toEqual(
      Array(2).fill([null, 'fewer than 20 people have all six scores']),
    )
    expect(workspace.rows(structuralSummary)[0]).toMatchObject({
      n: 4,
      fit: null,
      reason: 'fewer than 5 people have all six scores',
    })
  })

  test('without the outcome of a claim says so', async () => {
    const workspace = await ran(SOUND, (yaml) => `${yaml}${CLAIMS}`)
    const rows = workspace.rows(replication).filter(({ original }) => original.endsWith('validation'))
    expect(new Set(rows.map(({ reason }) => reason))).toEqual(
      new Set(['this study has no outcome validation']),
    )
  })

  test('with a distance for an index expects the opposite sign of a claim about congruence', async () => {
    const workspace = await ran(SOUND, (yaml) => `${yaml.replaceAll('c-index', 'd2')}${CLAIMS}`)
    expect(workspace.rows(originals).map(({ direction }) => direction)).toEqual(['negative', 'negative'])
  })

  test('judges by the criteria that it declares, and by no other', async () => {
    const workspace = await ran(
      SOUND,
      (yaml) => `${yaml}${CLAIMS}replication: { criteria: [q-test, direction] }\n`,
    )
    expect([...new Set(workspace.rows(replication).map(({ criterion }) => criterion))]).toEqual([
      'q-test',
      'direction',
    ])
  })
})
