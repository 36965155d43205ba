import { inWords, WITHHELD } from './apa.ts'

/**
 * The meaning of the mark for a withheld cell, for the note of a table.
 * @param describing the fewest therapists that are described; null where numbers of any are shown
 */
export function withheldNote(fewest: number, describing: number | null = null): string {
  const few = describing === null ? '' : `, or fewer than ${inWords(describing)} therapists are described`
  return ` ${WITHHELD}: withheld, because this is a single therapist or these therapists together have fewer than ${inWords(fewest)} clients in the study${few}.`
}
