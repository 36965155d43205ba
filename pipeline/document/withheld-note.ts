import { inWords, WITHHELD } from './apa.ts'

/** The meaning of the mark for a withheld cell, for the note of a table. */
export function withheldNote(fewest: number): string {
  return ` ${WITHHELD}: withheld, because this is a single therapist or these therapists together have fewer than ${inWords(fewest)} clients in the study.`
}
