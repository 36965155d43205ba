import { plural, count as thousands } from '../../../sentences/plural.ts'
import { expanded, piecesIn } from './bytecode.ts'
import type { Dictionary } from './dictionary.ts'
import type { Header } from './header.ts'
import { inflated } from './inflated.ts'
import { Unreadable } from './unreadable.ts'

/** The cases of a file, uncompressed, one after the other. */
export interface Cases {
  readonly bytes: Uint8Array
  readonly count: number
  /** The number of bytes in a case. */
  readonly length: number
}

/** More values than a computer can hold as text. */
const MOST_VALUES = 100_000_000

/** Extension record with the number of cases, for files of so many that the header cannot state it. */
const MANY_CASES = 16

/**
 * The cases of the file; there must be as many as it states. If it does not state their number, as some programs leave it
 * open, the cases end with the file, and nothing shows that whole cases at its end were cut off.
 */
export async function casesOf(
  file: Uint8Array,
  { littleEndian, compression, cases, bias }: Header,
  { variables, pieces, extensions, end }: Dictionary,
  systemMissing: number,
): Promise<Cases> {
  const stated = cases ?? manyCases(extensions.get(MANY_CASES), littleEndian)
  const stored = compression === 'zlib' ? await inflated(file, end, littleEndian) : file.subarray(end)
  const found = compression === 'none' ? stored.length / 8 : piecesIn(stored)
  const count = Math.floor(found / pieces)
  const besides = found === count * pieces ? '' : ` and a part of another`
  if (stated !== null && (stated !== count || besides !== ''))
    throw new Unreadable(`has ${plural(count, 'case')}${besides}, but its header states ${thousands(stated)}`)
  if (besides !== '') throw new Unreadable(`ends within case ${count + 1}`)
  if (count * variables.length > MOST_VALUES) throw new Unreadable('has more values than can be read at once')
  const length = pieces * 8
  if (compression === 'none') return { bytes: stored, count, length }
  const isText = variables.flatMap(({ width }) =>
    Array.from({ length: Math.max(1, Math.ceil(width / 8)) }, () => width > 0),
  )
  const bytes = expanded(stored, found, { littleEndian, bias, systemMissing, isText })
  return { bytes, count, length }
}

function manyCases(record: Uint8Array | undefined, littleEndian: boolean): number | null {
  if (record?.length !== 16) return null
  const stated = Number(new DataView(record.buffer, record.byteOffset).getBigInt64(8, littleEndian))
  return stated < 0 ? null : stated
}
