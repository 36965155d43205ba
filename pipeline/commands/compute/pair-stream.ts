import type { CongruenceIndex } from '../../congruence/congruence-index.ts'
import { problem, StudyProblems } from '../../problems.ts'
import type { BadRows } from './bad-rows.ts'
import { allowedIndices } from './computed-indices.ts'
import { LONGEST_RECORD, NEVER_CLOSED } from './csv-records.ts'
import { PAIR_COLUMN_NAMES, pairColumns } from './pair-columns.ts'
import { type PairHeader, pairHeader } from './pair-header.ts'
import type { PairSource } from './pair-source.ts'
import { addedNames, PairTable } from './pair-table.ts'
import { Remarks } from './remarks.ts'
import type { TableOutput } from './table-output.ts'

interface Stream {
  readonly source: PairSource
  readonly output: TableOutput
  readonly badRows: BadRows
  /** The requested indices; null for all that the columns allow. */
  readonly named: readonly CongruenceIndex[] | null
  readonly long: boolean
  /** What columns of other names mean; none if left out. */
  readonly meanings?: ReadonlyMap<string, string>
  /** Called after each block with the numbers of bytes read and pairs computed. */
  readonly progress: (bytes: number, pairs: number) => void
}

/** The result of a stream. */
export interface Streamed {
  readonly table: PairTable
  readonly remarks: Remarks
  readonly indices: readonly CongruenceIndex[]
}

/**
 * Reads a source of pairs to its end, block by block, and writes the table of values.
 * @throws StudyProblems if the columns cannot be used
 */
export async function pairStream({
  source,
  output,
  badRows,
  named,
  long,
  meanings,
  progress,
}: Stream): Promise<Streamed> {
  const { file } = source
  const begin = (header: PairHeader): Streamed => {
    const names = meanings === undefined ? header.names : meantNames(header.names, meanings)
    const scored = ['client_R', 'therapist_R'].every((name) => names.includes(name))
    const indices = named ?? allowedIndices(scored)
    const needScores = indices.some(({ basis }) => basis === 'profile')
    const columns = pairColumns(names, addedNames(indices, long), needScores, file)
    const remarks = new Remarks(indices)
    const table = new PairTable({ file, header, columns, indices, long }, remarks, badRows)
    return { table, remarks, indices }
  }
  let result: Streamed | null = null
  let head: Uint8Array = new Uint8Array(0)
  let bytes = 0
  const processBlock = async (block: Uint8Array, isLast: boolean) => {
    bytes += block.length
    let unread = block
    if (result === null) {
      head = joined(head, block)
      const isEnough = isLast || head.length > LONGEST_RECORD
      const header = pairHeader(head, isEnough, file, meanings && [...meanings.keys()])
      if (header === null && !isEnough) return
      if (header === null) throw new StudyProblems([problem('broken-csv', { file, line: 1 }, NEVER_CLOSED)])
      result = begin(header)
      unread = head.subarray(header.mark.length)
    }
    const { table } = result
    table.feed(unread, isLast)
    while (table.fill()) await output.write(table.rows.take())
    progress(bytes, table.pairs)
  }
  for await (const block of source.blocks) {
    await processBlock(block, false)
    if (badRows.isUnreadable) break
  }
  if (!badRows.isUnreadable) await processBlock(new Uint8Array(0), true)
  const streamed = result!
  await output.write((streamed as Streamed).table.rows.take())
  return streamed
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}

/** The names with what was said of their meaning; a column of which nothing was said means nothing. */
const meantNames = (names: readonly string[], meanings: ReadonlyMap<string, string>): readonly string[] =>
  names.map((name) => meanings.get(name) ?? (PAIR_COLUMN_NAMES.includes(name) ? `${name} (not read)` : name))
