import { describe, expect, test } from 'vitest'
import { powerByCaseloadRows, powerRows } from '../../../pipeline/analyses/power/rows.ts'
import type { Asked } from '../../../pipeline/analyses/power/table.ts'
import { analysisFrame } from '../../../pipeline/artefacts/analysis-frame.ts'
import { leadingRow } from '../../support/leading-row.ts'
import { pairRow } from '../../support/pair-row.ts'
import { smallStudy } from '../../support/small-study.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

const study = smallStudy<Asked>({ power: 0.8, nesting: { fewest_therapists: 10 } })
const RHOS = [0.1, 0.2, 0.3, 0.4, 0.5]

/** So many pairs, each with a therapist of its own. */
const independent = (n: number) =>
  analysisFrame(Array.from({ length: n }, (_, i) => pairRow(`D${i}`, { 'c-index': i }, { bond: i, task: i })))

/** Two clients of each of so many therapists, with these values of the first and second client. */
const inTwos = (therapists: number, valuesOf: (therapist: number) => readonly [number, number]) =>
  Array.from({ length: therapists }, (_, t) =>
    valuesOf(t).map((x, client) =>
      pairRow(`D${t}-${client}`, { 'c-index': x }, { bond: x }, { therapist: `T${t}` }),
    ),
  ).flat()

/**
 * Therapists with the values 1 and 2, or 4 and 5: within them the mean square is .5; between ten of them, of which half
 * have the mean 1.5 and half 4.5, it is 2 · 10 · 1.5² / 9 = 5. The ICC is (5 − .5) / (5 + .5) = 9/11.
 */
const alike = inTwos(10, (t) => (t % 2 === 0 ? [1, 2] : [4, 5]))

describe('of independent pairs', () => {
  test('every hypothesis, and no other association, against each supposed correlation', () => {
    const rows = powerRows(
      [
        leadingRow(),
        leadingRow({ index: 'd', role: 'exploratory' }),
        leadingRow({ outcome: 'task', role: 'secondary' }),
      ],
      independent(32),
      study,
    )
    expect(rows.map(({ outcome, role, rho }) => [outcome, role, rho])).toEqual([
      ...RHOS.map((rho) => ['bond', 'primary', rho]),
      ...RHOS.map((rho) => ['task', 'secondary', rho]),
    ])
    expect(rows[0]).toMatchObject({
      ...{ n: 32, effective_n: 32, design_effect: 1 },
      ...{ icc_index: null, icc_outcome: null, clients_weighted: null, reason: null },
    })
  })

  test('the critical r is that whose t is critical: t(3) = 3.182446305284263 gives t/√(t² + 3)', () => {
    const [row] = powerRows([leadingRow()], independent(5), study)
    expectClose(row!.critical_r, 3.182446305284263 / Math.sqrt(3.182446305284263 ** 2 + 3), 1e-10)
    expect(row!.power_one_sided).toBeGreaterThan(row!.power!)
  })

  test('the smallest effect that matters is supposed as well', () => {
    const hypothesis = { index: 'c-index', outcome: 'bond', smallest_effect: 0.25 }
    const rows = powerRows([leadingRow()], independent(32), smallStudy<Asked>({ power: 0.8, hypothesis }))
    expect(rows.map(({ rho }) => rho)).toEqual([0.1, 0.2, 0.25, 0.3, 0.4, 0.5])
  })

  test('three pairs can detect nothing, two cannot be tested at all', () => {
    const [three] = powerRows([leadingRow()], independent(3), study)
    expect(three).toMatchObject({ n: 3, detectable_r: null, reason: null })
    expect(three!.critical_r).not.toBeNull()
    expect(powerRows([leadingRow()], independent(2), study)[0]).toMatchObject({
      ...{ n: 2, power: null, power_one_sided: null, critical_r: null, detectable_r: null },
      reason: '2 pairs are too few for any test',
    })
  })

  test('there is no table of caseloads, as no intraclass correlation is known', () => {
    expect(powerByCaseloadRows(powerRows([leadingRow()], independent(32), study))).toEqual([])
  })
})

describe('of pairs nested in therapists', () => {
  const rows = powerRows([leadingRow()], analysisFrame(alike), study)

  test('they are worth n / (1 + (2 − 1) · 9/11 · 9/11) independent ones', () => {
    const [row] = rows
    expect(row).toMatchObject({ n: 20, clients_weighted: 2, reason: null })
    expectClose(row!.icc_index, 9 / 11, TOLERANCE.closedForm)
    expectClose(row!.icc_outcome, 9 / 11, TOLERANCE.closedForm)
    expectClose(row!.design_effect, 202 / 121, TOLERANCE.closedForm)
    expectClose(row!.effective_n, (20 * 121) / 202, TOLERANCE.closedForm)
  })

  test('which lowers power and raises the pairs needed', () => {
    // By quadrature of Hotelling’s density in 20 digits (mpmath), for n = 2420/202; of 20 independent pairs .2539
    const row = rows.find(({ rho }) => rho === 0.3)!
    expectClose(row.power, 0.1569136934990353, TOLERANCE.iterative)
    expectClose(row.critical_r, 0.5764679790715618, TOLERANCE.iterative)
    // 83 independent pairs have the power .7955, 84 have .8003; 84 · 202/121 = 140.2
    expect(row).toMatchObject({ n_needed: 84, pairs_needed: 141 })
  })

  test('a negative intraclass correlation counts as none', () => {
    // Every therapist has the mean 0: nothing lies between them, and the ICC is −1.
    const opposed = inTwos(10, (t) => [t + 1, -t - 1])
    const [row] = powerRows([leadingRow()], analysisFrame(opposed), study)
    expectClose(row!.icc_index, -1, TOLERANCE.closedForm)
    expect(row).toMatchObject({ design_effect: 1, effective_n: 20 })
  })

  test('a client with two therapists counts with the first pair', () => {
    const again = { ...pairRow('E1', { 'c-index': 9 }, { bond: 9 }, { therapist: 'T9' }), client: 'C-D0-0' }
    const [row] = powerRows([leadingRow()], analysisFrame([...alike, again]), study)
    expect(row!.n).toBe(20)
    expectClose(row!.icc_index, 9 / 11, TOLERANCE.closedForm)
  })

  test('too few therapists, or a rating that is the same in all pairs, give no power, and it says why', () => {
    const none = { effective_n: null, design_effect: null, power: null, pairs_needed: null }
    const few = analysisFrame(alike.slice(0, 18))
    const [row] = powerRows([leadingRow()], few, study)
    expect(row).toMatchObject({ ...none, n: 18 })
    expect(row!.reason).toContain('9 therapists are too few')
    const same = analysisFrame(alike.map((pair) => ({ ...pair, outcomes: { bond: 4 } })))
    expect(powerRows([leadingRow()], same, study)[0]).toMatchObject({
      ...{ ...none, icc_outcome: null, reason: 'the index or the outcome is the same in all pairs' },
    })
  })

  test('the fewer clients each therapist of a next study sees, the fewer pairs and the more therapists it needs', () => {
    // 84 independent pairs: with k clients each 84 · (1 + (k − 1) · 81/121) / k therapists, rounded up
    const found = powerByCaseloadRows(rows).filter(({ rho }) => rho === 0.3)
    expect(
      found.map(({ clients_each, therapists_needed, pairs_needed }) => [
        clients_each,
        therapists_needed,
        pairs_needed,
      ]),
    ).toEqual([
      [1, 84, 84],
      [2, 71, 142],
      [3, 66, 198],
      [5, 62, 310],
      [10, 60, 600],
    ])
    expectClose(found[2]!.design_effect, 283 / 121, TOLERANCE.closedForm)
  })
})

test('nothing unless it is asked for', () => {
  expect(powerRows([leadingRow()], independent(32), smallStudy<Asked>())).toEqual([])
})
