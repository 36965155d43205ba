import { describe, expect, test } from 'vitest'
import type { StudyWith } from '../../../pipeline/analyses/analysis.ts'
import { sensitivityRows } from '../../../pipeline/analyses/sensitivity/rows.ts'
import type { settings } from '../../../pipeline/analyses/sensitivity/settings.ts'
import { analysisFrame } from '../../../pipeline/artefacts/analysis-frame.ts'
import { association } from '../../support/association.ts'
import { leadingRow } from '../../support/leading-row.ts'
import { pairRow } from '../../support/pair-row.ts'
import { smallStudy } from '../../support/small-study.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

type SensitiveStudy = StudyWith<typeof settings>

/** The C index varies by 1, 2 and 3: its variance is 1. */
const frame = analysisFrame(
  [1, 2, 3].map((x) => pairRow(`D${x}`, { 'c-index': x, d: x }, { bond: x, task: x })),
)
const found = association({ estimate: 0.6, conf_low: 0, conf_high: 0.8 })

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
