import { distance } from 'fastest-levenshtein'
import type { Elsewhere } from './sentence.ts'

/** The known name that is closest to what was written, if any is close. */
export function nearestName(written: string, known: readonly string[]): string | null {
  const near = known
    .map((name) => ({ name, steps: distance(written.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.steps - b.steps)[0]
  return near && near.steps <= Math.max(2, Math.floor(near.name.length / 3)) ? near.name : null
}

/** The question whether that name was meant; nothing if there is none. */
export const meant = (name: string | null) => (name === null ? '' : ` Did you mean ${name}?`)

/** The question whether the closest known name was meant; nothing if none is close. */
export const nearest = (written: string, known: readonly string[]) => meant(nearestName(written, known))

/** The words among which one has to be chosen. */
export const oneOf = (known: readonly string[]) =>
  known.length === 1 ? known[0]! : `one of ${known.join(', ')}`

/** The line in words, with its file if that is another one. */
export const inLine = ({ file, line }: Elsewhere) => `line ${line}${file === null ? '' : ` of ${file}`}`
