import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { kenwardRoger } from '../../pipeline/statistics/mixed/kenward-roger.ts'
import { type RandomIntercept, randomIntercept } from '../../pipeline/statistics/mixed/random-intercept.ts'
import { satterthwaite } from '../../pipeline/statistics/mixed/satterthwaite.ts'
import { lehmer } from '../statistics/mixed/random-design.ts'

/*
 * The model of a random intercept beside lme4, lmerTest and pbkrtest, on the same data in one run:
 *   node test/bench/mixed-models.ts [--write]
 * Without Rscript only the times of this project are shown. --write keeps the table in RESULTS-mixed-models.md.
 */

const FITS = 1000
/** R gets fewer outcomes, and the comparison is by time a fit. */
const FITS_OF_R = 100
const CASELOADS = [5, 4, 4, 3, 3, 2, 2, 2, 2, 1, 1, 1, 1, 1]
const LARGE = [25_000, 50_000, 100_000, 200_000]
const CLUSTERS_OF = 20

const { normal } = lehmer(20)

interface Data {
  readonly x: number[]
  readonly g: number[]
}

const outcomeOf = ({ x, g }: Data, tau: number) => {
  const share = new Map<number, number>()
  return x.map((value, i) => {
    if (!share.has(g[i]!)) share.set(g[i]!, tau * normal())
    return 0.3 * value + share.get(g[i]!)! + normal()
  })
}

const small: Data = {
  g: CASELOADS.flatMap((size, j) => Array.from({ length: size }, () => j)),
  x: Array.from({ length: 32 }, () => normal()),
}
const outcomes = Array.from({ length: FITS }, () => outcomeOf(small, 0.7))

function demandFitted(model: ReturnType<typeof randomIntercept>): RandomIntercept {
  if (model.undefinedBecause !== null) throw new Error(model.undefinedBecause)
  return model
}
const modelOf = (y: number[], { x, g }: Data) => demandFitted(randomIntercept(y, [x], g))
const tested = (y: number[], data: Data) => {
  const model = modelOf(y, data)
  return [satterthwaite(model), kenwardRoger(model)]
}

/** Milliseconds: of the first run, and of the fastest. */
function timed(runs: number, act: () => void) {
  const times = Array.from({ length: runs }, () => {
    const begun = performance.now()
    act()
    return performance.now() - begun
  })
  return { first: times[0]!, fastest: Math.min(...times) }
}

const large = LARGE.map((n) => {
  // Sizes differ, 20 on average.
  const { uniform } = lehmer(n)
  const clusters = n / CLUSTERS_OF
  const data: Data = {
    g: Array.from({ length: n }, () => Math.floor(clusters * uniform())),
    x: Array.from({ length: n }, () => normal()),
  }
  const y = outcomeOf(data, 0.5)
  return { n, data, y, time: timed(3, () => tested(y, data)) }
})

const fits = timed(5, () => {
  for (const y of outcomes) modelOf(y, small)
})
const tests = timed(5, () => {
  for (const y of outcomes) tested(y, small)
})

/** Milliseconds that R took; empty without R or the packages. */
function timesOfR(): ReadonlyMap<string, number> {
  const folder = mkdtempSync(join(tmpdir(), 'mixed-models-'))
  const [file, file2] = [join(folder, 'small.csv'), join(folder, 'large.csv')]
  const some = outcomes.slice(0, FITS_OF_R)
  const rows = small.x.map((x, i) => [small.g[i], x, ...some.map((y) => y[i])].join())
  writeFileSync(file, `g,x,${some.map((_, k) => `y${k}`).join()}\n${rows.join('\n')}\n`)
  const { data, y } = large.find(({ n }) => n === 100_000)!
  writeFileSync(file2, `g,x,y\n${data.x.map((x, i) => `${data.g[i]},${x},${y[i]}`).join('\n')}\n`)
  const script = new URL('mixed-models.R', import.meta.url).pathname
  const run = spawnSync('Rscript', [script, file, file2], { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  if (run.status !== 0) return new Map()
  return new Map(
    run.stdout
      .trim()
      .split('\n')
      .map((line) => line.split(',') as [string, string])
      .map(([what, milliseconds]) => [what, Number(milliseconds)]),
  )
}

const r = timesOfR()
const compared = [
  { what: 'fit', own: fits, theirs: 'lme4, `lmer`', key: 'lmer', target: 200 },
  { what: 'fit', own: fits, theirs: 'lme4, `refit`', key: 'refit', target: '' },
  { what: 'fit, both df', own: tests, theirs: 'lmerTest and pbkrtest', key: 'tests', target: 400 },
].map(({ what, own, theirs, key, target }) => {
  const [fastest, first] = [own.fastest / FITS, own.first / FITS]
  const time = r.get(key)
  const beside = time === undefined ? ['', ''] : [time.toFixed(2), (time / fastest).toFixed(0)]
  return `| ${[what, fastest.toFixed(4), first.toFixed(4), theirs, ...beside, target].join(' | ')} |`
})
const growth = large.map(
  ({ n, time }) =>
    `| ${[n, n / CLUSTERS_OF, time.fastest.toFixed(0), time.first.toFixed(0), ((1000 * time.fastest) / n).toFixed(2)].join(' | ')} |`,
)
const lme4 = r.get('large')

const table = `# Models of a random intercept beside R

The same data in one run, one thread. \`node test/bench/mixed-models.ts --write\` makes the page again.

## 1,000 outcomes of 32 rows in 14 clusters

Milliseconds a fit: REML, one predictor; "both df" adds Satterthwaite's and Kenward and Roger's tests of both
coefficients. Ours: the fastest of 5 runs of ${FITS}, and the first, partly not yet compiled; R: the fastest
of 5 runs of ${FITS_OF_R / 5}.
\`refit\` is lme4 with all preparation left out, which ours includes.

| work | ours | first run | compared with | theirs | times as fast | at least |
| --- | --- | --- | --- | --- | --- | --- |
${compared.join('\n')}

## Many rows

Milliseconds from arrays to both tests; the fastest of 3 and the first. pbkrtest inverts a matrix of rows × rows: 80 GB for
100,000.${lme4 === undefined ? '' : ` lme4's fit alone, without tests, takes ${lme4.toFixed(0)} ms for 100,000.`}

| rows | clusters | ours | first run | µs a row |
| --- | --- | --- | --- | --- |
${growth.join('\n')}
`
process.stdout.write(table)
if (process.argv.includes('--write'))
  writeFileSync(new URL('RESULTS-mixed-models.md', import.meta.url), table)
