/** Some therapists of whom a number of the report speaks: how many they are, and how many clients they see together. */
export interface TherapistCell {
  readonly therapists: number
  readonly clients: number
}

/** Whether a number about these therapists could identify one: together they see fewer clients than the study demands. */
export function identifies({ therapists, clients }: TherapistCell, fewest: number): boolean {
  return therapists > 0 && clients < fewest
}

/**
 * Which parts of a whole are withheld, if it is known how many therapists the whole has. Each part that identifies is
 * withheld, and so is each empty part then: were it seen to be empty, less would be left to guess. The smallest of the
 * other parts follow until those withheld see enough clients together, because their sum can be worked out, and are
 * not all equally large. Two parts of different size could then change places without any change in what is shown, so
 * that no part can be told, not even by a reader who knows this rule. (If at last all parts are withheld and equally
 * large, nothing more can be done.)
 *
 * @example withheldParts([{ therapists: 9, clients: 20 }, { therapists: 1, clients: 2 }, { therapists: 2, clients: 3 }], 3)
 * // [false, true, true]
 */
export function withheldParts(parts: readonly TherapistCell[], fewest: number): boolean[] {
  if (!parts.some((part) => identifies(part, fewest))) return parts.map(() => false)
  const withheld = parts.filter((part) => part.therapists === 0 || identifies(part, fewest))
  const others = parts
    .filter((part) => !withheld.includes(part))
    .sort((a, b) => a.therapists - b.therapists || a.clients - b.clients)
  for (const next of others) {
    if (areHidden(withheld, fewest) && !withheld.some((part) => areAlike(part, next))) break
    withheld.push(next)
  }
  return parts.map((part) => withheld.includes(part))
}

/** Together they see enough clients, and one is larger than another. */
function areHidden(withheld: readonly TherapistCell[], fewest: number): boolean {
  const clients = withheld.reduce((sum, part) => sum + part.clients, 0)
  return clients >= fewest && new Set(withheld.map(({ therapists }) => therapists)).size > 1
}

function areAlike(a: TherapistCell, b: TherapistCell): boolean {
  return a.therapists === b.therapists && a.clients === b.clients
}
