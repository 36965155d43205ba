import { describe, expect, test } from 'vitest'
import { ANALYSES } from '../../../pipeline/analyses/analyses.ts'
import { asIndependentPairs } from '../../../pipeline/analyses/as-independent-pairs.ts'
import type { Association } from '../../../pipeline/analyses/correlations/table.ts'
import { consistencyRows } from '../../../pipeline/analyses/replication/consistency-rows.ts'
import { replicationLines } from '../../../pipeline/analyses/replication/lines.ts'
import { originalRows } from '../../../pipeline/analyses/replication/originals-rows.ts'
import { replicationRows } from '../../../pipeline/analyses/replication/rows.ts'
import type { ReplicatingStudy } from '../../../pipeline/analyses/replication/settings.ts'
import { summaryRows } from '../../../pipeline/analyses/replication/summary-rows.ts'
import type { Results } from '../../../pipeline/analyses/replication/table.ts'
import { filesOnDisk } from '../../../pipeline/stages/disk/files-on-disk.ts'
import { instrumentsBeside } from '../../../pipeline/stages/run/instruments-beside.ts'
import { readStudy } from '../../../pipeline/study/read-study.ts'
import { leadingCorrelations } from '../../support/leading-row.ts'

/** C index and bond as in the example study; validation was not measured. */
const BOND: Association = {
  ...({ index: 'c-index', outcome: 'bond', method: 'pearson', role: 'primary', n: 32 } as const),
  ...{ estimate: 0.5145875654072143, conf_low: 0.20216961296165165, conf_high: 0.7319458673265615 },
  ...{ statistic: 3.287132973663157, df: 30, p: 0.0025844445137447637, p_adjusted: 0.05, test: 't' },
  reason: null,
}

/** What a report of this comparison is written from. */
function evidence(original: string, found = BOND, leading = leadingCorrelations([found])): Results {
  const study = readStudy(
    `id: small
title: A small study
scales: { bond: { label: Bond, items: 2, range: [1, 7] } }
outcomes: { bond: { scale: bond } }
indices: [c-index]
hypothesis: { index: c-index, outcome: bond }
${original}`,
    'study.yaml',
    instrumentsBeside(filesOnDisk('study.yaml')),
    ANALYSES,
  ) as ReplicatingStudy
  const originals = originalRows(study)
  const here = asIndependentPairs(leading, [found])
  return {
    study,
    originals,
    consistency: consistencyRows(study),
    replication: replicationRows(originals, here, study),
    replicationSummary: summaryRows(originals, here, study),
  } as unknown as Results
}

const one = (figures: string) =>
  `original: { results: [{ label: Bond, citation: An invented paper (1999), ${figures} }] }`

describe('the line on the terminal', () => {
  const lines = (from: Results) => replicationLines(from.originals, from.replicationSummary)
  test.each([
    [
      'original: { claims: taber-leibert-agaskar-2011 }',
      'Replication of Taber et al. (2011): Congruence and bond, consistent (in the same direction and significant); Congruence and validation, cannot be judged.',
    ],
    [
      one('direction: negative'),
      'Replication of An invented paper (1999): inconsistent (significant in the opposite direction).',
    ],
    [
      one('n: 32, r: .42'),
      'Replication of An invented paper (1999): consistent (in the same direction and significant).',
    ],
  ])('%s', (original, line) => {
    expect(lines(evidence(original))).toEqual([line])
  })

  test('never counts criteria: a small sample meets most of them and shows nothing', () => {
    const found = { ...BOND, estimate: 0.16, statistic: 0.888, p: 0.376, conf_low: -0.2, conf_high: 0.48 }
    const from = evidence(one('n: 32, r: .47'), found)
    expect(from.replication.filter(({ result }) => result === 'met').length).toBeGreaterThan(5)
    expect(lines(from)).toEqual([
      'Replication of An invented paper (1999): inconclusive (in the same direction, not significant).',
    ])
  })

  test('the claims together when they fare alike', () => {
    const from = evidence('original: { claims: taber-leibert-agaskar-2011 }')
    const bond = from.originals[0]!
    const twice = [bond, { ...bond, original: 'Again' }]
    const rows = twice.flatMap(({ original }) =>
      from.replicationSummary
        .filter((row) => row.original === bond.original)
        .map((row) => ({ ...row, original })),
    )
    expect(replicationLines(twice, rows)).toEqual([
      'Replication of Taber et al. (2011): consistent (in the same direction and significant).',
    ])
  })
})
