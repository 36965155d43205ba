import { type Place, type Problem, problem } from '../problems.ts'
import { type Line, placeOf } from './text-table.ts'

/** Rows that leave because they are about people or pairs whom `only` leaves out; told of once for a file. */
export class RowsOfUnchosen {
  readonly #first = new Map<string, { place: Place; count: number }>()

  add(line: Line, field: string): void {
    const known = this.#first.get(line.head.file)
    if (known) known.count++
    else this.#first.set(line.head.file, { place: placeOf(line, field), count: 1 })
  }

  problems(): Problem[] {
    return [...this.#first.values()].map(({ place, count }) => problem('left-with-others', place, count))
  }
}
