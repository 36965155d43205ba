import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'

const PROJECT = resolve(import.meta.dirname, '../..')

/** Makes a Node process say on standard error how much memory it took at most, in kB. */
const MEMORY_HOOK = `data:text/javascript,process.on("exit",()=>console.error("peak",process.resourceUsage().maxRSS))`

/** A whole process, from its start to its end. */
export interface TimedRun {
  readonly seconds: number
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
  const words = ['--import', MEMORY_HOOK, join(PROJECT, 'pipeline/congruence.js'), 'compute', pairs]
  const { seconds, errors } = timed(process.execPath, [...words, '--out', out])
  return { seconds, megabytes: Number(/peak (\d+)/.exec(errors)![1]) / 1024 }
}

/** A script beside this file: the numbers it prints, and how long the whole process took. */
export function rscript(script: string, words: readonly string[]): { seconds: number; printed: number[] } {
  const { seconds, out } = timed('Rscript', [join(import.meta.dirname, script), ...words])
  return { seconds, printed: out.trim().split(/\s+/).map(Number) }
}

/** The version of an R package, or of R itself; null where it is not installed. */
export function rVersion(name: string | null): string | null {
  const version = name === null ? 'getRversion()' : `packageVersion("${name}")`
  const run = spawnSync('Rscript', ['-e', `cat(as.character(${version}))`], { encoding: 'utf8' })
  return run.status === 0 ? run.stdout : null
}
