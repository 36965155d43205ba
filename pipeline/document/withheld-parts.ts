/** Some therapists of whom a number of the report speaks: how many they are, and how many clients they see together. */
export interface TherapistCell {
  readonly therapists: number
  readonly clients: number
}

/**
 * Whether a number about these therapists could identify one: it is about one alone, however many clients there are,
 * or together they see fewer clients than the study demands. A study that asks for one client withholds nothing.
 */
export function identifies({ therapists, clients }: TherapistCell, fewest: number): boolean {
  return therapists > 0 && (clients < fewest || (therapists === 1 && fewest > 1))
}

/**
 * Which parts of a whole are withheld, if it is known how many therapists the whole has. Each part that identifies is
 * withheld, and so is each empty part then: were it seen to be empty, less would be left to guess. The smallest of the
 * other parts follow until those withheld are several therapists who see enough clients together, because their sum
 * can be worked out, and are not all equally large. `all`: clients whom the whole sees; a client of two parts stands in both, and only clients of
 * none that is shown are sure to be seen by those withheld. Two parts of different size could then change places without any change in what is shown, so
 * that no part can be told, not even by a reader who knows this rule. (If at last all parts are withheld and equally
 * large, nothing more can be done.)
 *
 * @example withheldParts([{ therapists: 9, clients: 20 }, { therapists: 1, clients: 2 }, { therapists: 2, clients: 3 }], 3)
 * // [false, true, true]
 */
export function withheldParts(
  parts: readonly TherapistCell[],
  fewest: number,
  all = clientsOf(parts),
): boolean[] {
  if (!parts.some((part) => identifies(part, fewest))) return parts.map(() => false)
  const withheld = parts.filter((part) => part.therapists === 0 || identifies(part, fewest))
  const others = parts
    .filter((part) => !withheld.includes(part))
    .sort((a, b) => a.therapists - b.therapists || a.clients - b.clients)
  for (const next of others) {
    const shown = parts.filter((part) => !withheld.includes(part))
    const together = { therapists: therapistsOf(withheld), clients: all - clientsOf(shown) }
    const isEnough = !identifies(together, fewest) && areOfManySizes(withheld)
    if (isEnough && !withheld.some((part) => areAlike(part, next))) break
    withheld.push(next)
  }
  return parts.map((part) => withheld.includes(part))
}

const therapistsOf = (parts: readonly TherapistCell[]) =>
  parts.reduce((sum, part) => sum + part.therapists, 0)

const clientsOf = (parts: readonly TherapistCell[]) => parts.reduce((sum, part) => sum + part.clients, 0)

function areOfManySizes(parts: readonly TherapistCell[]): boolean {
  return new Set(parts.map(({ therapists }) => therapists)).size > 1
}

function areAlike(a: TherapistCell, b: TherapistCell): boolean {
  return a.therapists === b.therapists && a.clients === b.clients
}
