import { expect, test } from 'vitest'
import { rePairingRows } from '../../../pipeline/analyses/re-pairing/rows.ts'
import type { Material } from '../../../pipeline/analyses/re-pairing/table.ts'
import { profiled } from '../../support/profiled.ts'
import { smallStudy } from '../../support/small-study.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

/*
 * Three clients R, I and S, each with a therapist of the same first letter: agreement 1 in every pair. Of the 3! = 6
 * re-pairings one has three such pairs, three have one and two none: mean 1/3, variance of the mean 1/9, p = 1/6.
 */
const LETTERS = ['RIA', 'IAS', 'SEC']
const material = {
  study: smallStudy({
    indices: ['first-letter', 'client-normativeness'],
    hypothesis: { index: 'first-letter', outcome: 'bond' },
  }),
  dyads: LETTERS.map((_, i) => ({ dyad_id: `D${i}`, client_id: `C${i}`, therapist_id: `T${i}` })),
  profiles: LETTERS.flatMap((code, i) => [
    profiled(`C${i}`, 'client', code),
    profiled(`T${i}`, 'therapist', code),
  ]),
  congruence: LETTERS.flatMap((_, i) => [
    { dyad_id: `D${i}`, index: 'first-letter', value: 1, tie_mean: null, n_tie_pairs: null, reason: null },
    {
      dyad_id: `D${i}`,
      index: 'client-normativeness',
      value: null,
      tie_mean: null,
      n_tie_pairs: null,
      reason: null,
    },
  ]),
} as Material

const [agreement, normativeness] = rePairingRows(material)

test('the mean of the pairs against all re-pairings', () => {
  expect(agreement).toMatchObject({ n: 3, mean: 1, sd: 0, n_values: 1, mode_share: 1, reason: null })
  expect(agreement).toMatchObject({ n_repairings: '6', repairings: 'enumerated', n_drawn: null, seed: null })
  expectClose(agreement!.repaired_mean, 1 / 3, TOLERANCE.closedForm)
  expectClose(agreement!.repaired_sd, 1 / 3, TOLERANCE.closedForm)
  expectClose(agreement!.difference, 2 / 3, TOLERANCE.closedForm)
  expectClose(agreement!.standardised_difference, 2, TOLERANCE.closedForm)
  expectClose(agreement!.p, 1 / 6, TOLERANCE.closedForm)
  expect(agreement!.strangers_mean).toBe(0)
})

test('and against all pairs of codes, of which one in six agrees', () => {
  expectClose(agreement!.all_pairs_mean, 1 / 6, TOLERANCE.closedForm)
  expectClose(agreement!.all_pairs_sd, Math.sqrt(5) / 6, TOLERANCE.closedForm)
  expect(agreement!.sd_ratio).toBe(0)
})

test('an index that describes one person says that re-pairing cannot change it', () => {
  expect(normativeness).toMatchObject({ n: 0, mean: null, repaired_mean: null, p: null, n_repairings: null })
  expect(normativeness!.reason).not.toBeNull()
})

test('one therapist for all leaves no other way to pair', () => {
  const [row] = rePairingRows({
    ...material,
    dyads: material.dyads.map((pair) => ({ ...pair, therapist_id: 'T0' })),
  })
  expect(row).toMatchObject({
    n_repairings: '1',
    p: null,
    reason: 'only one pairing of these people is possible',
  })
})
