import type { Cell } from './recording.ts'

/** How a printed number follows from numbers that were read. */
export interface Derivation {
  /** Such as "a − b". */
  readonly how: string
  /** The cells in the order of the letters. */
  readonly of: readonly Cell[]
}

interface Read {
  readonly cell: Cell
  readonly value: number
}

type Ways<T extends readonly number[]> = readonly (readonly [how: string, of: (...values: T) => number])[]

/** How a number with few digits follows from the last one that was read. */
const OF_LAST: Ways<[a: number]> = [
  ['a − 1', (a) => a - 1],
  ['a − 2', (a) => a - 2],
]

const OF_ONE: Ways<[a: number]> = [
  ['−a', (a) => -a],
  ['1 − a', (a) => 1 - a],
  ['|a|', Math.abs],
  ['a × 100', (a) => a * 100],
  ['a²', (a) => a ** 2],
  ['√a', Math.sqrt],
  ['exp(a)', Math.exp],
  ['1 / a', (a) => 1 / a],
]

const OF_TWO: Ways<[a: number, b: number]> = [
  ['a − b', (a, b) => a - b],
  ['a + b', (a, b) => a + b],
  ['a / b', (a, b) => a / b],
  ['a × b', (a, b) => a * b],
]

/** How many of the last numbers are tried in pairs. */
const PAIRED = 48

/** A number with few digits: it may be equal to others by chance, so that only what was read just before is believed. */
export const isRound = (value: number) =>
  String(value)
    .replace(/e.*$|\D/g, '')
    .replace(/^0+|0+$/g, '').length <= 5

/**
 * The simplest way in which a number follows from those that were read last, the last first; null if none is found. Only
 * what gives exactly the same double counts.
 */
export function derivationOf(value: number, latest: readonly Read[]): Derivation | null {
  if (isRound(value)) return ofOne(value, OF_LAST, latest.slice(0, 1)) ?? ofColumn(value, latest)
  return ofOne(value, OF_ONE, latest) ?? ofColumn(value, latest) ?? ofTwo(value, latest.slice(0, PAIRED))
}

function ofOne(value: number, ways: Ways<[a: number]>, latest: readonly Read[]): Derivation | null {
  for (const [how, of] of ways) {
    const found = latest.find((it) => Object.is(of(it.value), value))
    if (found !== undefined) return { how, of: [found.cell] }
  }
  return null
}

/** The sum or the mean of the cells of one column that were read one after another just before. */
function ofColumn(value: number, latest: readonly Read[]): Derivation | null {
  const isOfOther = ({ cell }: Read) =>
    cell.file !== latest[0]!.cell.file || cell.column !== latest[0]!.cell.column
  const end = latest.findIndex(isOfOther)
  const reads = latest.slice(0, end === -1 ? latest.length : end)
  const once = [...new Map(reads.map((it) => [it.cell.row, it])).values()].reverse()
  if (once.length < 2) return null
  const sum = once.reduce((total, it) => total + it.value, 0)
  const how = sum === value ? 'the sum of these' : sum / once.length === value ? 'the mean of these' : null
  return how === null ? null : { how, of: once.map(({ cell }) => cell) }
}

function ofTwo(value: number, latest: readonly Read[]): Derivation | null {
  for (const a of latest)
    for (const b of latest)
      for (const [how, of] of OF_TWO)
        if (a !== b && Object.is(of(a.value, b.value), value)) return { how, of: [a.cell, b.cell] }
  return null
}
