import { caseloads, type PairTable } from './pair-table.ts'

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
 * With m_t clients of therapist t, n in all: the expectation is Σ m_t v_it/n², the mean over all clients with
 * all therapists, a therapist counting m_t times. The variance is Σ m_t d_it²/((n - 1) n²), where d_it is what
 * remains of v_it after the means of its client and of its therapist: what is typical of a person, such as
 * being Social, does not depend on the partner and adds nothing. The strangers' mean leaves the real pairs out;
 * it is what two people who never met show, and differs from the expectation by a share of about 1/n.
 *
 * @param table without missing values
 * @source Hoeffding, W. (1951). A combinatorial central limit theorem. Annals of Mathematical Statistics, 22(4),
 * 558-566. https://doi.org/10.1214/aoms/1177729545
 * @example rePairedMean({ values: Float64Array.of(4, 0, 0, 2), therapists: 2, therapistOf: Uint16Array.of(0, 1) }) // { mean: 1.5, sd: 1.5, strangers: 0 }
 */
export function rePairedMean(table: PairTable): RePairedMean {
  const { values, therapists, therapistOf } = table
  const n = therapistOf.length
  const clients = caseloads(table)
  const ofClient = new Float64Array(n)
  const ofTherapist = new Float64Array(therapists)
  let [largest, strangers, others] = [0, 0, 0]
  for (let i = 0; i < n; i++) {
    for (let t = 0; t < therapists; t++) {
      const value = values[i * therapists + t]!
      ofClient[i]! += (clients[t]! * value) / n
      ofTherapist[t]! += value / n
      largest = Math.max(largest, Math.abs(value))
      if (t === therapistOf[i]) continue
      strangers += clients[t]! * value
      others += clients[t]!
    }
  }
  const mean = ofClient.reduce((sum, own) => sum + own, 0) / n
  let squares = 0
  for (let i = 0; i < n; i++) {
    for (let t = 0; t < therapists; t++) {
      const rest = values[i * therapists + t]! - ofClient[i]! - ofTherapist[t]! + mean
      if (Math.abs(rest) > ROUNDING * largest) squares += clients[t]! * rest * rest
    }
  }
  const sd = n < 2 ? 0 : Math.sqrt(squares / (n - 1)) / n
  return { mean, sd, strangers: others === 0 ? null : strangers / others }
}
