import type { Exchange } from './exchange.ts'

/** Values laid out so that the rows of a unit and the units of a set stand side by side. */
export interface Layout {
  /** The row that each place holds at first. */
  readonly rows: Int32Array
  readonly sets: readonly { readonly start: number; readonly units: number; readonly size: number }[]
}

/** @throws RangeError if the units do not hold every row from 0 to n - 1 once, or units of a set differ in length */
export function layout(exchange: Exchange, n: number): Layout {
  const rows = Int32Array.from(exchange.flat(2))
  const all = rows.toSorted()
  if (rows.length !== n || all.some((row, i) => row !== i)) {
    throw new RangeError(`the units to exchange must hold each of ${n} rows once: ${rows.length} rows`)
  }
  let start = 0
  const sets = exchange.map((units) => {
    const size = units[0]?.length ?? 0
    if (units.some((unit) => unit.length !== size))
      throw new RangeError('units of a set must be of one length')
    const set = { start, units: units.length, size }
    start += units.length * size
    return set
  })
  return { rows, sets }
}

/** Calls `visit` once in each order of the units (Heap's algorithm, one swap from order to order). */
export function visitAll(values: Float64Array, { sets }: Layout, visit: () => void): void {
  const enumerate = (set: number): void => {
    const here = sets[set]
    const permute = (k: number): void => {
      if (k <= 1) enumerate(set + 1)
      for (let i = 0; i < k && k > 1; i++) {
        permute(k - 1)
        if (i < k - 1) swap(values, here!.start, here!.size, k % 2 === 0 ? i : 0, k - 1)
      }
    }
    if (here) permute(here.units)
    else visit()
  }
  enumerate(0)
}

/** Lets two values change places. */
export function exchangeValues(values: Float64Array, one: number, other: number): void {
  const value = values[one]!
  values[one] = values[other]!
  values[other] = value
}

/** Lets two units of a set that starts at `start` change places. */
export function swap(values: Float64Array, start: number, size: number, one: number, other: number): void {
  for (let k = 0; k < size; k++) exchangeValues(values, start + one * size + k, start + other * size + k)
}
