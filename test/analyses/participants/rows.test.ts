import { expect, test } from 'vitest'
import type { Pairs } from '../../../pipeline/analyses/analysis.ts'
import { analysisFlowRows } from '../../../pipeline/analyses/participants/analysis-flow-rows.ts'
import { missingReasonRows, missingValueRows } from '../../../pipeline/analyses/participants/missing-rows.ts'
import type { Material } from '../../../pipeline/analyses/participants/table.ts'
import { pairRow } from '../../support/pair-row.ts'
import { smallStudy } from '../../support/small-study.ts'

const study = smallStudy({ indices: ['c-index'], covariates: ['client-age'] })

/** D1 lacks nothing, D2 the index, D3 bond and an age, D4 both index and bond. T1 sees D1 and D3. */
const kept = [
  pairRow(
    'D1',
    { 'c-index': 9 },
    { bond: 5, task: 5 },
    { therapist: 'T1', covariates: { 'client-age': 30 } },
  ),
  pairRow('D2', { 'c-index': null }, { bond: 5, task: 5 }, { covariates: { 'client-age': 40 } }),
  pairRow(
    'D3',
    { 'c-index': 9 },
    { bond: null, task: 5 },
    { therapist: 'T1', covariates: { 'client-age': null } },
  ),
  pairRow('D4', { 'c-index': null }, { bond: null, task: 5 }, { covariates: { 'client-age': 50 } }),
]

const NO_CODE = "the therapist's code has fewer than 3 letters"
const material = {
  study,
  kept,
  congruence: [{ dyad_id: 'D2', index: 'c-index', reason: NO_CODE }],
  scales: [{ dyad_id: 'D3', scale: 'bond', rater: 'client', reason: 'too few answers' }],
} as unknown as Material & Pick<Pairs, 'kept'>

const missing = missingValueRows(material)

test('what each pair lacks stands there with its reason, pair by pair', () => {
  expect(missing.map(({ dyad_id, variable, kind, reason }) => [dyad_id, variable, kind, reason])).toEqual([
    ['D2', 'c-index', 'index', NO_CODE],
    ['D3', 'bond', 'outcome', 'too few answers'],
    ['D3', 'client-age', 'covariate', 'the age of the client is not known'],
    ['D4', 'c-index', 'index', 'not defined for this pair'],
    ['D4', 'bond', 'outcome', 'no early session was rated'],
  ])
})

test('pairs are counted by what they lack and why', () => {
  const twice = [...missing, { ...missing[0]!, dyad_id: 'D5' }]
  const counted = missingReasonRows(twice)
  expect(counted).toHaveLength(5)
  expect(counted[0]).toEqual({ variable: 'c-index', kind: 'index', reason: NO_CODE, pairs: 2 })
})

test('the way to each analysis: first those without the index leave, then those without the rating', () => {
  const [bond, task] = analysisFlowRows(kept, kept, study)
  expect(bond).toEqual({
    ...{ index: 'c-index', outcome: 'bond', kept: 4, without_index: 2, without_outcome: 1, incomplete: 0 },
    ...{ pairs: 1, clients: 1, therapists: 1 },
  })
  expect(task).toMatchObject({ without_outcome: 0, pairs: 2, clients: 2, therapists: 1 })
})

test('listwise, those who lack anything leave last', () => {
  const [, task] = analysisFlowRows(kept, kept.slice(0, 1), study)
  expect(task).toMatchObject({ without_index: 2, without_outcome: 0, incomplete: 1, pairs: 1 })
})
