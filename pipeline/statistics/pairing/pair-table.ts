import { kindCounts, type PairedKinds } from './paired-kinds.ts'

/** What every client would show with every therapist of a sample, by their kinds, and which of them are pairs. */
export interface PairTable extends PairedKinds {
  /** The therapist of each pair as a person, from 0: therapists of one kind are still different people. */
  readonly therapists: Int32Array
}

/** How many clients each therapist has. */
export function caseloads({ therapists }: Pick<PairTable, 'therapists'>): Float64Array {
  const most = therapists.reduce((highest, therapist) => Math.max(highest, therapist), -1)
  return kindCounts(therapists, most + 1)
}

/** The value of each pair as it is. */
export function ownValues({ values, therapistKinds, clientOf, therapistOf }: PairedKinds): Float64Array {
  return Float64Array.from(clientOf, (kind, i) => values[kind * therapistKinds + therapistOf[i]!]!)
}

/** The kind of each therapist as a person. */
export function kindOfTherapists({ therapists, therapistOf }: PairTable): Int32Array {
  const kinds = new Int32Array(caseloads({ therapists }).length)
  therapists.forEach((therapist, i) => {
    kinds[therapist] = therapistOf[i]!
  })
  return kinds
}
