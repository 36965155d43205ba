import { SCRIPT_FONTS } from './font-files.ts'
import { runsOf } from './fonts.ts'

/** Letters that no installed font has, and the package of the font that would have them; null if none is known. */
export interface UndrawableLetters {
  readonly letters: readonly string[]
  readonly package: string | null
}

/** Latin, Greek and Cyrillic letters and common punctuation, all in the main font: most texts need no look into it. */
const COMMON =
  /^[ -~\u00a0-\u017f\u0391-\u03a9\u03b1-\u03c9\u0410-\u044f\u2013\u2014\u2018\u2019\u201c\u201d\u2026]*$/

/** The letters of a text that cannot be drawn; null if all can. */
export function undrawableLetters(text: string): UndrawableLetters | null {
  if (COMMON.test(text)) return null
  const missing = runsOf(text, 'regular').flatMap(({ text: part, font }) => (font === null ? [...part] : []))
  if (missing.length === 0) return null
  const scripted = SCRIPT_FONTS.find(({ scripts }) =>
    missing.some((letter) => scripts.some((script) => new RegExp(`\\p{Script=${script}}`, 'u').test(letter))),
  )
  return { letters: [...new Set(missing)], package: scripted?.package ?? null }
}
