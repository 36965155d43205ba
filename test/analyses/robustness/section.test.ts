import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { describe, expect, test } from 'vitest'
import { ANALYSES } from '../../../pipeline/analyses/analyses.ts'
import type { Association } from '../../../pipeline/analyses/correlations/table.ts'
import { resampledRows } from '../../../pipeline/analyses/robustness/rows.ts'
import { robustnessBlocks, robustnessCites } from '../../../pipeline/analyses/robustness/section.ts'
import type { Results } from '../../../pipeline/analyses/robustness/table.ts'
import { type Block, plainText } from '../../../pipeline/document/document.ts'
import { instrumentsBeside } from '../../../pipeline/stages/run/instruments-beside.ts'
import { COEFFICIENTS } from '../../../pipeline/statistics/correlation/coefficients.ts'
import { readStudy } from '../../../pipeline/study/read-study.ts'
import { normalPair } from '../../simulation/normal-pairs.ts'
import { pairRow } from '../../support/pair-row.ts'
import { EXAMPLE } from '../../support/run.ts'

const whole = readStudy(
  readFileSync(join(EXAMPLE, 'study.yaml'), 'utf8'),
  'study.yaml',
  instrumentsBeside('study.yaml'),
  ANALYSES,
)
const bond = { bond: whole.outcomes.bond! }
const study = { ...whole, indices: ['c-index'], outcomes: bond, resamples: 200 }

/** The evidence of 24 pairs, the client i with the therapist `therapistOf(i)`. */
async function evidence(
  therapistOf: (client: number) => string,
  change = (y: number) => y,
): Promise<Results> {
  const random = xoroshiro128plus(3)
  const pairs = Array.from({ length: 24 }, () => normalPair(0.5, random))
  const rows = pairs.map(([x, y], i) =>
    pairRow(`D${i}`, { 'c-index': x }, { bond: change(y) }, { therapist: therapistOf(i) }),
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
  const resampled = await resampledRows(rows, [association], study)
  const sizes = Map.groupBy(Map.groupBy(rows, ({ therapist }) => therapist).values(), (pairs) => pairs.length)
  const caseload = [...sizes]
    .map(([clients, { length: therapists }]) => ({
      clients,
      therapists,
      clients_together: clients * therapists,
    }))
    .sort((a, b) => a.clients - b.clients)
  return { study, caseload, associations: [association], ...resampled } as unknown as Results
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

describe('clients who share a therapist', () => {
  test('are warned of beside the plain interval, with the therapists’ beside it', async () => {
    const blocks = robustnessBlocks(await evidence((client) => `T${client % 8}`))
    const [warning] = texts(blocks, 'notice')
    expect(warning).toMatch(/^The 24 pairs come from 8 therapists, so they are not independent/)
    expect(warning).toMatch(/\[[−.\d]+, [−.\d]+\] by Fisher’s z\), cannot be relied on/)
    expect(warning).toMatch(/Drawing whole therapists anew 200 times gives \[/)
    expect(warning).toMatch(/only among the clients of a therapist, p/)
    expect(warning).toMatch(/studentised interval kept its level; the other two tend to be too narrow/)
    expect(tableOf(blocks).head.map(plainText)).toEqual([
      'Index',
      'n',
      'r',
      '95% CI, pairs',
      '95% CI, therapists',
      'p, any pairs',
      'p, within therapists',
      'p, whole therapists',
    ])
  })

  test('are nothing to warn of if every client has another therapist', async () => {
    const alone = await evidence((client) => `T${client}`)
    const blocks = robustnessBlocks(alone)
    expect(texts(blocks, 'notice')).toEqual([])
    expect(JSON.stringify(blocks)).not.toMatch(/therapist/)
    expect(tableOf(blocks).head).toHaveLength(5)
    expect(robustnessCites(alone)).toEqual(['efron-1987', 'davison-hinkley-1997', 'phipson-smyth-2010'])
  })

  test('leave dashes with their reasons where nothing can change places', async () => {
    const blocks = robustnessBlocks(await evidence((client) => (client < 20 ? 'A' : 'B')))
    const [warning] = texts(blocks, 'notice')
    expect(warning).toMatch(/Drawing whole therapists anew gives no interval: only 2 therapists/)
    expect(warning).toMatch(/there is no test: no two therapists have equally many/)
    const { rows, note } = tableOf(blocks)
    expect(rows[1]!.map(plainText).slice(4)).toEqual(['—', expect.any(String), expect.any(String), '—'])
    expect(plainText(note!)).toMatch(
      /Dash: only 2 therapists to draw from: too few\. Dash: no two therapists/,
    )
  })
})

test('a correlation that does not exist has its reason', async () => {
  const blocks = robustnessBlocks(
    await evidence(
      (client) => `T${client % 8}`,
      () => 4,
    ),
  )
  expect(texts(blocks)).toEqual(['The primary correlation (C index with bond) is undefined: all alike.'])
  expect(plainText(tableOf(blocks).note!)).toMatch(/Dash: all alike\./)
})
