import { realpathSync } from 'node:fs'
import type { Problem } from '../../problems.ts'
import { plural } from '../../sentences/plural.ts'
import { UsageError } from '../usage-error.ts'
import { BadRows, LISTED, type OnError } from './bad-rows.ts'
import { computeProgress } from './compute-progress.ts'
import { namedIndices } from './computed-indices.ts'
import { onInterrupt } from './on-interrupt.ts'
import { pairSource } from './pair-source.ts'
import { pairStream } from './pair-stream.ts'
import { fileOutput, isReplaceable, standardOutput } from './table-output.ts'

/** The arguments of `congruence compute`. */
export interface ComputeRequest {
  /** Path of the file of pairs; `-` for standard input. */
  readonly pairs: string
  /** The path as it was typed. */
  readonly displayName: string
  /** Path of the output; null for standard output. */
  readonly out: string | null
  /** Keys of the indices; null for all that the columns allow. */
  readonly indices: readonly string[] | null
  readonly long: boolean
  readonly onError: OnError
}

/** Prints messages for the user; never to the stream of results. */
interface Messages {
  problem(it: Problem): void
  line(text: string): void
}

/**
 * Adds the values of congruence indices to a file of pairs, as a stream: row by row, in the same order, with the cells of
 * the input unchanged. Codes in unusual notation are accepted and reported. A row that cannot be used leads to the refusal
 * of the whole file (`stop`) or is left out and listed (`skip`).
 * @returns false if the file was refused
 * @throws StudyProblems if the file or its columns cannot be used at all
 * @throws UsageError if a requested index does not exist
 */
export async function compute(request: ComputeRequest, messages: Messages): Promise<boolean> {
  const named = request.indices === null ? null : namedIndices(request.indices)
  if (isSameFile(request.pairs, request.out)) {
    throw new UsageError(`--out names the file of pairs itself, ${request.displayName}. Choose another name.`)
  }
  const source = pairSource(request.pairs, request.displayName)
  const output = request.out === null ? standardOutput() : fileOutput(request.out)
  const list = request.out !== null && isReplaceable(request.out) ? `${request.out}.skipped.csv` : null
  const skippedRows = request.onError === 'skip' && list !== null ? await skippedRowsIn(list) : null
  const badRows = new BadRows(request.onError, skippedRows, (it) => messages.problem(it))
  const progress = await computeProgress(source.size)
  const discardAll = () => {
    progress.end()
    badRows.discardList()
    output.discard()
  }
  const removeHandlers = onInterrupt(discardAll)
  try {
    const streamed = await pairStream({
      source,
      output,
      badRows,
      named,
      long: request.long,
      progress: progress.at,
    })
    progress.end()
    if (badRows.isRefused) {
      discardAll()
      messages.line(refusal(badRows, request.out))
      return false
    }
    badRows.keepList()
    output.keep()
    const { table, remarks, indices } = streamed
    for (const line of remarks.lines()) messages.line(line)
    if (table.leftOut > 0) {
      const where = list === null ? 'as listed above' : `listed in ${list}`
      messages.line(`${plural(table.leftOut, 'row was', 'rows were')} left out, ${where}.`)
    }
    if (request.out !== null) {
      const size = `${plural(table.pairs, 'pair')}, ${plural(indices.length, 'index', 'indices')}`
      messages.line(`${size}: ${request.out}`)
    }
    return true
  } catch (error) {
    discardAll()
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return true
    throw error
  } finally {
    removeHandlers()
  }
}

/** Loads the module only if it may be needed, because short runs spend most of their time loading. */
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
