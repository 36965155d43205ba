import { distance } from 'fastest-levenshtein'
import { comparableText } from '../comparable-text.ts'
import { bareText } from './look-alikes.ts'
import type { Elsewhere } from './sentence.ts'

/** Longer words are no misspelt names, and comparing them takes long. */
const LONGEST = 40

/** Among more names than these, only the same name in other letters is looked for. */
const MOST = 1000

/**
 * The known name closest to the written one; null if none is close: at most every third letter differs, or the same
 * letters stand in another order.
 */
export function nearestName(written: string, known: readonly string[]): string | null {
  if (written.length > LONGEST) return null
  const word = comparableText(written).toLowerCase()
  if (word === '') return null
  let nearest: string | null = null
  let fewest = Number.POSITIVE_INFINITY
  for (const name of known) {
    if (name.length > LONGEST) continue
    const other = comparableText(name).toLowerCase()
    if (word === other) return name
    const allowed = Math.floor(Math.max(word.length, other.length) / 3)
    const isFar = Math.abs(word.length - other.length) > allowed
    if (other === '' || known.length > MOST || isFar) continue
    const steps = sorted(word) === sorted(other) ? 1 : distance(word, other)
    if (steps > allowed || steps >= fewest) continue
    nearest = name
    fewest = steps
  }
  return nearest
}

const sorted = (word: string) => [...word].sort().join('')

/** " Did you mean …?", or nothing without a name. */
export const meant = (name: string | null) => (name === null ? '' : ` Did you mean ${name}?`)

/** " Did you mean …?" with the closest known name, or nothing if none is close. */
export const nearest = (written: string, known: readonly string[]) => meant(nearestName(written, known))

/** The permitted words: "one of a, b, c", or the only one. */
export const oneOf = (known: readonly string[]) =>
  known.length === 1 ? known[0]! : `one of ${known.join(', ')}`

/** The line in words, with its file if it is in another one. */
export const inLine = ({ file, line }: Elsewhere) => `line ${line}${file === null ? '' : ` of ${file}`}`

/** The most values of a column that a message lists, and the longest part of one. */
const [LISTED, LONG] = [6, 40]

/** The values of a column, the first of them in quotation marks: `"01", "02" and 3 others`. */
export function heldValues(texts: readonly string[]): string {
  const listed = texts.slice(0, LISTED).map((text) => JSON.stringify(excerpt(text)))
  const others = texts.length - listed.length
  return `${listed.join(', ')}${others === 0 ? '' : ` and ${others} ${others === 1 ? 'other' : 'others'}`}`
}

/** The text, or its beginning if it is long. */
export const excerpt = (text: string) => (text.length > LONG ? `${text.slice(0, LONG)}…` : text)

/** The known text that differs from the written one in what is easily overlooked; null if there is none or several. */
export function similarText(written: string, known: readonly string[]): string | null {
  const similar = known.filter((text) => bareText(text) === bareText(written))
  return similar.length === 1 ? similar[0]! : null
}
