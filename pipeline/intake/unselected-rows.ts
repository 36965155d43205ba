import { type Place, type Problem, problem } from '../problems.ts'
import { type Line, placeOf } from './text-table.ts'

/** Rows skipped because `only` does not select their people or pairs; one warning for each file. */
export class UnselectedRows {
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
