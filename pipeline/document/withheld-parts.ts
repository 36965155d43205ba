/**
 * A group of therapists that a number of the report describes: their number, and the number of clients they
 * have together.
 */
export interface TherapistCell {
  readonly therapists: number
  readonly clients: number
}

/**
 * Whether a number about these therapists could identify one of them: it is about a single therapist, however many
 * clients there are, or together they have fewer clients than the study requires. A study that requires one client
 * withholds nothing.
 */
export function identifies({ therapists, clients }: TherapistCell, fewest: number): boolean {
  return therapists > 0 && (clients < fewest || (therapists === 1 && fewest > 1))
}

/**
 * Complementary suppression: which parts of a whole are withheld, if the number of therapists in the whole is
 * known.
 *
 * 1. Withhold each part that identifies and, if there is one, each empty part, because a printed zero would
 * leave less to guess. 2. Withhold the smallest other parts until the withheld parts together are several therapists
 * with enough clients (their sum can be calculated) and are not all of the same size. Two withheld parts of different
 * size could then be exchanged without any change in the printed numbers, so that not even a reader who knows
 * this rule can derive a part. If all parts are withheld and equally large, no further protection is
 * possible.
 *
 * `all` is the number of clients of the whole. A client may belong to two parts; only clients who belong to
 * no printed part are certain to belong to the withheld ones.
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
    const printed = parts.filter((part) => !withheld.includes(part))
    const together = { therapists: therapistsOf(withheld), clients: all - clientsOf(printed) }
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
