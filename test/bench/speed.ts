import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { CODE_INDICES, inMemory, writeLookupTable } from './in-memory.ts'
import { writeRandomPairs } from './random-pairs.ts'
import { computeRun, dataTableRun, printedBy, rVersion, type TimedRun } from './timed-run.ts'

const { values: options } = parseArgs({
  options: { write: { type: 'boolean', default: false }, quick: { type: 'boolean', default: false } },
})
const [MANY, HUGE, ONE_BY_ONE] = options.quick ? [100_000, 1_000_000, 200] : [1_000_000, 10_000_000, 2000]

const folder = mkdtempSync(join(tmpdir(), 'congruence-speed-'))
const at = (name: string) => join(folder, name)
const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })
const number = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 })
const row = (...cells: string[]) => `| ${cells.join(' | ')} |`
const lines: string[] = []
const say = (...more: string[]) => {
  lines.push(...more)
  console.log(more.join('\n'))
}

/** Every index of codes over the same pairs in memory. */
function compareInMemory(pairs: string, table: string, peers: Peers): void {
  const ours = inMemory(pairs)
  const count = ours.pairs * CODE_INDICES.length
  const rate = count / ours.fromText
  const line = (who: string, seconds: number, values: number) =>
    row(
      who,
      number.format(seconds),
      whole.format(values),
      number.format(values / seconds),
      ratio(rate * seconds, values),
    )
  say(
    `## All ${CODE_INDICES.length} indices of codes, in memory, the same random pairs`,
    '',
    row('', 'seconds', 'index values', 'values a second', 'seconds a value, this project 1'),
    row('---', '--:', '--:', '--:', '--:'),
    line('this project, from codes as text', ours.fromText, count),
    line('this project, from numbers of codes', ours.fromNumbers, count),
  )
  if (peers.dataTable) {
    const [seconds, values] = printedBy('data-table.R', [pairs, table])
    say(line('data.table, keyed join', seconds!, values!))
  }
  if (peers.r) {
    const [seconds, values] = printedBy('lookup.R', [pairs, table])
    say(line('base R, vectorised lookup', seconds!, values!))
  }
  if (peers.holland) {
    const [seconds, values] = printedBy('holland.R', [pairs, `${ONE_BY_ONE}`])
    say(
      line(`holland, 11 functions by mapply, the first ${whole.format(ONE_BY_ONE)} pairs`, seconds!, values!),
    )
  }
}

/** From CSV to CSV, whole processes; they take turns, so that a busy machine is unfair to none of them. */
function compareFiles(pairs: string, rows: number, runs: number, table: string, peers: Peers): void {
  const threads = peers.dataTable ? [...new Set([1, availableParallelism()])] : []
  const contenders: { who: string; run: () => TimedRun }[] = [
    { who: 'congruence compute', run: () => computeRun(pairs, at('ours.csv')) },
    ...threads.map((count) => ({
      who: `data.table: fread, keyed join, fwrite, ${count} ${count === 1 ? 'thread' : 'threads'}`,
      run: () => dataTableRun(pairs, table, at('theirs.csv'), count),
    })),
  ]
  const turns = Array.from({ length: runs }, () => contenders.map(({ run }) => run()))
  const best = (who: number, of: (run: TimedRun) => number) =>
    Math.min(...turns.map((turn) => of(turn[who]!)))
  const seconds = ({ seconds }: TimedRun) => seconds
  say(
    '',
    `## ${whole.format(rows)} pairs from CSV to CSV, all ${CODE_INDICES.length} indices of codes, ` +
      `${runs === 1 ? 'one run' : `least of ${runs} runs in turn`}`,
    '',
    row(
      '',
      'seconds',
      'processor seconds',
      'values a second',
      'memory at most, MB',
      'seconds, this project 1',
    ),
    row('---', '--:', '--:', '--:', '--:', '--:'),
    ...contenders.map(({ who }, i) =>
      row(
        who,
        number.format(best(i, seconds)),
        number.format(best(i, ({ cpuSeconds }) => cpuSeconds)),
        number.format((rows * CODE_INDICES.length) / best(i, seconds)),
        whole.format(Math.max(...turns.map((turn) => turn[i]!.megabytes ?? 0))),
        number.format(best(i, seconds) / best(0, seconds)),
      ),
    ),
  )
}

interface Peers {
  readonly r: string | null
  readonly dataTable: string | null
  readonly holland: string | null
}

const ratio = (part: number, whole: number) => number.format(part / whole)

try {
  const peers = { r: rVersion(null), dataTable: rVersion('data.table'), holland: rVersion('holland') }
  const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, ${whole.format(totalmem() / 2 ** 30)} GB`
  const versions = [
    `Node ${process.versions.node}`,
    ...(peers.r ? [`R ${peers.r}`] : ['no R']),
    ...(peers.dataTable ? [`data.table ${peers.dataTable}`] : []),
    ...(peers.holland ? [`holland ${peers.holland}`] : []),
  ]
  say(
    '# Speed',
    '',
    `Printed by \`npm run bench -- --write\`. ${machine}; ${process.platform}; ${versions.join(', ')}.`,
    '',
  )
  writeRandomPairs(at('many.csv'), MANY)
  writeLookupTable(at('table.csv'))
  compareInMemory(at('many.csv'), at('table.csv'), peers)
  compareFiles(at('many.csv'), MANY, 9, at('table.csv'), peers)
  writeRandomPairs(at('huge.csv'), HUGE)
  compareFiles(at('huge.csv'), HUGE, 1, at('table.csv'), peers)
  if (options.write) writeFileSync(new URL('RESULTS.md', import.meta.url), `${lines.join('\n')}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
