import { inWords, WITHHELD } from './apa.ts'

/** What the mark for a withheld cell means, for the note of a table. */
export function withheldNote(fewest: number): string {
  return ` ${WITHHELD}: withheld, because this is one therapist alone or these therapists see together fewer than ${inWords(fewest)} clients of the study.`
}
