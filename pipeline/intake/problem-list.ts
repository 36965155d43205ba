import type { Problem } from '../problems.ts'

/** The most problems of one kind in one file that are kept one by one; further ones are counted. */
const KEPT = 10_000

/** The problems of one kind in one file. */
interface Kind {
  kept: number
  /** By what was found: the position of its first problem. */
  readonly at: Map<string | null, number>
  /** The last line and column, because a cell of a row with many answers has its problem once for each of them. */
  last: Problem | null
}

/** Collects problems. A million of one kind take no more memory than ten thousand: the others are only counted. */
export class ProblemList {
  readonly #problems: Problem[] = []
  readonly #kinds = new Map<string, Kind>()

  push(it: Problem): void {
    const name = `${it.severity} ${it.code} ${it.file}`
    let kind = this.#kinds.get(name)
    if (kind === undefined) {
      kind = { kept: 0, at: new Map(), last: null }
      this.#kinds.set(name, kind)
    }
    if (isSamePlace(kind.last, it)) return
    kind.last = it
    const isNew = !kind.at.has(it.found)
    if (kind.kept < KEPT || (isNew && kind.at.size < KEPT)) this.#keep(kind, it)
    else if (!isNew) this.#count(kind.at.get(it.found)!, it)
    // What was found in these differs; their common line says nothing of it.
    else if (!kind.at.has(null)) this.#keep(kind, { ...it, found: null })
    else this.#count(kind.at.get(null)!, it)
  }

  #keep(kind: Kind, it: Problem): void {
    if (!kind.at.has(it.found)) kind.at.set(it.found, this.#problems.length)
    this.#problems.push(it)
    kind.kept++
  }

  #count(at: number, { more = 0 }: Problem): void {
    const first = this.#problems[at]!
    this.#problems[at] = { ...first, more: (first.more ?? 0) + 1 + more }
  }

  list(): readonly Problem[] {
    return this.#problems
  }
}

function isSamePlace(a: Problem | null, b: Problem): boolean {
  return (
    a !== null &&
    a.line === b.line &&
    a.column === b.column &&
    a.found === b.found &&
    a.message === b.message &&
    a.remedy === b.remedy
  )
}
