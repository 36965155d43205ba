import type { PairsUnderstood } from '../../stages/understood/pairs-understood.ts'
import type { Understood } from '../../stages/understood/understood.ts'
import { layOut } from '../indices/layout.ts'
import { type Entry, shortEntries, understoodEntries } from './understood-entries.ts'

const LABEL_WIDTH = 24

/** Everything that was understood of a study, as a table for a terminal of this width. */
export const understoodText = (it: Understood, width: number) => table(understoodEntries(it), width)

/** The main numbers, after a run: people, values that pairs lack, and the pairs of the primary test. */
export const shortText = (it: PairsUnderstood, width: number) => table(shortEntries(it), width)

function table(entries: readonly Entry[], width: number): string {
  return layOut(
    entries.map(([label, text]) => [{ text: label, width: LABEL_WIDTH }, { text }]),
    width,
  )
}
