import { statSync } from 'node:fs'
import type { Problem } from '../../problems.ts'
import { realPath } from '../../stages/disk/real-path.ts'
import { UsageError } from '../usage-error.ts'
import { BadRows, type OnError } from './bad-rows.ts'
import { doneLines, refusal, sizeOf } from './closing-sentences.ts'
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
  /** Whether a file of others with the name of the list of skipped rows may be replaced. */
  readonly force: boolean
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
  const { pairs, out, displayName } = request
  if (pairs !== '-' && out !== null && isSameFile(pairs, out))
    throw new UsageError(`--out names the file of pairs itself, ${displayName}. Choose another name.`)
  const list = out !== null && isReplaceable(out) ? `${out}.skipped.csv` : null
  const isListed = request.onError === 'skip' && list !== null
  if (isListed && [pairs, out!].some((path) => path !== '-' && isSameFile(path, list)))
    throw new UsageError(
      `The list of rows left out would be written to ${list}, which is the file of pairs or the file of results. Choose another name with --out.`,
    )
  const source = pairSource(pairs, displayName)
  const skippedRows = isListed ? await skippedRowsIn(list, request.force) : null
  const output = out === null ? standardOutput() : fileOutput(out)
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
      const left = out === null ? `the output ends before line ${badRows.first}` : 'nothing was written'
      messages.line(refusal(badRows, left))
      return false
    }
    badRows.keepList()
    output.keep()
    const where = list === null ? 'as listed above' : `listed in ${list}`
    for (const line of doneLines(streamed, where)) messages.line(line)
    if (request.out !== null) messages.line(`${sizeOf(streamed)}: ${request.out}`)
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
async function skippedRowsIn(path: string, force: boolean) {
  const { SkippedRows } = await import('./skipped-rows.ts')
  return new SkippedRows(path, force)
}

/** True if both paths lead to one file, also by links of any kind. */
function isSameFile(one: string, other: string): boolean {
  if (realPath(one) === realPath(other)) return true
  const [a, b] = [one, other].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }))
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino
}
