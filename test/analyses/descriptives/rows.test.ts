import { expect, test } from 'vitest'
import { descriptiveRows } from '../../../pipeline/analyses/descriptives/rows.ts'
import { analysisFrame } from '../../../pipeline/artefacts/analysis-frame.ts'
import { pairRow } from '../../support/pair-row.ts'
import { person, profiled } from '../../support/profiled.ts'
import { smallStudy } from '../../support/small-study.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

const known: Parameters<typeof person>[] = [
  ['C1', 'client', [6, 5, 4, 3, 2, 1], 20],
  ['C2', 'client', 'RIA', 30],
  ['C3', 'client', [0, 0, 0, 0, 0, 6], null],
  ['T1', 'therapist', 'SAE', 40],
  ['T2', 'therapist', 'SAE', 50],
]
const dyads = [
  { dyad_id: 'D1', client_id: 'C1', therapist_id: 'T1' },
  { dyad_id: 'D2', client_id: 'C2', therapist_id: 'T1' },
  { dyad_id: 'D3', client_id: 'C3', therapist_id: 'T2' },
]
/** Listwise, D3 is not analysed. */
const frame = analysisFrame([
  pairRow('D1', { 'c-index': 9 }, { bond: 4 }),
  pairRow('D2', { 'c-index': 12 }, { bond: 4 }),
])
const rows = descriptiveRows({
  study: smallStudy({ indices: ['c-index'], outcomes: { bond: { scale: 'bond' } } }),
  dyads,
  people: known.map((it) => person(...it)),
  profiles: known.map((it) => profiled(...it)),
  frame,
})
const of = (group: string, variable: string) =>
  rows.find((row) => row.group === group && row.variable === variable)!

test('ages: of 20 and 30 the mean is 25 and the SD √50; one is not known', () => {
  expect(of('client', 'age')).toMatchObject({ n: 2, n_missing: 1, mean: 25, median: 25, min: 20, max: 30 })
  expectClose(of('client', 'age').sd, Math.sqrt(50), TOLERANCE.closedForm)
  expect(of('client', 'age')).toMatchObject({ clients: null, clients_min: null, clients_max: null })
})

test('therapists have the clients that they see together: all, the youngest, the oldest', () => {
  expect(of('therapist', 'age')).toMatchObject({ n: 2, clients: 3, clients_min: 2, clients_max: 1 })
})

test('descriptors of scores are those of whoever has scores: elevations 3.5 and 1', () => {
  expect(of('client', 'elevation')).toMatchObject({ kind: 'descriptor', n: 2, n_missing: 1, mean: 2.25 })
  expect(of('therapist', 'elevation')).toMatchObject({ n: 0, n_missing: 2, mean: null, clients: 0 })
  expect(of('therapist', 'consistency')).toMatchObject({ n: 2, mean: 3, sd: 0 })
  expect(of('client', 'angle-deg')).toBeUndefined()
})

test('indices and ratings are those of the pairs that are analysed; the others are missing', () => {
  expect(of('pair', 'c-index')).toMatchObject({ kind: 'index', n: 2, n_missing: 1, mean: 10.5 })
  expect(of('pair', 'bond')).toMatchObject({ kind: 'outcome', mean: 4, sd: 0, min: 4, max: 4 })
})
