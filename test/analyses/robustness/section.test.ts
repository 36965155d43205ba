import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { describe, expect, test } from 'vitest'
import { ANALYSES } from '../../../pipeline/analyses/analyses.ts'
import type { Association } from '../../../pipeline/analyses/correlations/table.ts'
import { nestingRows } from '../../../pipeline/analyses/nesting/rows.ts'
import { resampledRows } from '../../../pipeline/analyses/robustness/rows.ts'
import { robustnessBlocks } from '../../../pipeline/analyses/robustness/section.ts'
import type { Results } from '../../../pipeline/analyses/robustness/table.ts'
import { analysisFrame } from '../../../pipeline/artefacts/analysis-frame.ts'
import { type Block, plainText } from '../../../pipeline/document/document.ts'
import { filesOnDisk } from '../../../pipeline/stages/disk/files-on-disk.ts'
import { instrumentsBeside } from '../../../pipeline/stages/run/instruments-beside.ts'
import { COEFFICIENTS } from '../../../pipeline/statistics/correlation/coefficients.ts'
import { readStudy } from '../../../pipeline/study/read-study.ts'
import { normalPair } from '../../simulation/normal-pairs.ts'
import { pairRow } from '../../support/pair-row.ts'
import { EXAMPLE } from '../../support/run.ts'
import { said } from '../../support/said.ts'

const whole = readStudy(
  readFileSync(join(EXAMPLE, 'study.yaml'), 'utf8'),
  'study.yaml',
  instrumentsBeside(filesOnDisk('study.yaml')),
  ANALYSES,
)
const bond = { bond: whole.outcomes.bond! }
const study = { ...whole, indices: ['c-index'], outcomes: bond }

interface Made {
  readonly change?: (y: number) => number
  readonly resamples?: number
  readonly direction?: 'positive' | 'negative' | 'either'
  readonly fewestClients?: number
  readonly leading?: readonly object[]
  readonly congruent?: number
}

/** The evidence of 24 pairs, the client i with the therapist `therapistOf(i)`. */
async function evidence(
  therapistOf: (client: number) => string,
  {
    change = (y) => y,
    resamples = 200,
    direction = 'positive',
    fewestClients = 1,
    leading = [],
    congruent = 0.5,
  }: Made = {},
): Promise<Results> {
  const random = xoroshiro128plus(3)
  const pairs = Array.from({ length: 24 }, () => normalPair(congruent, random))
  const rows = pairs.map(([x, y], i) =>
    pairRow(
      `D${String(i).padStart(2, '0')}`,
      { 'c-index': x },
      { bond: change(y) },
      { therapist: therapistOf(i) },
    ),
  )
  const found = COEFFICIENTS.pearson(
    rows.map(({ indices }) => indices['c-index']!),
    rows.map(({ outcomes }) => outcomes.bond!),
  )
  const association: Association = {
    ...{ index: 'c-index', outcome: 'bond', method: 'pearson', role: 'primary', n: 24, p_adjusted: found.p },
    ...{ estimate: found.estimate, conf_low: found.confLow, conf_high: found.confHigh, p: found.p },
    ...{ statistic: found.statistic, df: found.df, test: 't', reason: found.undefinedBecause && 'all alike' },
  }
  const own = {
    ...study,
    resamples,
    hypothesis: { ...study.hypothesis, direction },
    privacy: { ...study.privacy, fewest_clients: fewestClients },
  }
  const resampled = await resampledRows(rows, [association], own)
  const sizes = Map.groupBy(Map.groupBy(rows, ({ therapist }) => therapist).values(), (pairs) => pairs.length)
  const caseload = [...sizes]
    .map(([clients, { length: therapists }]) => ({
      clients,
      therapists,
      clients_together: clients * therapists,
    }))
    .sort((a, b) => a.clients - b.clients)
  const nesting = nestingRows(analysisFrame(rows), own)
  const all = { study: own, caseload, nesting, leading, associations: [association], ...resampled }
  return all as unknown as Results
}

const texts = (blocks: readonly Block[], tone?: 'notice') =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.tone === tone ? [plainText(block.text)] : [],
  )

const tableOf = (blocks: readonly Block[]) => {
  const table = blocks.find((block) => block.kind === 'table')
  if (table?.kind !== 'table') throw new Error('no table')
  return table
}

const eight = (client: number) => `T${client % 8}`

describe('clients who share a therapist', () => {
  test('have intervals by therapists and tests about their mean, and no number is taken back', async () => {
    const blocks = robustnessBlocks(await evidence(eight))
    const [opening, own] = texts(blocks)
    expect(texts(blocks, 'notice')).toEqual([])
    expect(opening).toMatch(
      /^These results describe the plain correlation, not the estimate that conclusions rest on/,
    )
    expect(own).toMatch(
      /^C index with bond \(24 pairs, 8 therapists\): r = \.\d\d, 95% interval \[[−.\d]+, [−.\d]+\] by Fisher’s z\. /,
    )
    expect(own).toMatch(
      /Resampled pairs \([\d,]+ times\) give \[(about )?[−.\d]+, (about )?[−.\d]+\] \(percentile\), /,
    )
    expect(own).toMatch(/Resampled therapists \(12,800 times\) give \[/)
    expect(own).toMatch(
      /the studentised interval contained the true value about as often as it claims, the other two less often\./,
    )
    expect(own).toMatch(
      /Within therapists \(all 1,679,616 orders\) the correlation is −?\.\d\d on average; two-sided about this mean p = \.\d{3}, in the positive direction alone p = \.\d{3}\./,
    )
    expect(own).toMatch(
      /Between therapists \(all 40,320 orders\) the correlation is −?\.\d\d on average; two-sided/,
    )
    expect(said(blocks)).not.toMatch(/relied on\W*$|cannot be relied|independent units/m)
    expect(tableOf(blocks).head.map(plainText)).toEqual([
      'Index',
      'n',
      'r',
      '95% CI',
      'Mean within',
      'p within',
      'Mean between',
      'p between',
    ])
  })

  test('are said to matter for intervals from pairs only where they do', async () => {
    const alike = await evidence(eight)
    const of = (kind: string, icc: number) => ({
      ...alike.nesting.find((row) => row.kind === kind)!,
      icc,
      weighted_clients: 3,
    })
    const text = (x: number, y: number) =>
      texts(robustnessBlocks({ ...alike, nesting: [of('outcome', y), of('index', x)] }))[1]
    expect(text(0.32, 0.55)).toMatch(
      /ICC\(1\) is \.55 for bond and \.32 for C index: this correlation varies about 1\.35 times as much as that of independent pairs, and intervals from pairs are too narrow\./,
    )
    expect(text(0.32, -0.2)).toMatch(
      /ICC\(1\) is −\.20 for bond and \.32 for C index: what clients of one therapist have in common hardly adds to the variance of this correlation \(design effect 1\.00\)\./,
    )
  })

  test('are told nothing in one direction where none was declared', async () => {
    const own = texts(robustnessBlocks(await evidence(eight, { direction: 'either' })))[1]
    expect(own).toMatch(/two-sided about this mean p = \.\d{3}\. /)
    expect(own).not.toMatch(/direction/)
  })

  test('of a few therapists: no interval, and the smallest p that is possible', async () => {
    const leading = [
      { index: 'c-index', outcome: 'bond', estimator: 'none', reason: '2 therapists are too few' },
    ]
    const blocks = robustnessBlocks(await evidence((client) => (client < 12 ? 'A' : 'B'), { leading }))
    expect(texts(blocks, 'notice')).toEqual([
      'No estimate leads: 2 therapists are too few. What follows describes this sample and decides nothing.',
    ])
    const [, own] = texts(blocks)
    expect(own).toMatch(/Resampled therapists give no interval: only 2 therapists to draw from: too few\./)
    expect(own).toMatch(/Within therapists \([\d,]+ random orders\) the correlation is/)
    expect(own).toMatch(
      /Between therapists \(all 2 orders\) .* The smallest p that these orders allow is (\.500|1\.000), so that this test cannot be significant\./,
    )
    expect(plainText(tableOf(blocks).note!)).toMatch(/Dash: only 2 therapists to draw from: too few\./)
  })

  test('have a reason where whole therapists would move too few pairs', async () => {
    const blocks = robustnessBlocks(await evidence((client) => (client < 20 ? 'A' : 'B')))
    expect(texts(blocks)[1]).toMatch(
      /Between therapists there is no test: no two therapists have equally many of these pairs\./,
    )
    const most = (client: number) => (client < 14 ? 'A' : client < 19 ? 'B' : 'C')
    expect(texts(robustnessBlocks(await evidence(most)))[1]).toMatch(
      /there is no test: half of the pairs or more have a therapist with a number of pairs that no other has\./,
    )
  })

  test('have no number of orders where it would tell how many clients a therapist has', async () => {
    const alone = (client: number) => (client === 0 ? 'A' : `T${client % 8}`)
    const own = texts(robustnessBlocks(await evidence(alone, { fewestClients: 3 })))[1]
    expect(own).toMatch(/Within therapists \(all orders; how many is withheld\)/)
    expect(own).not.toMatch(/can change places/)
  })

  test('are not spoken of if every client has another therapist', async () => {
    const alone = await evidence((client) => `T${client}`)
    const blocks = robustnessBlocks(alone)
    expect(texts(blocks, 'notice')).toEqual([])
    expect(texts(blocks)[0]).toMatch(/^Each therapist saw one client, so that pairs are independent\./)
    expect(texts(blocks)[1]).toMatch(
      /With ratings of any pairs changing places \([\d,]+ random orders\), two-sided p = \.\d\d, in the positive direction alone p (= \.\d\d|< \.\d+)\./,
    )
    expect(texts(blocks)[1]).not.toMatch(/therapist/)
    expect(tableOf(blocks).head.map(plainText)).toEqual(['Index', 'n', 'r', '95% CI', 'p'])
  })
})

test('a correlation that does not exist has its reason', async () => {
  const blocks = robustnessBlocks(await evidence(eight, { change: () => 4 }))
  expect(texts(blocks)[1]).toBe('C index with bond: the correlation is not defined, because all alike.')
  expect(plainText(tableOf(blocks).note!)).toMatch(/Dash: all alike\./)
})
