import { expect, test } from 'vitest'
import { compositionRows } from '../../../pipeline/analyses/composition/rows.ts'
import { tieBlocks } from '../../../pipeline/analyses/ties/section.ts'
import type { Results, TiesRow } from '../../../pipeline/analyses/ties/table.ts'
import { profiled } from '../../support/profiled.ts'
import { said } from '../../support/said.ts'
import { smallStudy } from '../../support/small-study.ts'

const row: TiesRow = {
  ...{ index: 'c-index', outcome: 'bond', n: 32, n_tied: 5, n_changed: 2, largest_change: 1.5 },
  ...({ estimate_shown: 0.51, estimate_averaged: 0.49, estimator: 'correlation' } as const),
  ...{ beta_shown: null, beta_averaged: null },
}

/** Three clients of each of these therapists; all have these scores, or only this code. */
const words = (
  ties: readonly TiesRow[],
  known: readonly number[] | string,
  settings = {},
  therapists: readonly string[] = ['T1', 'T2'],
) => {
  const pairs = therapists.flatMap((therapist_id) =>
    ['a', 'b', 'c'].map((client) => ({
      dyad_id: therapist_id + client,
      client_id: `C-${therapist_id}${client}`,
      therapist_id,
    })),
  )
  const clients = pairs.map(({ client_id }) => profiled(client_id, 'client', known))
  const people = [...clients, ...therapists.map((id) => profiled(id, 'therapist', known))]
  const composition = compositionRows(people, pairs)
  const descriptives = (['client', 'therapist'] as const).map((group) => {
    const all = (group === 'client' ? pairs : therapists).length
    const n = typeof known === 'string' ? 0 : all
    return {
      ...{ group, variable: 'elevation', kind: 'descriptor', n, n_missing: all - n, n_min: n, n_max: n },
      ...{ clients: pairs.length, clients_min: pairs.length, clients_max: pairs.length },
    }
  })
  const study = smallStudy(settings)
  return said(tieBlocks({ study, ties, composition, descriptives } as unknown as Results))
}

const SCORES = [20, 20, 10, 5, 4, 3]

test('how many pairs change by how much, and the primary correlation either way', () => {
  const text = words([row], SCORES)
  expect(text).toContain('6 of 6 clients and 2 of 2 therapists')
  expect(text).toContain('in two pairs of 32 by at most 1.5')
  expect(text).toContain('r = .51 with the codes shown and .49 with ties averaged')
  expect(text).toContain('C index | 32 | 5 | 2 | 1.5 | .51 | .49')
})

test('the coefficient of the mixed model either way goes before the correlation, where there is one', () => {
  const text = words([{ ...row, estimator: 'mixed-model', beta_shown: 0.38, beta_averaged: 0.36 }], SCORES)
  expect(text).toContain('is β = .38 with the codes shown and .36 with ties averaged')
  expect(text).toContain('of pairs taken as independent, r = .51 and .49')
  expect(text).toContain('C index | 32 | 5 | 2 | 1.5 | .38 | .36 | .51 | .49')
})

test('how many pairs have ties is withheld where it would tell of one therapist', () => {
  const text = words([row], SCORES, {}, ['T1'])
  expect(text).toContain('3 of 3 clients and a number, withheld, of 1 therapist')
  expect(text).toContain('In how many pairs averaging over ties changes the value of the C index is withheld')
  expect(text).toContain('C index | 32 | (—) | (—) | 1.5 | .51 | .49')
  expect(text).not.toContain('two pairs of 32')
})

test('an index of scores has no ties', () => {
  const settings = { hypothesis: { index: 'd', outcome: 'bond' } }
  expect(words([row], SCORES, settings)).toContain('rests on scores, which ties do not touch')
})

test('nothing where only codes are known', () => {
  expect(words([row], 'RIA')).toBe('')
})
