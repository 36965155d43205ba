import { expect, test } from 'vitest'
import type { StudyWith } from '../../../pipeline/analyses/analysis.ts'
import { powerRows } from '../../../pipeline/analyses/power/rows.ts'
import type { settings } from '../../../pipeline/analyses/power/settings.ts'
import { association } from '../../support/association.ts'
import { smallStudy } from '../../support/small-study.ts'
import { expectClose } from '../../support/tolerance.ts'

type PowerStudy = StudyWith<typeof settings>

const study = smallStudy<PowerStudy>({ power: 0.8 })

test('each number of pairs that occurs once, the largest first, against each supposed correlation', () => {
  const rows = powerRows(
    [10, 32, 10, 2].map((n) => association({ n })),
    study,
  )
  expect(rows.map(({ n, rho }) => [n, rho])).toEqual(
    [32, 10].flatMap((n) => [0.1, 0.2, 0.3, 0.4, 0.5].map((rho) => [n, rho])),
  )
})

test('the critical r is that whose t is critical: t(3) = 3.182446305284263 gives t/√(t² + 3)', () => {
  const [row] = powerRows([association({ n: 5 })], study)
  expectClose(row!.critical_r, 3.182446305284263 / Math.sqrt(3.182446305284263 ** 2 + 3), 1e-10)
  expect(row!.power_one_sided).toBeGreaterThan(row!.power)
})

test('the smallest effect that matters is supposed as well', () => {
  const hypothesis = { index: 'c-index', outcome: 'bond', smallest_effect: 0.25 }
  const rows = powerRows([association()], smallStudy<PowerStudy>({ power: 0.8, hypothesis }))
  expect(rows.map(({ rho }) => rho)).toEqual([0.1, 0.2, 0.25, 0.3, 0.4, 0.5])
})

test('three pairs can detect nothing, and nothing is made unless it is asked for', () => {
  expect(powerRows([association({ n: 3 })], study)[0]).toMatchObject({ n: 3, detectable_r: null })
  expect(powerRows([association()], smallStudy<PowerStudy>())).toEqual([])
})
