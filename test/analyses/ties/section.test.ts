import { expect, test } from 'vitest'
import { compositionRows } from '../../../pipeline/analyses/composition/rows.ts'
import { tieBlocks } from '../../../pipeline/analyses/ties/section.ts'
import type { Results, TiesRow } from '../../../pipeline/analyses/ties/table.ts'
import { profiled } from '../../support/profiled.ts'
import { said } from '../../support/said.ts'
import { smallStudy } from '../../support/small-study.ts'

const row: TiesRow = {
  ...{ index: 'c-index', outcome: 'bond', n: 32, n_tied: 5, n_changed: 2, largest_change: 1.5 },
  ...{ estimate_shown: 0.51, estimate_averaged: 0.49, beta_shown: null, beta_averaged: null },
  estimator: 'correlation',
}

/** With or without scores. */
const words = (ties: readonly TiesRow[], known: readonly number[] | string, settings = {}) => {
  const people = ['C1', 'C2', 'C3'].map((id) => profiled(id, 'client', known))
  const pairs = people.map(({ person_id }) => ({
    dyad_id: person_id,
    client_id: person_id,
    therapist_id: person_id === 'C1' ? 'U' : 'T',
  }))
  const therapists = ['T', 'U'].map((id) => profiled(id, 'therapist', known))
  const composition = compositionRows([...people, ...therapists], pairs)
  const n = typeof known === 'string' ? 0 : 3
  const scored = { variable: 'elevation', kind: 'descriptor', n, n_missing: 0, clients: 3 }
  const descriptives = ['client', 'therapist'].map((group) => ({
    group,
    ...scored,
    clients_min: 3,
    clients_max: 3,
  }))
  const study = smallStudy(settings)
  return said(tieBlocks({ study, ties, composition, descriptives } as unknown as Results))
}

const SCORES = [20, 20, 10, 5, 4, 3]

test('how many pairs change by how much, and the primary correlation either way', () => {
  const text = words([row], SCORES)
  expect(text).toContain('in two pairs of 32 by at most 1.5')
  expect(text).toContain('r = .51 with the codes shown and .49 with ties averaged')
  expect(text).toContain('C index | 32 | 5 | 2 | 1.5 | .51 | .49')
})

test('of nested pairs the coefficient of the mixed model comes first', () => {
  const text = words([{ ...row, estimator: 'mixed-model', beta_shown: 0.38, beta_averaged: 0.41 }], SCORES)
  expect(text).toContain(
    'β = .38 with the codes shown and .41 with ties averaged; of pairs taken as independent, r = .51 and .49.',
  )
  expect(text).toContain('C index | 32 | 5 | 2 | 1.5 | .38 | .41 | .51 | .49')
})

test('an index of scores has no ties', () => {
  const settings = { hypothesis: { index: 'd', outcome: 'bond' } }
  expect(words([row], SCORES, settings)).toContain('rests on scores, which ties do not touch')
})

test('nothing where only codes are known', () => {
  expect(words([row], 'RIA')).toBe('')
})
