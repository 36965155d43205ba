import type { Problem } from '../../problems.ts'
import { BadRows, LISTED, type OnError } from './bad-rows.ts'
import { doneLines, refusal } from './closing-sentences.ts'
import { namedIndices } from './computed-indices.ts'
import type { PairSource } from './pair-source.ts'
import { pairStream } from './pair-stream.ts'
import type { ValueSummary } from './value-summary.ts'

/** What to compute of a file of pairs in memory. */
export interface PairsWanted {
  readonly source: PairSource
  /** The column of each meaning, such as { client: 'Klientencode' }; null if the columns are named by their meaning. */
  readonly columns: Readonly<Record<string, string>> | null
  /** Keys of the indices; null for all that the columns allow. */
  readonly indices: readonly string[] | null
  readonly long: boolean
  readonly onError: OnError
  /** Takes a block of the table of results, which is valid until the call returns. */
  write(block: Uint8Array): void
  progress?(bytes: number, pairs: number): void
}

/** What became of a file of pairs. */
export interface ComputedPairs {
  readonly isRefused: boolean
  readonly pairs: number
  readonly leftOut: number
  readonly indices: readonly string[]
  /** The values of each index over all rows; none if the file was refused. */
  readonly summary: readonly ValueSummary[]
  /** The sentences of `congruence compute` about the file. */
  readonly lines: readonly string[]
  /** The problems of rows, the first of them. */
  readonly problems: readonly Problem[]
}

/**
 * The values of congruence indices for a file of pairs, as `congruence compute` writes them.
 * @throws StudyProblems if the file or its columns cannot be used at all
 * @throws UsageError if a requested index does not exist
 */
export async function computedPairs(wanted: PairsWanted): Promise<ComputedPairs> {
  const { source, columns, long, onError } = wanted
  const problems: Problem[] = []
  const badRows = new BadRows(onError, null, (it) => {
    if (problems.length < MOST_KEPT) problems.push(asNamed(it, columns))
  })
  const streamed = await pairStream({
    ...{ source, badRows, long },
    output: { write: wanted.write, keep() {}, discard() {} },
    named: wanted.indices === null ? null : namedIndices(wanted.indices),
    ...(columns !== null && { meanings: meaningsOf(columns) }),
    progress: wanted.progress ?? (() => {}),
  })
  const { table, indices } = streamed
  return {
    ...{ isRefused: badRows.isRefused, pairs: table.pairs, leftOut: table.leftOut, problems },
    indices: indices.map(({ id }) => id),
    summary: badRows.isRefused ? [] : table.summaries(),
    lines: badRows.isRefused
      ? [refusal(badRows, 'nothing was computed')]
      : doneLines(streamed, 'as listed above'),
  }
}

/** With `stop` no more than these are told anyway. */
const MOST_KEPT = 50 * LISTED

const meaningsOf = (columns: Readonly<Record<string, string>>) =>
  new Map(Object.entries(columns).map(([meaning, name]) => [name, meaning]))

/** The problem with the column by its name in the file. */
function asNamed(it: Problem, columns: PairsWanted['columns']): Problem {
  const name = it.column === null ? undefined : columns?.[it.column]
  return name === undefined ? it : { ...it, column: name }
}
