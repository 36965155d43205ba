import { sha256 } from '../../pipeline/host/sha256.browser.ts'
import { crew } from '../../pipeline/page/engine/crew.ts'
import { engine, Refused } from '../../pipeline/page/engine/engine.ts'
import type { PairsToCompute } from '../../pipeline/page/engine/messages.ts'

/* Runs in the page: its worker, and what tests want to know of what it makes. */

const own = engine((heard) => crew(document.getElementById('engine')!.textContent!, heard))

/** Files by their names, their bytes in base64. */
type Given = Readonly<Record<string, string>>

const given = (files: Given) =>
  Object.entries(files).map(([name, base64]) => ({
    name,
    content: new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]),
  }))

const hashOf = async (blob: Blob) => sha256(new Uint8Array(await blob.arrayBuffer()))

/** The longest time in which the page could do nothing, while something is done. */
async function watched<T>(doing: Promise<T>): Promise<{ made: T; ms: number; longestBlock: number }> {
  const begun = performance.now()
  let last = begun
  let longestBlock = 0
  const watch = setInterval(() => {
    longestBlock = Math.max(longestBlock, performance.now() - last)
    last = performance.now()
  }, 10)
  try {
    const made = await doing
    return { made, ms: performance.now() - begun, longestBlock }
  } finally {
    clearInterval(watch)
  }
}

const probe = {
  /** A study: the SHA-256 of every file of its results, and the stages that were told. */
  async study(study: string, files: Given) {
    const stages: string[] = []
    const made = await own.ask('run-study', { study, files: given(files) }, ({ stage }) => stages.push(stage))
    const hashes = [...made.files].map(([path, bytes]) => [path, sha256(bytes)])
    const record = JSON.parse(new TextDecoder().decode(made.files.get('provenance.json')))
    return { stages, findings: made.findings, record, hashes: Object.fromEntries(hashes) }
  },

  /** What is found in a study and its files, and what is understood of it. */
  async check(study: string, files: Given) {
    const { lines, problems, understood } = await own.ask('check-study', { study, files: given(files) })
    return { lines, problems, understood }
  },

  /** What a file that nobody has described seems to hold, or why it cannot be read. */
  async see(file: Given) {
    try {
      return await own.ask('see-files', given(file))
    } catch (error) {
      if (error instanceof Refused) return error.refusal.problems
      throw error
    }
  },

  /** A file of pairs as text, or as so many copies of its rows. */
  async pairs(text: string, wanted: Partial<PairsToCompute> & { copies?: number } = {}) {
    const { copies = 1, ...more } = wanted
    const end = text.indexOf('\n') + 1
    const rows = text.slice(end)
    const content = new Blob([text.slice(0, end), ...Array.from({ length: copies }, () => rows)])
    const file = { name: 'pairs.csv', content }
    let told = 0
    const options = { columns: null, indices: null, long: false, onError: 'stop' as const, ...more }
    const { made, ms, longestBlock } = await watched(
      own.ask('compute-pairs', { file, ...options }, () => {
        told++
      }),
    )
    const { csv, ...rest } = made
    return {
      ...rest,
      ms,
      longestBlock,
      told,
      sha256: csv === null ? null : await hashOf(csv),
      bytes: csv?.size ?? 0,
    }
  },

  /** Begins a study and stops it; what the one who waits for it is told, and whether the next thing works. */
  async stopped(study: string, files: Given) {
    const told = own
      .ask('run-study', { study, files: given(files) }, () => own.stop())
      .catch((error: Error) => error.name)
    return { told: await told, isBusy: own.isBusy, next: (await own.ask('instruments', null)).length }
  },
}

Object.assign(globalThis, { probe })
