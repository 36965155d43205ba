import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { stringify } from 'csv-stringify/sync'
import { Piscina } from 'piscina'
import { derivedSeed } from '../../pipeline/study/derived-seed.ts'
import { nameOf, POPULATIONS } from './nested/populations.ts'
import { nestedReport } from './nested/report.ts'
import type { NestedRow } from './nested/row.ts'
import { rowsOf } from './nested/rows.ts'
import type { Trials, Tried } from './nested/tried.ts'

/*
 * How often tests of congruence reject where clients are nested in therapists. Writes NESTED.md and nested.csv.
 *   node test/simulation/nested.ts [studies of each population] [of these with the methods that draw at random]
 * Populations in which congruence matters get four tenths of the first and half of the second.
 */

const [SAMPLES, DRAWING] = [Number(process.argv[2] ?? 10_000), Number(process.argv[3] ?? 2000)]
/** Studies drawn from one seed: fixed, so that the number of threads changes nothing. */
const BLOCK = 250

const pool = new Piscina({
  filename: new URL('./nested/tried.ts', import.meta.url).href,
  maxThreads: availableParallelism(),
})

async function rows(population: number): Promise<NestedRow[]> {
  const known = POPULATIONS[population]!
  const [samples, drawing] = known.isTrue ? [0.4 * SAMPLES, 0.5 * DRAWING] : [SAMPLES, DRAWING]
  const blocks: Tried[][] = await Promise.all(
    Array.from({ length: Math.ceil(samples / BLOCK) }, (_, block) => {
      const work: Trials = {
        population,
        samples: Math.min(BLOCK, samples - block * BLOCK),
        seed: derivedSeed(1, `nested/${nameOf(known)}/${block}`),
        drawing: block * BLOCK < drawing,
      }
      return pool.run(work, { name: 'tried' })
    }),
  )
  return rowsOf(known, blocks)
}

const all = (await Promise.all(POPULATIONS.map((_, population) => rows(population)))).flat()
await pool.destroy()
writeFileSync(new URL('nested.csv', import.meta.url), stringify(all, { header: true }))
writeFileSync(new URL('NESTED.md', import.meta.url), nestedReport(all))
