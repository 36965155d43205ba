/**
 * The pairs of a sample by kinds of people. Two people are of one kind if every partner gives both the same value,
 * such as clients with the same code; at the finest each person is a kind. What follows from all clients with all
 * therapists then costs kinds × kinds, however many pairs there are.
 */
export interface PairedKinds {
  /** The kind of each pair's client, from 0; likewise of its therapist. */
  readonly clientOf: Int32Array
  readonly therapistOf: Int32Array
  readonly clientKinds: number
  readonly therapistKinds: number
  /** The value of client kind a with therapist kind b at a·therapistKinds + b; NaN, only here, where there is none. */
  readonly values: Float64Array
}

/**
 * Numbers the kinds in the order of their first pair and asks once for the value of every combination.
 *
 * @param clients the kind of each pair's client, such as a code; equal ones (as keys of a Map) are one kind
 * @param therapists likewise of its therapist
 * @throws RangeError if the lists differ in length
 * @example pairedKinds(['a', 'b', 'a'], ['x', 'x', 'y'], (a, b) => (a + b).length).clientOf // Int32Array.of(0, 1, 0)
 */
export function pairedKinds<Client, Therapist>(
  clients: readonly Client[],
  therapists: readonly Therapist[],
  value: (client: Client, therapist: Therapist) => number,
): PairedKinds {
  if (clients.length !== therapists.length) {
    throw new RangeError(
      `each pair has a client and a therapist: ${clients.length} clients, ${therapists.length} therapists`,
    )
  }
  const [rows, columns] = [numbered(clients), numbered(therapists)]
  const values = new Float64Array(rows.kinds.length * columns.kinds.length)
  let cell = 0
  for (const row of rows.kinds) {
    for (const column of columns.kinds) values[cell++] = value(row, column)
  }
  return {
    clientOf: rows.kindOf,
    therapistOf: columns.kindOf,
    clientKinds: rows.kinds.length,
    therapistKinds: columns.kinds.length,
    values,
  }
}

/** How many of the `kinds` stand where. */
export function kindCounts(kindOf: Int32Array, kinds: number): Float64Array {
  const counts = new Float64Array(kinds)
  for (const kind of kindOf) counts[kind]!++
  return counts
}

function numbered<Kind>(list: readonly Kind[]): { kindOf: Int32Array; kinds: Kind[] } {
  const numbers = new Map<Kind, number>()
  const kindOf = Int32Array.from(list, (kind) => {
    const number = numbers.get(kind) ?? numbers.size
    numbers.set(kind, number)
    return number
  })
  return { kindOf, kinds: [...numbers.keys()] }
}
