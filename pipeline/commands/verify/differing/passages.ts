import { sentencesOf } from '../../../document/sentences-of.ts'
import type { DifferingPlace } from '../difference.ts'

/**
 * The passages, such as paragraphs or rows of a table, in which two texts differ. Of as many passages each is compared with
 * that in its place; otherwise what one of the texts has alone is paired in order.
 */
export function differingPassages(found: readonly string[], expected: readonly string[]): DifferingPlace[] {
  if (found.length === expected.length)
    return expected.flatMap((text, i) => (text === found[i] ? [] : [shortened(found[i]!, text)]))
  const [only, lacking] = [alone(found, expected), alone(expected, found)]
  return Array.from({ length: Math.max(only.length, lacking.length) }, (_, i) =>
    shortened(only[i] ?? null, lacking[i] ?? null),
  )
}

/** The texts that are in the first list more often than in the second. */
function alone(list: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const text of other) left.set(text, (left.get(text) ?? 0) + 1)
  return list.filter((text) => {
    const n = left.get(text) ?? 0
    left.set(text, n - 1)
    return n <= 0
  })
}

/** How much of a long passage is shown. */
const SHOWN = 240

function shortened(found: string | null, expected: string | null): DifferingPlace {
  if (found === null || expected === null) {
    const cut = (text: string | null) =>
      text === null || text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}…`
    return { where: null, found: cut(found), expected: cut(expected) }
  }
  const at = firstDifference(found, expected)
  return { where: null, found: sentenceAt(found, at), expected: sentenceAt(expected, at) }
}

/** The place of the first character that differs. */
export function firstDifference(a: string, b: string): number {
  const end = Math.min(a.length, b.length)
  for (let i = 0; i < end; i++) if (a[i] !== b[i]) return i
  return end
}

/** The sentence around a character; of a very long one what is next to it. */
function sentenceAt(text: string, at: number): string {
  let from = 0
  for (const sentence of sentencesOf(text)) {
    if (at < from + sentence.length || from + sentence.length === text.length)
      return around(sentence, at - from)
    from += sentence.length
  }
  return around(text, at)
}

/** What is next to a character of a long text. */
export function around(text: string, at: number, shown = SHOWN): string {
  if (text.length <= shown) return text.trim()
  const from = Math.max(0, at - shown / 2)
  const to = Math.min(text.length, at + shown / 2)
  return `${from > 0 ? '…' : ''}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`
}
