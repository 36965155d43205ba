import { expect, test } from 'vitest'
import type { StudyWith } from '../../../pipeline/analyses/analysis.ts'
import type { RePairingRow } from '../../../pipeline/analyses/re-pairing/table.ts'
import { sensitivityRows } from '../../../pipeline/analyses/sensitivity/rows.ts'
import type { settings } from '../../../pipeline/analyses/sensitivity/settings.ts'
import { analysisFrame } from '../../../pipeline/artefacts/analysis-frame.ts'
import { association } from '../../support/association.ts'
import { pairRow } from '../../support/pair-row.ts'
import { smallStudy } from '../../support/small-study.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

type SensitiveStudy = StudyWith<typeof settings>

const supposing = (sensitivity: object) => smallStudy<SensitiveStudy>({ sensitivity })

/** The C index varies by 1, 2 and 3: its variance is 1. */
const frame = analysisFrame(
  [1, 2, 3].map((x) => pairRow(`D${x}`, { 'c-index': x, d: x }, { bond: x, task: x })),
)
const spread = [
  { index: 'c-index', all_pairs_sd: 2 },
  { index: 'd', all_pairs_sd: null },
] as RePairingRow[]
const found = association({ estimate: 0.6, conf_low: 0, conf_high: 0.8 })

const rowsOf = (sensitivity: object) => sensitivityRows([found], frame, spread, supposing(sensitivity))

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
  expect(rowsOf({ reliability: { task: 0.25 } }).map(({ supposition }) => supposition)).toEqual([
    'unrestricted-range',
  ])
})

/** Thorndike's case 2 with twice the spread: r·2/√(1 − r² + 4 r²), for r = .6 that is 1.2/√2.08. */
test('without restriction of range: as if the index had its spread over all pairs of codes', () => {
  const [range] = rowsOf({})
  expect(range).toMatchObject({ supposition: 'unrestricted-range', sd: 1, unrestricted_sd: 2 })
  expect(range!.sd_from).toBe('all-pairs-of-codes')
  expectClose(range!.corrected, 1.2 / Math.sqrt(2.08), TOLERANCE.closedForm)
})

test('a spread that the study declares goes before, and an index with neither has no row', () => {
  const [range] = rowsOf({ unrestricted_sd: { 'c-index': 1 } })
  expect(range).toMatchObject({ unrestricted_sd: 1, sd_from: 'study.yaml' })
  expectClose(range!.corrected, 0.6, TOLERANCE.closedForm)
  expect(sensitivityRows([{ ...found, index: 'd' }], frame, spread, supposing({}))).toEqual([])
})

test('nothing unless it is asked for', () => {
  expect(sensitivityRows([found], frame, spread, smallStudy<SensitiveStudy>())).toEqual([])
})
