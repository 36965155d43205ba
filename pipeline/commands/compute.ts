import { realpathSync } from 'node:fs'
import type { CongruenceIndex } from '../congruence/congruence-index.ts'
import { type Problem, problem, StudyProblems } from '../problems.ts'
import { BadRows, LISTED, type OnError } from './bad-rows.ts'
import { allowedIndices, chosenIndices } from './chosen-indices.ts'
import { computeProgress } from './compute-progress.ts'
import { LONGEST_RECORD, NEVER_CLOSED } from './csv-records.ts'
import { pairColumns } from './pair-columns.ts'
import { type PairHeader, pairHeader } from './pair-header.ts'
import { type PairSource, pairSource } from './pair-source.ts'
import { addedNames, PairTable } from './pair-table.ts'
import { many, Remarks } from './remarks.ts'
import { fileOutput, isReplaceable, standardOutput, type TableOutput } from './table-output.ts'
import { UsageError } from './usage-error.ts'

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
  const badRows = new BadRows(asked.onError, list, (found) => voice.show(found))
  const progress = computeProgress(source.size)
  const leaveNothing = () => {
    progress.end()
    badRows.discardList()
    output.discard()
  }
  const forgetInterrupts = onInterrupt(leaveNothing)
  try {
    const { table, remarks, indices } = await streamed(source, output, badRows, progress.at, named, asked)
    progress.end()
    if (badRows.isRefused) {
      leaveNothing()
      voice.say(refusal(badRows, asked.out))
      return false
    }
    badRows.keepList()
    output.keep()
    for (const line of remarks.lines()) voice.say(line)
    if (table.leftOut > 0) {
      const where = list === null ? 'as listed above' : `listed in ${list}`
      voice.say(`${many(table.leftOut, 'row was', 'rows were')} left out, ${where}.`)
    }
    if (asked.out !== null) {
      const size = `${many(table.pairs, 'pair', 'pairs')}, ${many(indices.length, 'index', 'indices')}`
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

/** Reads the source to its end and writes what becomes of it. */
async function streamed(
  source: PairSource,
  output: TableOutput,
  badRows: BadRows,
  progress: (bytes: number, pairs: number) => void,
  named: readonly CongruenceIndex[] | null,
  { long }: ComputeRequest,
) {
  const { file } = source
  const begin = (header: PairHeader) => {
    const scored = named === null && ['client_R', 'therapist_R'].every((name) => header.names.includes(name))
    const indices = named ?? allowedIndices(scored)
    const needScores = indices.some(({ basis }) => basis === 'profile')
    const columns = pairColumns(header.names, addedNames(indices, long), needScores, file)
    const remarks = new Remarks(indices)
    return {
      table: new PairTable({ file, header, columns, indices, long }, remarks, badRows),
      remarks,
      indices,
    }
  }
  let begun: ReturnType<typeof begin> | null = null
  let head = Buffer.alloc(0)
  let bytes = 0
  const work = async (block: Buffer, isLast: boolean) => {
    bytes += block.length
    let fresh = block
    if (begun === null) {
      head = Buffer.concat([head, block])
      const header = pairHeader(head, isLast || head.length > LONGEST_RECORD, file)
      if (header === null) {
        if (head.length <= LONGEST_RECORD) return
        throw new StudyProblems([problem('broken-csv', { file, line: 1 }, NEVER_CLOSED)])
      }
      begun = begin(header)
      fresh = head.subarray(header.mark.length)
    }
    const { table } = begun
    table.feed(fresh, isLast)
    while (table.fill()) if (!badRows.isRefused) await output.write(table.rows.take())
    progress(bytes, table.pairs)
  }
  for await (const block of source.blocks) await work(block, false)
  await work(Buffer.alloc(0), true)
  const { table, remarks, indices } = begun!
  await output.write(table.rows.take())
  return { table, remarks, indices }
}

function refusal(badRows: BadRows, out: string | null): string {
  const listed = badRows.count > LISTED ? ` (the first ${LISTED} are listed)` : ''
  const left = out === null ? `the output ends before line ${badRows.first}` : 'nothing was written'
  return `${many(badRows.count, 'problem', 'problems')}${listed}; ${left}.`
}

function isSameFile(pairs: string, out: string | null): boolean {
  try {
    return pairs !== '-' && out !== null && realpathSync(pairs) === realpathSync(out)
  } catch {
    return false
  }
}

/** Tidies up when the person interrupts, and then ends as interrupted programs do. */
function onInterrupt(tidy: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  const end = (signal: NodeJS.Signals) => {
    tidy()
    forget()
    process.kill(process.pid, signal)
  }
  const forget = () => {
    for (const signal of signals) process.off(signal, end)
  }
  for (const signal of signals) process.on(signal, end)
  return forget
}
