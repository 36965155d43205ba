import { distance } from 'fastest-levenshtein'
import type { Elsewhere } from './sentence.ts'

/** The known name closest to the written one; null if none is close. */
export function nearestName(written: string, known: readonly string[]): string | null {
  const near = known
    .map((name) => ({ name, steps: distance(written.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.steps - b.steps)[0]
  return near && near.steps <= Math.max(2, Math.floor(near.name.length / 3)) ? near.name : null
}

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
