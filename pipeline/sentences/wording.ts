import { distance } from 'fastest-levenshtein'
import { comparableText } from '../comparable-text.ts'
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

/** A word as it is written in a list or as a key of study.yaml, in quotation marks if it needs them. */
export const asYaml = (text: string) =>
  /^\p{L}[\p{L}\p{N}_-]*$/u.test(text) && !/^(true|false|yes|no|on|off|null|y|n)$/i.test(text)
    ? text
    : JSON.stringify(text)
