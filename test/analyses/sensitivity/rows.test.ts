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
  expectClose(range!.corrected, 1.2 / Math.sqrt(2.08), TOLERANCE.closedForm)
})

test('no spread is supposed that the study does not declare', () => {
  expect(rowsOf({})).toEqual([])
})

describe('of a mixed model', () => {
  const rowsOfModel = (sensitivity: object, own = {}, hypothesis = {}) => {
    const named = { index: 'c-index', outcome: 'bond', ...hypothesis }
    const study = smallStudy<SensitiveStudy>({ sensitivity, hypothesis: named })
    return sensitivityRows([leadingRow(own)], [found], frame, study)
  }

  test('the standardised coefficient is corrected; it may lie beyond 1, which no spread can correct', () => {
    const own = { estimate: 0.6, conf_low: 0, conf_high: 1.1 }
    const [error] = rowsOfModel({ reliability: { bond: 0.25 } }, own)
    expect(error).toMatchObject({ estimator: 'mixed-model', corrected: 1.2, conf_low: 0, conf_high: 2.2 })
    const [range] = rowsOfModel({ unrestricted_sd: { 'c-index': 2 } }, own)
    expectClose(range!.corrected, 1.2 / Math.sqrt(2.08), TOLERANCE.closedForm)
    expect(range!.conf_high).toBeNull()
  })

  test('ranks have no spread', () => {
    const [range] = rowsOfModel({ unrestricted_sd: { 'c-index': 2 } }, {}, { method: 'spearman' })
    expect(range).toMatchObject({ corrected: null, reason: 'ranks have no spread that could be restricted' })
  })

  test('nothing to correct where no estimate can be relied on', () => {
    const none = {
      estimator: 'none',
      estimate: null,
      conf_low: null,
      conf_high: null,
      reason: 'too few',
    } as const
    expect(rowsOfModel({ reliability: { bond: 0.5 } }, none)[0]).toMatchObject({
      corrected: null,
      reason: 'too few',
    })
  })
})

test('nothing unless it is asked for', () => {
  expect(sensitivityRows(leadingCorrelations([found]), [found], frame, smallStudy<SensitiveStudy>())).toEqual(
    [],
  )
})
