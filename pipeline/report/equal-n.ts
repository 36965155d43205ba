import { type Block, plainText, type Table } from '../document/document.ts'

/**
 * A table whose rows all have the same n: it says so once in its note and has no column for it. An n under a heading of its
 * own, such as that of an original study, stays, because it is not the n of the whole row.
 */
export function withEqualN(block: Block): Block {
  if (block.kind !== 'table') return block
  const columns = block.head.flatMap((cell, i) => (plainText(cell) === 'n' ? [i] : []))
  const [column] = columns
  const rows = block.rows.filter((row) => row.length > 1)
  const numbers = new Set(rows.map((row) => plainText(row[column ?? 0]!)))
  const isSame = numbers.size === 1 && /\d/.test([...numbers][0]!)
  if (columns.length !== 1 || rows.length < 2 || !isSame || isExplained(block)) return block
  if (block.spanners?.some(({ from, to }) => from <= column! && column! <= to)) return block
  const without = <T>(cells: readonly T[]) => cells.filter((_, i) => i !== column)
  const moved = (at: number) => (at > column! ? at - 1 : at)
  return {
    ...block,
    ...(block.spanners && {
      spanners: block.spanners.map((it) => ({ ...it, from: moved(it.from), to: moved(it.to) })),
    }),
    head: without(block.head),
    rows: block.rows.map((row) => (row.length > 1 ? without(row) : row)),
    note: [{ em: 'n' }, ' = ', ...rows[0]![column!]!, ' throughout. ', ...(block.note ?? [])],
  }
}

/** Whether the note says what n is the number of. */
const isExplained = ({ note = [] }: Table) =>
  note.some((run, i) => {
    const next = note[i + 1]
    return (
      typeof run === 'object' &&
      'em' in run &&
      run.em === 'n' &&
      typeof next === 'string' &&
      next.startsWith(' =')
    )
  })
