/** What every client would show with every therapist of a sample, and who is really with whom. */
export interface PairTable {
  /** Of client i with therapist t at i·therapists + t; NaN, only inside this array, where there is no value. */
  readonly values: Float64Array
  readonly therapists: number
  /** The number of each client's own therapist. */
  readonly therapistOf: Uint16Array
}

/**
 * The table of those pairs that have a value, and of the therapists that are left in them.
 *
 * A person without what is compared, such as a client whose scores are not known, has no value with anybody, and
 * leaves together with the pair. The others are re-paired among themselves.
 */
export function pairsWithValue({ values, therapists, therapistOf }: PairTable): PairTable {
  const clients = [...therapistOf.keys()].filter(
    (i) => !Number.isNaN(values[i * therapists + therapistOf[i]!]!),
  )
  const numbers = new Map<number, number>()
  for (const i of clients) {
    const own = therapistOf[i]!
    if (!numbers.has(own)) numbers.set(own, numbers.size)
  }
  const left = [...numbers.keys()]
  return {
    values: Float64Array.from(clients.flatMap((i) => left.map((t) => values[i * therapists + t]!))),
    therapists: left.length,
    therapistOf: Uint16Array.from(clients, (i) => numbers.get(therapistOf[i]!)!),
  }
}

/** How many clients each therapist has. */
export function caseloads({ therapistOf, therapists }: PairTable): Uint32Array {
  const clients = new Uint32Array(therapists)
  for (const t of therapistOf) clients[t]!++
  return clients
}
