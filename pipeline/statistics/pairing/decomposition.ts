import { kindCounts, type PairedKinds } from './paired-kinds.ts'

/** Parts smaller than this, relative to the largest value, are rounding. */
const ROUNDING = 1e-12

/** What the value of each pair owes to its client, to its therapist, and to both together. */
export interface Decomposition {
  /** Mean over all clients with all therapists. */
  readonly grand: number
  /** Of each pair, how typical of all therapists its client is: the client's mean minus the grand mean. */
  readonly client: Float64Array
  /** Of each pair, how typical of all clients its therapist is: the therapist's mean minus the grand mean. */
  readonly therapist: Float64Array
  /** Of each pair, what is left of its value: unique to this client with this therapist. */
  readonly unique: Float64Array
  /** Variances of the three parts over all clients with all therapists; they add up to that of the values. */
  readonly variances: { readonly client: number; readonly therapist: number; readonly unique: number }
}

/** How often each kind counts; without it, once for each of its pairs. */
export interface KindWeights {
  readonly client?: ArrayLike<number>
  readonly therapist?: ArrayLike<number>
}

/**
 * Double-centred decomposition of the value of each pair over ALL clients × therapists of the sample, as in the
 * social relations model: value = grand mean + client + therapist + unique to the pair.
 *
 * "Client" is high for somebody who is congruent with whatever therapists there are, "therapist" for one whose type
 * most clients share; only "unique" says that these two match. The real pairs are among the combinations.
 *
 * Weighting: by default a client counts once for each pair and so does a therapist, who therefore weighs as many
 * times as the caseload says (32 pairs: 32 × 32 places, as re-pairing weighs them). To count each therapist once,
 * pass as weights how many therapists each kind has. The weighted means of the three parts over the combinations
 * are 0; over the pairs as they are those of `client` and `therapist` are 0 by default, that of `unique` is the mean
 * of the pairs minus the re-paired mean. Costs kinds × kinds.
 *
 * @throws RangeError if there is no pair, a value is not a finite number, or weights are negative or all zero
 * @source Back, M. D., & Kenny, D. A. (2010). The social relations model: How to understand dyadic processes. Social
 * and Personality Psychology Compass, 4(10), 855-870. https://doi.org/10.1111/j.1751-9004.2010.00303.x
 * @example decomposition({ values: Float64Array.of(4, 0, 0, 2), clientKinds: 2, therapistKinds: 2, clientOf: Int32Array.of(0, 1), therapistOf: Int32Array.of(0, 1) }).unique // Float64Array.of(1.5, 1.5)
 */
export function decomposition(pairs: PairedKinds, weights: KindWeights = {}): Decomposition {
  const { values, clientKinds, therapistKinds, clientOf, therapistOf } = pairs
  if (clientOf.length === 0) throw new RangeError('a decomposition needs at least one pair: 0 pairs')
  const at = values.findIndex((value) => !Number.isFinite(value))
  if (at >= 0) throw new RangeError(`values[${at}] must be a finite number: ${values[at]}`)
  const ofClients = shares(weights.client ?? kindCounts(clientOf, clientKinds), clientKinds, 'client')
  const ofTherapists = shares(
    weights.therapist ?? kindCounts(therapistOf, therapistKinds),
    therapistKinds,
    'therapist',
  )
  const client = new Float64Array(clientKinds)
  const therapist = new Float64Array(therapistKinds)
  let [grand, largest] = [0, 0]
  for (let a = 0; a < clientKinds; a++) {
    for (let b = 0; b < therapistKinds; b++) {
      const value = values[a * therapistKinds + b]!
      client[a]! += ofTherapists[b]! * value
      therapist[b]! += ofClients[a]! * value
      largest = Math.max(largest, Math.abs(value))
    }
    grand += ofClients[a]! * client[a]!
  }
  const whole = (part: number) => (Math.abs(part) > ROUNDING * largest ? part : 0)
  for (let a = 0; a < clientKinds; a++) client[a] = whole(client[a]! - grand)
  for (let b = 0; b < therapistKinds; b++) therapist[b] = whole(therapist[b]! - grand)
  const rest = (a: number, b: number) =>
    whole(values[a * therapistKinds + b]! - grand - client[a]! - therapist[b]!)
  let unique = 0
  for (let a = 0; a < clientKinds; a++) {
    for (let b = 0; b < therapistKinds; b++) unique += ofClients[a]! * ofTherapists[b]! * rest(a, b) ** 2
  }
  const spread = (parts: Float64Array, own: Float64Array) =>
    parts.reduce((sum, part, kind) => sum + own[kind]! * part * part, 0)
  return {
    grand,
    client: Float64Array.from(clientOf, (a) => client[a]!),
    therapist: Float64Array.from(therapistOf, (b) => therapist[b]!),
    unique: Float64Array.from(clientOf, (a, i) => rest(a, therapistOf[i]!)),
    variances: { client: spread(client, ofClients), therapist: spread(therapist, ofTherapists), unique },
  }
}

function shares(weights: ArrayLike<number>, kinds: number, name: string): Float64Array {
  const own = Float64Array.from(weights)
  const all = own.reduce((sum, weight) => sum + weight, 0)
  if (own.length !== kinds || own.some((weight) => !(weight >= 0)) || !(all > 0 && all < Infinity)) {
    throw new RangeError(`${name} weights must be ${kinds} numbers from 0, not all 0: ${own.join(' ')}`)
  }
  return own.map((weight) => weight / all)
}
