import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { STAGE_NAMES } from '../../pipeline/stages/run/stage.ts'
import { type StudySize, writeStudy } from './simulated-study.ts'

/*
 * The command line as a process, from the files of a study to the report, with processor time and memory:
 *   node test/bench/whole-run.ts [pairs ...] [--write]
 * Pairs: 600 and 10000 if none is given; 200000 asks for up to an hour. --write keeps the page RESULTS-whole-run.md.
 */

const PROJECT = resolve(import.meta.dirname, '../..')

/** Studies by their pairs. */
const STUDIES: Readonly<Record<string, StudySize & { readonly what: string }>> = {
  600: {
    pairs: 600,
    therapists: 60,
    what: '10,000 resamples, a random slope',
    settings: {
      'resamples:': 'resamples: 10000',
      'confidence:': 'confidence: 0.95\nnesting: { random_slope: true }',
    },
  },
  10000: { pairs: 10_000, therapists: 1000, what: "the example's settings" },
  200000: { pairs: 200_000, therapists: 20_000, what: "the example's settings" },
}

/** Makes a Node process say what it took: kB of memory at most, µs of processor time, and those of its first thread. */
const HOOK = `data:text/javascript,import { isMainThread } from "node:worker_threads"
if (isMainThread) process.on("exit",()=>{
const {maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage();
const {user,system}=process.threadCpuUsage?.()??{user:NaN,system:NaN};
console.error("took",maxRSS,userCPUTime+systemCPUTime,user+system)})`.replaceAll('\n', '%0A')

interface Took {
  readonly what: string
  readonly seconds: number
  readonly cpu: number
  /** Of the first thread. */
  readonly first: number
  readonly megabytes: number
}

function run(what: string, study: string, out: string, words: readonly string[]): Took {
  const begun = performance.now()
  const command = ['--import', HOOK, join(PROJECT, 'pipeline/launcher.js')]
  const { stderr, status } = spawnSync(
    process.execPath,
    [...command, 'run', study, '--out', out, '--quiet', ...words],
    { encoding: 'utf8', maxBuffer: 1 << 30 },
  )
  const took = /took (\d+) (\d+) (\d+|NaN)/.exec(stderr)
  if (status !== 0 || !took) throw new Error(`${what} ended with ${status}:\n${stderr.slice(-2000)}`)
  const [memory, cpu, first] = took.slice(1).map(Number)
  return {
    what,
    seconds: (performance.now() - begun) / 1000,
    cpu: cpu! / 1e6,
    first: first! / 1e6,
    megabytes: memory! / 1024,
  }
}

/** Seconds on two idle cores: the first thread by itself, and what other threads did on both cores after it. */
const idle = ({ cpu, first }: Took) => first + (cpu - first) / 2

const cells = (took: Took) =>
  `| ${[took.what, took.seconds.toFixed(0), took.cpu.toFixed(1), took.first.toFixed(1), idle(took).toFixed(0), took.megabytes.toFixed(0)].join(' | ')} |`

const words = process.argv.slice(2)
const asked = words.filter((word) => word !== '--write')
const folder = mkdtempSync(join(tmpdir(), 'whole-run-'))
const lines: string[] = []
try {
  for (const key of asked.length > 0 ? asked : ['600', '10000']) {
    const size = STUDIES[key]
    if (!size) throw new Error(`no study of ${key} pairs: ${Object.keys(STUDIES).join(', ')}`)
    const study = writeStudy(join(folder, key), size)
    const out = join(folder, `${key}-results`)
    const count = (n: number) => n.toLocaleString('en-US')
    const parts = STAGE_NAMES.map((stage) => run(stage, study, out, ['--from', stage, '--to', stage]))
    const whole = run('**all in one run**', study, out, [])
    lines.push(
      `## ${count(size.pairs)} pairs, ${count(size.therapists)} therapists: ${size.what}\n`,
      '| stage | seconds | processor seconds | of the first thread | on two idle cores, about | memory at most, MB |',
      '| --- | --: | --: | --: | --: | --: |',
      ...[...parts, whole].map(cells),
      '',
    )
    rmSync(out, { recursive: true })
  }
} finally {
  rmSync(folder, { recursive: true })
}

const page = `# Whole runs

\`congruence run\` as a process, on simulated studies like the example (\`simulated-study.ts\`); every stage by itself, each
with a start of about a second of processor time, and then all in one run. Printed by
\`node test/bench/whole-run.ts [600] [10000] [200000] --write\`. Node ${process.versions.node}, ${availableParallelism()} cores, with about ${loadavg()[2]!.toFixed(0)} processes waiting for
them at the time: seconds say little here, processor seconds more. "On two idle cores": the first thread, then half of
what the other threads did.

${lines.join('\n')}`
process.stdout.write(page)
if (words.includes('--write')) writeFileSync(new URL('RESULTS-whole-run.md', import.meta.url), page)
