import { caseloads, type PairTable } from './pair-table.ts'
import { kindCounts } from './paired-kinds.ts'

/** Deviations smaller than this, relative to the largest value, are rounding. */
const ROUNDING = 1e-12

/** What the mean of a sample would be if its clients had other therapists. */
export interface RePairedMean {
  /** Mean and SD of the sample mean over all re-pairings, the pairs as they are among them. */
  readonly mean: number
  readonly sd: number
  /** Mean over all strangers, clients and therapists who are not a pair; null if there are none. */
  readonly strangers: number | null
}

/**
 * Expectation and standard deviation of the mean over all re-pairings, without drawing any.
 *
 * With c_a clients of kind a and therapists of kind b in m_b of the n pairs: the expectation is Σ c_a m_b v_ab/n²,
 * the mean over all clients with all therapists, a therapist counting once for each client. The variance is
 * Σ c_a m_b d_ab²/((n - 1) n²), where d_ab is what remains of v_ab after the means of its client and of its
 * therapist: what is typical of a person, such as being Social, does not depend on the partner and adds nothing. The
 * strangers' mean leaves the real pairs out; it is what two people who never met show, and differs from the
 * expectation by a share of about 1/n. Costs kinds × kinds, and pairs × kinds of therapists for the strangers.
 *
 * @param table without missing values
 * @source Hoeffding, W. (1951). A combinatorial central limit theorem. Annals of Mathematical Statistics, 22(4),
 * 558-566. https://doi.org/10.1214/aoms/1177729545
 * @example rePairedMean({ values: Float64Array.of(4, 0, 0, 2), clientKinds: 2, therapistKinds: 2, clientOf: Int32Array.of(0, 1), therapistOf: Int32Array.of(0, 1), therapists: Int32Array.of(0, 1) }) // { mean: 1.5, sd: 1.5, strangers: 0 }
 */
export function rePairedMean(table: PairTable): RePairedMean {
  const { values, clientKinds, therapistKinds, clientOf, therapistOf } = table
  const n = clientOf.length
  const clients = kindCounts(clientOf, clientKinds)
  const places = kindCounts(therapistOf, therapistKinds)
  const ofClient = new Float64Array(clientKinds)
  const ofTherapist = new Float64Array(therapistKinds)
  let [largest, all] = [0, 0]
  for (let a = 0; a < clientKinds; a++) {
    let own = 0
    for (let b = 0; b < therapistKinds; b++) {
      const value = values[a * therapistKinds + b]!
      own += places[b]! * value
      ofTherapist[b]! += (clients[a]! * value) / n
      largest = Math.max(largest, Math.abs(value))
    }
    ofClient[a] = own / n
    all += clients[a]! * own
  }
  const mean = all / n / n
  let squares = 0
  for (let a = 0; a < clientKinds; a++) {
    for (let b = 0; b < therapistKinds; b++) {
      const rest = values[a * therapistKinds + b]! - ofClient[a]! - ofTherapist[b]! + mean
      if (Math.abs(rest) > ROUNDING * largest) squares += clients[a]! * places[b]! * rest * rest
    }
  }
  const sd = n < 2 ? 0 : Math.sqrt(squares / (n - 1)) / n
  return { mean, sd, strangers: strangersMean(table, places) }
}

/** Each client with all places but those of the own therapist. */
function strangersMean(
  { values, therapistKinds, clientOf, therapistOf, therapists }: PairTable,
  places: Float64Array,
): number | null {
  const loads = caseloads({ therapists })
  let [sum, others] = [0, 0]
  for (let i = 0; i < clientOf.length; i++) {
    const own = therapistOf[i]!
    for (let b = 0; b < therapistKinds; b++) {
      const left = b === own ? places[b]! - loads[therapists[i]!]! : places[b]!
      sum += left * values[clientOf[i]! * therapistKinds + b]!
      others += left
    }
  }
  return others === 0 ? null : sum / others
}
