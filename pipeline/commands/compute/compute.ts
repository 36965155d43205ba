import { realpathSync } from 'node:fs'
import type { Problem } from '../../problems.ts'
import { plural } from '../../sentences/plural.ts'
import { UsageError } from '../usage-error.ts'
import { BadRows, LISTED, type OnError } from './bad-rows.ts'
import { chosenIndices } from './chosen-indices.ts'
import { computeProgress } from './compute-progress.ts'
import { onInterrupt } from './on-interrupt.ts'
import { pairSource } from './pair-source.ts'
import { pairStream } from './pair-stream.ts'
import { fileOutput, isReplaceable, standardOutput } from './table-output.ts'

/** What `congruence compute` is asked for. */
export interface ComputeRequest {
  /** Path of the file of pairs; `-` for standard input. */
  readonly pairs: string
  /** The path as the person wrote it. */
  readonly shownAs: string
  /** Path of the output; null for standard output. */
  readonly out: string | null
  /** Keys of the indices; null for all that the columns allow. */
  readonly indices: readonly string[] | null
  readonly long: boolean
  readonly onError: OnError
}

/** How the command speaks to the person, never on the stream of results. */
interface Voice {
  show(problem: Problem): void
  say(line: string): void
}

/**
 * Adds the values of congruence indices to a file of pairs, as a stream: row by row, in the same order, every
 * cell of the input as it stands. What is written differently but means the same is counted and said; a row
 * that cannot be used refuses the whole file (`stop`) or is left out and listed (`skip`).
 * @returns false if the file was refused
 * @throws StudyProblems if the file or its columns cannot be used at all
 * @throws UsageError if an index is asked for that there is not
 */
export async function compute(asked: ComputeRequest, voice: Voice): Promise<boolean> {
  const named = asked.indices === null ? null : chosenIndices(asked.indices)
  if (isSameFile(asked.pairs, asked.out)) {
    throw new UsageError(`--out is the file of the pairs itself, ${asked.shownAs}. Choose another name.`)
  }
  const source = pairSource(asked.pairs, asked.shownAs)
  const output = asked.out === null ? standardOutput() : fileOutput(asked.out)
  const list = asked.out !== null && isReplaceable(asked.out) ? `${asked.out}.skipped.csv` : null
  const skippedRows = asked.onError === 'skip' && list !== null ? await skippedRowsIn(list) : null
  const badRows = new BadRows(asked.onError, skippedRows, (found) => voice.show(found))
  const progress = await computeProgress(source.size)
  const leaveNothing = () => {
    progress.end()
    badRows.discardList()
    output.discard()
  }
  const forgetInterrupts = onInterrupt(leaveNothing)
  try {
    const streamed = await pairStream({
      source,
      output,
      badRows,
      named,
      long: asked.long,
      progress: progress.at,
    })
    progress.end()
    if (badRows.isRefused) {
      leaveNothing()
      voice.say(refusal(badRows, asked.out))
      return false
    }
    badRows.keepList()
    output.keep()
    const { table, remarks, indices } = streamed
    for (const line of remarks.lines()) voice.say(line)
    if (table.leftOut > 0) {
      const where = list === null ? 'as listed above' : `listed in ${list}`
      voice.say(`${plural(table.leftOut, 'row was', 'rows were')} left out, ${where}.`)
    }
    if (asked.out !== null) {
      const size = `${plural(table.pairs, 'pair')}, ${plural(indices.length, 'index', 'indices')}`
      voice.say(`${size}: ${asked.out}`)
    }
    return true
  } catch (error) {
    leaveNothing()
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return true
    throw error
  } finally {
    forgetInterrupts()
  }
}

/** The list is loaded only where it may be needed: a short run is mostly loading. */
async function skippedRowsIn(path: string) {
  const { SkippedRows } = await import('./skipped-rows.ts')
  return new SkippedRows(path)
}

function refusal(badRows: BadRows, out: string | null): string {
  const listed = badRows.count > LISTED ? ` (the first ${LISTED} are listed)` : ''
  const left = out === null ? `the output ends before line ${badRows.first}` : 'nothing was written'
  return `${plural(badRows.count, 'problem')}${listed}; ${left}.`
}

function isSameFile(pairs: string, out: string | null): boolean {
  try {
    return pairs !== '-' && out !== null && realpathSync(pairs) === realpathSync(out)
  } catch {
    return false
  }
}
