import { describe, expect, test } from 'vitest'
import type { LeadingRow } from '../../../pipeline/analyses/leading/table.ts'
import { powerByCaseloadRows, powerRows } from '../../../pipeline/analyses/power/rows.ts'
import { powerBlocks } from '../../../pipeline/analyses/power/section.ts'
import type { Asked, Results } from '../../../pipeline/analyses/power/table.ts'
import type { AnalysisRow } from '../../../pipeline/artefacts/analysis.ts'
import { analysisFrame } from '../../../pipeline/artefacts/analysis-frame.ts'
import { leadingRow } from '../../support/leading-row.ts'
import { said } from '../../support/said.ts'
import { smallStudy } from '../../support/small-study.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

const study = (more: Readonly<Record<string, unknown>> = {}) => smallStudy<Asked>({ power: 0.8, ...more })

/** So many pairs; a client of each therapist in turn. */
function frameOf(n: number, therapists: number, index: (i: number) => number, bond: (i: number) => number) {
  const rows = Array.from({ length: n }, (_, i) => ({
    ...{ pair: `D${String(i).padStart(3, '0')}`, client: `C${i}`, therapist: `T${i % therapists}` },
    ...{ indices: { 'c-index': index(i), d: i }, outcomes: { bond: bond(i), task: i }, covariates: {} },
  }))
  return analysisFrame(rows as unknown as AnalysisRow[])
}

const wave = (rate: number) => (i: number) => Math.sin(rate * i)
const made = (
  frame: ReturnType<typeof frameOf>,
  leading: readonly LeadingRow[] = [leadingRow()],
  plan = study(),
) => {
  const power = powerRows(leading, frame, plan)
  return { power, powerByCaseload: powerByCaseloadRows(power), study: plan } as unknown as Results
}

describe('power of nested pairs', () => {
  test('goes by the design effect 1 + (Σm²/Σm − 1)·ICC·ICC', () => {
    // What therapists share: index and bond are the therapist's, apart from a little.
    const shared = (i: number) => (i % 10) + 0.5 * Math.sin(i)
    const { power, powerByCaseload } = made(frameOf(40, 10, shared, shared))
    const [row] = power
    expect(row).toMatchObject({ n: 40, clients_weighted: 4, reason: null })
    expect(row!.icc_index).toBeGreaterThan(0.9)
    expectClose(row!.design_effect, 1 + 3 * row!.icc_index! * row!.icc_outcome!, TOLERANCE.closedForm)
    expectClose(row!.effective_n, 40 / row!.design_effect!, TOLERANCE.closedForm)
    expect(row!.pairs_needed).toBe(Math.ceil(row!.n_needed * row!.design_effect!))
    expect(powerByCaseload.find(({ rho, clients_each }) => rho === 0.3 && clients_each === 1)).toMatchObject({
      ...{ design_effect: 1, pairs_needed: 84, therapists_needed: 84 },
    })
  })

  test('a negative ICC counts as 0, and an index that only therapists differ in as 1', () => {
    const opposed = (i: number) => (i < 10 ? 1 : -1) + 0.01 * Math.sin(i)
    const [negative] = made(frameOf(20, 10, opposed, wave(1.7))).power
    expect(negative!.icc_index).toBeLessThan(0)
    expect(negative).toMatchObject({ design_effect: 1, effective_n: 20 })
    const [own] = made(
      frameOf(
        40,
        10,
        (i) => i % 10,
        (i) => (i % 10) + 0.5 * Math.sin(i),
      ),
    ).power
    expect(own!.icc_index).toBe(1)
    expectClose(own!.design_effect, 1 + 3 * own!.icc_outcome!, TOLERANCE.closedForm)
  })

  test('one client each: all pairs count', () => {
    const evidence = made(frameOf(32, 32, wave(1.3), wave(2.1)))
    expect(evidence.power[0]).toMatchObject({ n: 32, effective_n: 32, design_effect: 1, icc_index: null })
    expect(evidence.powerByCaseload).toEqual([])
    const text = said(powerBlocks(evidence))
    expect(text).toContain('The 32 pairs of the primary association are independent')
    expect(text).toContain('r = .47')
  })

  test.each([
    ['too few therapists', frameOf(20, 4, wave(1.3), wave(2.1)), 'four therapists are too few'],
    ['a constant index', frameOf(40, 10, () => 3, wave(2.1)), 'the same in all pairs'],
    ['two pairs', frameOf(2, 2, wave(1.3), wave(2.1)), '2 pairs are too few for any test'],
  ])('%s: none, with the reason', (_, frame, reason) => {
    const evidence = made(frame)
    expect(evidence.power[0]).toMatchObject({ power: null, detectable_r: null })
    expect(evidence.power[0]!.reason).toContain(reason)
    const text = said(powerBlocks(evidence))
    expect(text).toContain('Power of the test of the primary association is not given')
    expect(text).not.toMatch(/NaN|null|undefined/)
  })

  test('of both hypotheses, and of nothing else', () => {
    const second = leadingRow({ outcome: 'task', role: 'secondary' })
    const other = leadingRow({ index: 'd', role: 'exploratory' })
    const evidence = made(frameOf(32, 32, wave(1.3), wave(2.1)), [leadingRow(), second, other])
    expect([
      ...new Set(evidence.power.map(({ index, outcome, role }) => [index, outcome, role].join(' '))),
    ]).toEqual(['c-index bond primary', 'c-index task secondary'])
    expect(said(powerBlocks(evidence))).toContain('of the second hypothesis')
  })

  test('the critical r is that whose t is critical: t(3) = 3.182446305284263 gives t/√(t² + 3)', () => {
    const [row] = made(frameOf(5, 5, wave(1.3), wave(2.1))).power
    expectClose(row!.critical_r, 3.182446305284263 / Math.sqrt(3.182446305284263 ** 2 + 3), 1e-10)
    expect(row!.power_one_sided).toBeGreaterThan(row!.power!)
  })

  test('the smallest effect that matters is supposed as well', () => {
    const hypothesis = { index: 'c-index', outcome: 'bond', smallest_effect: 0.25 }
    const { power } = made(frameOf(32, 32, wave(1), wave(2)), [leadingRow()], study({ hypothesis }))
    expect(power.map(({ rho }) => rho)).toEqual([0.1, 0.2, 0.25, 0.3, 0.4, 0.5])
  })

  test('nothing unless it is asked for', () => {
    expect(
      powerBlocks(made(frameOf(32, 32, wave(1), wave(2)), [leadingRow()], study({ power: undefined }))),
    ).toEqual([])
  })
})
