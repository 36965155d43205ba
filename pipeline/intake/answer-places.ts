/** A column of the answers in a table with one row for each pair and session. */
export interface AnswerColumn {
  readonly rater: string
  readonly scale: string
  readonly item: number
}

/**
 * The position of each answer in a table with a row for each pair and session and a column for each rater, scale and
 * item. Rows and columns are numbers, because a million text keys need more time and memory than the answers.
 */
export class AnswerPlaces {
  readonly columns: AnswerColumn[] = []
  readonly #columns = new Map<string, Map<string, Map<number, number>>>()
  readonly #rows = new Map<string, Map<number, number>>()
  #rowCount = 0

  row(dyadId: string, session: number): number {
    const sessions = within(this.#rows, dyadId)
    const known = sessions.get(session)
    if (known !== undefined) return known
    sessions.set(session, this.#rowCount)
    return this.#rowCount++
  }

  column(rater: string, scale: string, item: number): number {
    let scales = this.#columns.get(rater)
    if (scales === undefined) {
      scales = new Map()
      this.#columns.set(rater, scales)
    }
    const items = within(scales, scale)
    const known = items.get(item)
    if (known !== undefined) return known
    items.set(item, this.columns.length)
    return this.columns.push({ rater, scale, item }) - 1
  }
}

function within<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const known = map.get(key)
  if (known !== undefined) return known
  const added = new Map<L, V>()
  map.set(key, added)
  return added
}
