import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'

const PROJECT = resolve(import.meta.dirname, '../..')

/** Makes a Node process say on standard error how much memory (kB) and processor time (µs) it took. */
const HOOK = `data:text/javascript,process.on("exit",()=>{
const {maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage();
console.error("took",maxRSS,userCPUTime+systemCPUTime)})`.replaceAll('\n', '')

/** A whole process, from its start to its end. */
export interface TimedRun {
  readonly seconds: number
  /** Processor time of all threads together. */
  readonly cpuSeconds: number
  /** Memory at most. */
  readonly megabytes: number | null
}

function timed(program: string, words: readonly string[]) {
  const begun = performance.now()
  const run = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 26 })
  const seconds = (performance.now() - begun) / 1000
  if (run.status !== 0) throw new Error(`${program} ${words.join(' ')}\n${run.error ?? run.stderr}`)
  return { seconds, out: run.stdout, errors: run.stderr }
}

/** `congruence compute` from file to file. */
export function computeRun(pairs: string, out: string): TimedRun {
  const words = ['--import', HOOK, join(PROJECT, 'pipeline/launcher.js'), 'compute', pairs, '--out', out]
  const { seconds, errors } = timed(process.execPath, words)
  const [, kilobytes, microseconds] = /took (\d+) (\d+)/.exec(errors)!
  return { seconds, cpuSeconds: Number(microseconds) / 1e6, megabytes: Number(kilobytes) / 1024 }
}

/** The numbers that a script beside this file prints. */
export function printedBy(script: string, words: readonly string[]): number[] {
  const { out } = timed('Rscript', [join(import.meta.dirname, script), ...words])
  return out.trim().split(/\s+/).map(Number)
}

/** The same from file to file with data.table. */
export function dataTableRun(pairs: string, table: string, out: string, threads: number): TimedRun {
  const words = [join(import.meta.dirname, 'data-table-csv.R'), pairs, table, out, `${threads}`]
  const run = timed('Rscript', words)
  const [megabytes, cpuSeconds] = run.out.trim().split(/\s+/).map(Number)
  return { seconds: run.seconds, cpuSeconds: cpuSeconds!, megabytes: megabytes || null }
}

/** The version of an R package, or of R itself; null where it is not installed. */
export function rVersion(name: string | null): string | null {
  const version = name === null ? 'getRversion()' : `packageVersion("${name}")`
  const run = spawnSync('Rscript', ['-e', `cat(as.character(${version}))`], { encoding: 'utf8' })
  return run.status === 0 ? run.stdout : null
}
