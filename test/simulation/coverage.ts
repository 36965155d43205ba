import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { stringify } from 'csv-stringify/sync'
import { Piscina } from 'piscina'
import { derivedSeed } from '../../pipeline/study/derived-seed.ts'
import { CONDITIONS } from './conditions.ts'
import { type CoverageRow, coverageReport } from './coverage-report.ts'
import type { Covered, Samples } from './covered.ts'

/*
 * How often nominal 95 % intervals cover the true correlation. Writes COVERAGE.md and coverage.csv beside itself.
 *   node test/simulation/coverage.ts [samples of each condition]
 */

const SAMPLES = Number(process.argv[2] ?? 4000)
const RESAMPLES = 999
/** Samples drawn from one seed: fixed, so that the number of threads changes nothing. */
const BLOCK = 250

const pool = new Piscina({
  filename: new URL('./covered.ts', import.meta.url).href,
  maxThreads: availableParallelism(),
})

async function rowsOf(condition: number): Promise<CoverageRow[]> {
  const { data, design, n, rho, truth } = CONDITIONS[condition]!
  const blocks: Covered[][] = await Promise.all(
    Array.from({ length: Math.ceil(SAMPLES / BLOCK) }, (_, block) => {
      const seed = derivedSeed(1, `coverage/${data}/${design}/${n}/${rho}/${block}`)
      const samples = Math.min(BLOCK, SAMPLES - block * BLOCK)
      const work: Samples = { condition, samples, resamples: RESAMPLES, seed }
      return pool.run(work, { name: 'covered' })
    }),
  )
  return blocks[0]!.map(({ unit, kind }, i) => {
    const total = (field: 'inside' | 'above' | 'below' | 'undefined' | 'width') =>
      blocks.reduce((sum, block) => sum + block[i]![field], 0)
    const defined = SAMPLES - total('undefined')
    const coverage = total('inside') / defined
    return {
      ...{ data, design, n, rho, truth, unit, kind, samples: SAMPLES, resamples: RESAMPLES },
      undefined: total('undefined'),
      coverage,
      mc_se: Math.sqrt((coverage * (1 - coverage)) / defined),
      above: total('above') / defined,
      below: total('below') / defined,
      width: total('width') / defined,
    }
  })
}

const rows = (await Promise.all(CONDITIONS.map((_, condition) => rowsOf(condition)))).flat()
await pool.destroy()
writeFileSync(new URL('coverage.csv', import.meta.url), stringify(rows, { header: true }))
writeFileSync(new URL('COVERAGE.md', import.meta.url), coverageReport(rows))
