import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { permutationTest } from '../../pipeline/statistics/permutation/permutation-test.ts'
import { bcaInterval, jackknifeInfluence } from '../../pipeline/statistics/resampling/bca-interval.ts'
import { bootstrapCorrelations } from '../../pipeline/statistics/resampling/bootstrap-correlations.ts'
import { drawWithReplacement } from '../../pipeline/statistics/resampling/draw-with-replacement.ts'
import { jackknifeCorrelations } from '../../pipeline/statistics/resampling/jackknife-correlations.ts'
import { resamplingUnits } from '../../pipeline/statistics/resampling/resampling-units.ts'
import { normalPair } from '../simulation/normal-pairs.ts'

/*
 * Permutation tests and BCa intervals beside base R, package coin and package boot, on the same data in one run:
 *   node test/bench/resampling.ts [--write]
 * Without Rscript only the times of this project are shown. --write keeps the table in RESULTS-resampling.md.
 */

const RESAMPLES = 10_000
const REPEATS = 7
const SIZES = [32, 600] as const

interface Data {
  readonly x: readonly number[]
  readonly y: readonly number[]
}

const data = new Map<number, Data>(
  SIZES.map((n) => {
    const random = xoroshiro128plus(n)
    const pairs = Array.from({ length: n }, () => normalPair(0.1, random))
    return [n, { x: pairs.map(([x]) => x), y: pairs.map(([, y]) => y) }]
  }),
)

const permutation = ({ x, y }: Data) => permutationTest(x, y, xoroshiro128plus(1), { orders: RESAMPLES })

function bca({ x, y }: Data) {
  const sample = resamplingUnits(x, y)
  const draw = drawWithReplacement(sample.units, xoroshiro128plus(1))
  const bootstrap = bootstrapCorrelations(sample, draw, RESAMPLES)
  return bcaInterval(bootstrap, jackknifeInfluence(jackknifeCorrelations(sample)))
}

/** Milliseconds of the first call and of the fastest of all. */
function timed(work: () => unknown): { first: number; fastest: number } {
  const times = Array.from({ length: REPEATS }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return { first: times[0]!, fastest: Math.min(...times) }
}

/** Milliseconds of R by size and what was run; empty where there is no Rscript. */
function timesOfR(): Map<string, number> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const file = join(folder, 'data.csv')
  const lines = [...data].flatMap(([n, { x, y }]) => x.map((value, i) => `${n},${value},${y[i]}`))
  writeFileSync(file, `n,x,y\n${lines.join('\n')}\n`)
  const script = new URL('resampling.R', import.meta.url).pathname
  const run = spawnSync('Rscript', [script, file, String(REPEATS)], { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  if (run.status !== 0) return new Map()
  return new Map(
    run.stdout
      .trim()
      .split('\n')
      .map((line) => line.split(',') as [string, string, string])
      .map(([n, what, milliseconds]) => [`${n} ${what}`, Number(milliseconds)]),
  )
}

const OWN = [
  { n: 32, what: 'permutation test', run: permutation },
  { n: 600, what: 'permutation test', run: permutation },
  { n: 600, what: 'BCa interval', run: bca },
] as const

/** What each is compared with, and how many times as fast it should be. */
const COMPARED = [
  { n: 32, what: 'permutation test', key: 'replicate', theirs: 'base R, replicate', target: '10' },
  { n: 32, what: 'permutation test', key: 'coin', theirs: 'coin, approximate', target: '0.67' },
  { n: 600, what: 'permutation test', key: 'replicate', theirs: 'base R, replicate', target: '10' },
  { n: 600, what: 'permutation test', key: 'coin', theirs: 'coin, approximate', target: '0.67' },
  { n: 600, what: 'BCa interval', key: 'boot', theirs: 'boot, boot.ci(type = "bca")', target: '20' },
  { n: 600, what: 'BCa interval', key: 'boot-jackknife', theirs: 'boot, the same by jackknife', target: '' },
] as const

const own = new Map(OWN.map(({ n, what, run }) => [`${n} ${what}`, timed(() => run(data.get(n)!))]))
const r = timesOfR()
const ms = (time: number) => time.toFixed(1)

const lines = COMPARED.map(({ n, what, key, theirs: name, target }) => {
  const { first, fastest } = own.get(`${n} ${what}`)!
  const theirs = r.get(`${n} ${key}`)
  const compared = theirs === undefined ? ['', ''] : [ms(theirs), (theirs / fastest).toFixed(1)]
  return `| ${[what, n, ms(fastest), ms(first), name, ...compared, target].join(' | ')} |`
})

const table = `# Resampling beside R

10,000 resamples or random orders on the same data in one run, one thread; milliseconds, the fastest of ${REPEATS}
(of 2 for boot), and our first call, not yet compiled. \`npm run bench\` makes the table again.

| work | n | ours | first call | compared with | theirs | times as fast | at least |
| --- | --- | --- | --- | --- | --- | --- | --- |
${lines.join('\n')}
`
process.stdout.write(table)
if (process.argv.includes('--write')) writeFileSync(new URL('RESULTS-resampling.md', import.meta.url), table)
