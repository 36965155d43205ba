import type { Text } from './document.ts'

/** The meaning of a dash in a table, once for each reason; the reason of a defined number is null. */
export function dashNote(reasons: Iterable<string | null>): Text {
  const given = [...new Set(reasons)].filter((reason) => reason !== null)
  return given.length === 0 ? [] : [` Dash: ${given.join('; ')}.`]
}
