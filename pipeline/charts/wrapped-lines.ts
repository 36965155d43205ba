import { textExtent } from './text-extent.ts'

/** Lines of a title at most; a longer title ends with a mark and stands in full in the text. */
const MOST_LINES = 5

type Weight = 'regular' | 'semibold'

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A word in parts that fit into the line; parts of a word of letters end with a hyphen. */
function parts(word: string, width: number, weight: Weight): string[] {
  if (textExtent(word, weight) <= width) return [word]
  const hyphen = textExtent('-', weight)
  const cut: string[] = ['']
  for (const { segment } of graphemes.segment(word)) {
    const last = cut.at(-1)!
    if (last !== '' && textExtent(last + segment, weight) + hyphen > width) {
      if (/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]$/u.test(last)) cut[cut.length - 1] += '-'
      cut.push('')
    }
    cut[cut.length - 1] += segment
  }
  return cut
}

function filled(words: readonly string[], width: number, weight: Weight): string[] {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && textExtent(`${last} ${word}`, weight) <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/**
 * A title in the smallest number of lines that are no wider than `width` pixels, the lines about equally long. A word
 * that is wider is cut, and a number stays with the word after it. A title of more than five lines ends with a mark.
 *
 * @example wrappedLines('Distinctive profile similarity', 100) // ['Distinctive', 'profile similarity']
 */
export function wrappedLines(title: string, width: number, weight: Weight = 'regular'): string[] {
  const words = title
    .trim()
    .replaceAll(/\s+/g, ' ')
    .split(/(?<!\d) /)
    .flatMap((word) => (textExtent(word, weight) <= width ? [word] : word.split(' ')))
    .flatMap((word) => parts(word, width, weight))
  let lines = filled(words, width, weight)
  for (let narrower = width - 4; narrower > 0; narrower -= 4) {
    const next = filled(words, narrower, weight)
    if (next.length > lines.length || next.some((line) => textExtent(line, weight) > narrower)) break
    lines = next
  }
  if (lines.length <= MOST_LINES) return lines
  return [...lines.slice(0, MOST_LINES - 1), marked(lines[MOST_LINES - 1]!, width, weight)]
}

/** A line that goes on. */
function marked(line: string, width: number, weight: Weight): string {
  const letters = Array.from(graphemes.segment(line.replace(/-$/, '')), ({ segment }) => segment)
  while (letters.length > 1 && textExtent(`${letters.join('')} …`, weight) > width) letters.pop()
  return `${letters.join('').trimEnd()} …`
}
