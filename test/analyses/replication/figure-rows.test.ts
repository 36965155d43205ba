import { expect, test } from 'vitest'
import { comparedRows } from '../../../pipeline/analyses/replication/figure-rows.ts'
import { originalRows } from '../../../pipeline/analyses/replication/originals-rows.ts'
import type { ReplicatingStudy } from '../../../pipeline/analyses/replication/settings.ts'
import type { Results } from '../../../pipeline/analyses/replication/table.ts'
import { smallStudy } from '../../support/small-study.ts'

const printed = { citation: 'A paper (1999)', direction: 'positive', index: 'c-index', outcome: 'bond' }

function rows(...originals: readonly { label: string; r: string; n: number }[]) {
  const results = originals.map((it) => ({ ...printed, ...it }))
  const study = smallStudy<ReplicatingStudy>({
    original: { results },
    replication: { criteria: ['direction'] },
  })
  const here = { index: 'c-index', outcome: 'bond', r: 0.4, low: 0.06, high: 0.66, effective_n: 30.7 }
  return comparedRows({
    study,
    originals: originalRows(study),
    replicationSummary: [here],
  } as unknown as Results)
}

/** Fisher's z of .50 in 28 pairs: .549 ± 1.96/5, which is .157 to .941. */
test('each correlation says its interval and of how many pairs it is', () => {
  const [original, here, pooled] = rows({ label: 'Bond', r: '.50', n: 28 })
  expect(original!.told).toBe('Bond: r = .50, 95% CI [.16, .74], n = 28')
  expect(original!.toldExpected).toMatch(
    /^Bond: a study as large as this one is expected from −?\.\d\d to \.\d\d$/,
  )
  expect(here!.told).toBe('This study: r = .40, 95% CI [.06, .66], as of 30.7 independent pairs')
  expect(pooled!.told).toMatch(/^Pooled: r = \.4\d, 95% CI \[\.\d\d, \.\d\d\], 2 studies$/)
  expect([here!.toldExpected, pooled!.toldExpected]).toEqual([null, null])
})

test('three studies say where another one is expected', () => {
  const all = rows({ label: 'One', r: '.50', n: 28 }, { label: 'Two', r: '.10', n: 60 })
  expect(all.at(-1)!.told).toContain('3 studies')
  expect(all.at(-1)!.toldExpected).toMatch(
    /^Pooled: the true correlation of another study is expected from −/,
  )
})
