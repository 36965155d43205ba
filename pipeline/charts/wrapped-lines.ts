/** Words up to this length stay whole even where they are wider than the line. */
const WHOLE_WORD = 20

/** Lines of a title at most; a longer title ends with a mark and stands in full in the text. */
const MOST_LINES = 5

/** Letters of scripts without blanks between words, twice as wide as Latin ones. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uff01-\uff60]/u

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

function lettersOf(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment)
}

/** The length of a text in Latin letters. */
function lengthOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length
  return lettersOf(text).reduce((sum, letter) => sum + (WIDE.test(letter) ? 2 : 1), 0)
}

/** A word in parts that fit into the line; parts of a word of letters end with a hyphen. */
function parts(word: string, width: number): string[] {
  const most = Math.max(width, WHOLE_WORD)
  if (lengthOf(word) <= most) return [word]
  const cut: string[] = ['']
  for (const letter of lettersOf(word)) {
    if (lengthOf(cut.at(-1)! + letter) >= most) {
      if (/^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]$/u.test(letter)) cut[cut.length - 1] += '-'
      cut.push('')
    }
    cut[cut.length - 1] += letter
  }
  return cut
}

function filled(words: readonly string[], width: number): string[] {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && lengthOf(last) + 1 + lengthOf(word) <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/**
 * A title in the smallest number of lines of at most `width` letters, the lines about equally long. A word that is longer
 * has a line to itself, and a very long one is cut. A title of more than five lines ends with a mark.
 *
 * @example wrappedLines('Distinctive profile similarity', 20) // ['Distinctive', 'profile similarity']
 */
export function wrappedLines(title: string, width: number): string[] {
  const words = title
    .trim()
    .split(/\s+/)
    .flatMap((word) => parts(word, width))
  let lines = filled(words, width)
  for (let narrower = width - 1; narrower > 0; narrower--) {
    const next = filled(words, narrower)
    if (next.length > lines.length || next.some((line) => lengthOf(line) > narrower)) break
    lines = next
  }
  if (lines.length <= MOST_LINES) return lines
  return [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1]!.replace(/-$/, '')} …`]
}
