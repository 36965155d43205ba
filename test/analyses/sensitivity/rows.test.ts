import { describe, expect, test } from 'vitest'
import type { StudyWith } from '../../../pipeline/analyses/analysis.ts'
import { sensitivityRows } from '../../../pipeline/analyses/sensitivity/rows.ts'
import type { settings } from '../../../pipeline/analyses/sensitivity/settings.ts'
import { analysisFrame } from '../../../pipeline/artefacts/analysis-frame.ts'
import { association } from '../../support/association.ts'
import { leadingCorrelations, leadingRow } from '../../support/leading-row.ts'
import { pairRow } from '../../support/pair-row.ts'
import { smallStudy } from '../../support/small-study.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

type SensitiveStudy = StudyWith<typeof settings>

const supposing = (sensitivity: object) => smallStudy<SensitiveStudy>({ sensitivity })

/** The C index varies by 1, 2 and 3: its variance is 1. */
const frame = analysisFrame(
  [1, 2, 3].map((x) => pairRow(`D${x}`, { 'c-index': x, d: x }, { bond: x, task: x })),
)
const found = association({ estimate: 0.6, conf_low: 0, conf_high: 0.8 })

const rowsOf = (sensitivity: object) =>
  sensitivityRows(leadingCorrelations([found]), [found], frame, supposing(sensitivity))

test('without error: divided by the root of both reliabilities, √(.64 · .81) = .72', () => {
  const [error] = rowsOf({ reliability: { 'c-index': 0.64, bond: 0.81 } })
  expect(error).toMatchObject({ supposition: 'reliability-1', estimate: 0.6, sd: null })
  expectClose(error!.corrected, 0.6 / 0.72, TOLERANCE.closedForm)
  expectClose(error!.conf_high, 0.8 / 0.72, TOLERANCE.closedForm)
  expect(error!.conf_low).toBe(0)
})

test('a reliability that is not supposed is one; a rating without any has no row', () => {
  const [error] = rowsOf({ reliability: { bond: 0.25 } })
  expect(error).toMatchObject({ reliability_index: 1, reliability_outcome: 0.25, corrected: 1.2 })
  expect(rowsOf({ reliability: { task: 0.25 } })).toEqual([])
})

/** Thorndike's case 2 with twice the spread: r·2/√(1 − r² + 4 r²), for r = .6 that is 1.2/√2.08. */
test('without restriction of range: as if the index had the spread that the study declares', () => {
  const [range] = rowsOf({ unrestricted_sd: { 'c-index': 2 } })
  expect(range).toMatchObject({ supposition: 'unrestricted-range', sd: 1, unrestricted_sd: 2 })
  expect(range).toMatchObject({ reliability_index: null, reliability_outcome: null, conf_low: 0 })
  expectClose(range!.corrected, 1.2 / Math.sqrt(2.08), TOLERANCE.closedForm)
  expectClose(range!.conf_high, 1.6 / Math.sqrt(1 - 0.64 + 4 * 0.64), TOLERANCE.closedForm)
})

test('the spread that it has changes nothing, and an index of which none is declared has no row', () => {
  const [range] = rowsOf({ unrestricted_sd: { 'c-index': 1 } })
  expectClose(range!.corrected, 0.6, TOLERANCE.closedForm)
  expect(rowsOf({ unrestricted_sd: { d: 1 } })).toEqual([])
  expect(rowsOf({})).toEqual([])
})

describe('where therapists have several clients', () => {
  const both = { reliability: { 'c-index': 0.64, bond: 0.81 }, unrestricted_sd: { 'c-index': 2 } }
  const model = leadingRow({ estimate: 0.6, conf_low: 0.36, conf_high: 0.84 })

  test('the coefficient of the mixed model is corrected, not the correlation', () => {
    const [error, range] = sensitivityRows([model], [association({ estimate: 0.1 })], frame, supposing(both))
    expect(error).toMatchObject({ estimator: 'mixed-model', estimate: 0.6, n: 32 })
    expectClose(error!.corrected, 0.6 / 0.72, TOLERANCE.closedForm)
    expectClose(error!.conf_low, 0.5, TOLERANCE.closedForm)
    expectClose(error!.conf_high, 0.84 / 0.72, TOLERANCE.closedForm)
    expectClose(range!.corrected, 1.2 / Math.sqrt(2.08), TOLERANCE.closedForm)
  })

  test('ranks have no spread that could be restricted', () => {
    const hypothesis = { index: 'c-index', outcome: 'bond', method: 'spearman' }
    const study = smallStudy<SensitiveStudy>({ sensitivity: both, hypothesis })
    const [error, range] = sensitivityRows([model], [], frame, study)
    expectClose(error!.corrected, 0.6 / 0.72, TOLERANCE.closedForm)
    expect(range).toMatchObject({
      corrected: null,
      conf_low: null,
      reason: 'ranks have no spread that could be restricted',
    })
  })

  test('an end of an interval beyond 1 is no correlation, and the reason is given', () => {
    const high = { ...model, conf_high: 1.1 }
    const [, range] = sensitivityRows([high], [], frame, supposing(both))
    expect(range).toMatchObject({
      conf_high: null,
      reason: 'the correction is of correlations, and a coefficient or an end of its interval lies beyond 1',
    })
    expect(range!.corrected).not.toBeNull()
  })

  test('too few therapists leave nothing to correct', () => {
    const none = { estimate: null, conf_low: null, conf_high: null, equivalent_r: null }
    const few = leadingRow({ ...none, estimator: 'none', reason: '4 therapists are too few' })
    const rows = sensitivityRows([few], [found], frame, supposing(both))
    expect(rows.map(({ corrected, reason }) => [corrected, reason])).toEqual([
      [null, '4 therapists are too few'],
      [null, '4 therapists are too few'],
    ])
  })
})

test('of independent pairs it is Pearson’s r that is corrected, whatever the method of the hypothesis', () => {
  const ranks = association({ method: 'spearman', estimate: 0.3 })
  const [error] = sensitivityRows(
    leadingCorrelations([ranks, found], 'spearman'),
    [ranks, found],
    frame,
    supposing({ reliability: { bond: 0.25 } }),
  )
  expect(error).toMatchObject({ estimate: 0.6, corrected: 1.2 })
})

test('nothing unless it is asked for', () => {
  expect(sensitivityRows(leadingCorrelations([found]), [found], frame, smallStudy<SensitiveStudy>())).toEqual(
    [],
  )
})
