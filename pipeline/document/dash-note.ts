import type { Text } from './document.ts'

/** What a dash in a table means, once for every reason there is; of a number that is there the reason is null. */
export function dashNote(reasons: Iterable<string | null>): Text {
  return [...new Set(reasons)].flatMap((reason) => (reason === null ? [] : [` Dash: ${reason}.`]))
}
