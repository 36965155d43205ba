import type { Keys } from './record-keys.ts'
import type { Line } from './text-table.ts'

/** The lines without those that repeat another one, of which the first or the last is kept. */
export function keptRows(
  lines: readonly Line[],
  fields: readonly (string | null)[],
  keys: Keys,
  keep: 'first' | 'last',
): { readonly kept: readonly Line[]; readonly leftOut: readonly Line[] } {
  const places = keys
    .map((key) => key.map((field) => fields.indexOf(field)).filter((at) => at >= 0))
    .filter((at) => at.length > 0)
  const seen = places.map(() => new Set<string>())
  const isRepeat = ({ cells }: Line) => {
    // A row without its identifiers is no repetition; the missing cell is reported.
    const texts = places.map((at) => at.map((place) => cells[place]!.trim()))
    const keysOfRow = texts.map((key) => (key[0] === '' ? null : JSON.stringify(key)))
    if (keysOfRow.some((key, i) => key !== null && seen[i]!.has(key))) return true
    for (const [i, key] of keysOfRow.entries()) if (key !== null) seen[i]!.add(key)
    return false
  }
  const leftOut = new Set((keep === 'first' ? lines : lines.toReversed()).filter(isRepeat))
  return {
    kept: lines.filter((line) => !leftOut.has(line)),
    leftOut: lines.filter((line) => leftOut.has(line)),
  }
}
