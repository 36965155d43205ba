import { expect, test } from 'vitest'
import { caseloadRows } from '../../../pipeline/analyses/composition/caseload-rows.ts'
import { meetingRows } from '../../../pipeline/analyses/composition/meetings-rows.ts'
import { compositionRows } from '../../../pipeline/analyses/composition/rows.ts'
import { compositionBlocks } from '../../../pipeline/analyses/composition/section.ts'
import type { Results } from '../../../pipeline/analyses/composition/table.ts'
import { profiled } from '../../support/profiled.ts'
import { said } from '../../support/said.ts'
import { smallStudy } from '../../support/small-study.ts'

/** Six clients, one with a tie at the top; T1 and T2 see two each, T3 the other two. */
const people = [
  ...['C1', 'C2', 'C3', 'C4', 'C5'].map((id) => profiled(id, 'client', [50, 40, 30, 20, 10, 0])),
  profiled('C6', 'client', [20, 20, 10, 5, 4, 3]),
  ...['T1', 'T2', 'T3'].map((id) => profiled(id, 'therapist', [0, 10, 20, 50, 40, 30])),
]
const pairs = ['T1', 'T1', 'T2', 'T2', 'T3', 'T3'].map((therapist_id, i) => ({
  ...{ dyad_id: `D${i}`, client_id: `C${i + 1}`, therapist_id },
}))

const words = (known = people) => {
  const scored = (group: string) => known.filter((row) => row.role === group && row.R !== null)
  const descriptives = ['client', 'therapist'].map((group) => ({
    ...{ group, variable: 'elevation', kind: 'descriptor', n: scored(group).length },
    ...{ n_missing: 0, min: 1, median: 2, max: 3, clients: 6, clients_min: 3, clients_max: 3 },
  }))
  const composition = compositionRows(known, pairs)
  const meetings = meetingRows(known, pairs)
  const results = { study: smallStudy(), composition, caseload: caseloadRows(pairs), descriptives, meetings }
  return said(compositionBlocks(results as unknown as Results))
}

test('who sees how many clients, how many codes begin with S, and how many rest on ties', () => {
  const text = words()
  expect(text).toContain('six pairs of clients with three therapists, who each saw two clients.')
  expect(text).toContain('0 of 6 clients (0%) and 3 of 3 therapists (100%)')
  expect(text).toContain('for 1 of 6 clients and 0 of 3 therapists.')
})

test('the types of both roles', () => {
  const text = words()
  expect(text).toContain('Realistic (R) | 6 | 100% | 1 | 0 | 0% | 0')
  expect(text).toContain('Social (S) | 0 | 0% | 0 | 3 | 100% | 0')
})

test('where only codes are known nothing is known of ties', () => {
  const codes = people.map(({ person_id, role, code }) => profiled(person_id, role, code))
  const text = words(codes)
  expect(text).toContain('Of clients and therapists only codes are known, and so no ties.')
  expect(text).toContain('Social (S) | 0 | 0% | 3 | 100%')
})

test('pairs by type: every pair once, by the first letters of both', () => {
  const rows = meetingRows(people, pairs)
  expect(rows).toHaveLength(36)
  expect(rows.filter((row) => row.pairs > 0)).toEqual([{ client_type: 'R', therapist_type: 'S', pairs: 6 }])
})
