import { kindOfTherapists, type PairTable } from './pair-table.ts'
import type { RePairings } from './re-pairings.ts'

/**
 * The mean of each table in every re-pairing: tables of the same pairs, such as several indices, see the same ones.
 *
 * A mean is looked up pair by pair, or, where tables share their kinds and these are few, from how often each two
 * kinds have come together, which is counted once for all of them.
 *
 * @param tables of the same pairs and without missing values; those with the same `clientOf` and `therapistOf` share
 * their kinds
 * @returns the means of each table, in the order of the re-pairings
 */
export function rePairedMeans(tables: readonly PairTable[], rePairings: RePairings): Float64Array[] {
  const means = tables.map(() => new Float64Array(rePairings.made))
  const works = [...Map.groupBy(tables.keys(), (i) => tables[i]!.clientOf).values()].map((same) => {
    const [first, own] = [tables[same[0]!]!, same.map((i) => tables[i]!)]
    const fill = isWorthCounting(own) ? countedMeans(first, own) : lookedUpMeans(first, own)
    return { same, fill }
  })
  const found = new Float64Array(tables.length)
  rePairings.visitAll((therapists, number) => {
    for (const { same, fill } of works) {
      fill(therapists, found)
      same.forEach((i, place) => {
        means[i]![number] = found[place]!
      })
    }
  })
  return means
}

type Fill = (therapists: Int32Array, means: Float64Array) => void

/** Counting walks over the pairs once and then over the cells of each table; looking up, over the pairs each time. */
function isWorthCounting(tables: readonly PairTable[]): boolean {
  const [n, cells] = [tables[0]!.clientOf.length, tables[0]!.values.length]
  return tables.length * (n - cells) > n
}

/** The values of all tables stand side by side, so that one place in memory serves them all. */
function lookedUpMeans(first: PairTable, tables: readonly PairTable[]): Fill {
  const [kinds, rows] = [kindOfTherapists(first), rowStarts(first)]
  const [n, size] = [rows.length, tables.length]
  const side = new Float64Array(first.values.length * size)
  tables.forEach(({ values }, k) => {
    values.forEach((value, cell) => {
      side[cell * size + k] = value
    })
  })
  return (therapists, means) => {
    means.fill(0)
    for (let i = 0; i < n; i++) {
      const cell = (rows[i]! + kinds[therapists[i]!]!) * size
      for (let k = 0; k < size; k++) means[k]! += side[cell + k]!
    }
    for (let k = 0; k < size; k++) means[k]! /= n
  }
}

function countedMeans(first: PairTable, tables: readonly PairTable[]): Fill {
  const [kinds, rows] = [kindOfTherapists(first), rowStarts(first)]
  const [n, cells] = [rows.length, first.values.length]
  const counts = new Int32Array(cells)
  return (therapists, means) => {
    counts.fill(0)
    for (let i = 0; i < n; i++) counts[rows[i]! + kinds[therapists[i]!]!]!++
    for (let k = 0; k < tables.length; k++) {
      const { values } = tables[k]!
      let sum = 0
      for (let cell = 0; cell < cells; cell++) sum += counts[cell]! * values[cell]!
      means[k] = sum / n
    }
  }
}

/** Where the row of each pair's client begins. */
function rowStarts({ clientOf, therapistKinds }: PairTable): Int32Array {
  return clientOf.map((kind) => kind * therapistKinds)
}
