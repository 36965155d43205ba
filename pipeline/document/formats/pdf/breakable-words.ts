/** So many letters without a place where a line may break. */
const LONG = /[^\s\u00a0/-]{30,}/gu
const LONG_IN_ADDRESS = /[^\s\u00a0/-]{61,}/gu

const LETTERS = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * The text with places where very long words may be broken: blanks of no width. Addresses have them later, since
 * the typesetter breaks addresses by itself.
 */
export function breakableWords(text: string): string {
  return text
    .split(/(https?:\S+)/)
    .map((part, i) => part.replace(i % 2 === 1 ? LONG_IN_ADDRESS : LONG, inPieces))
    .join('')
}

function inPieces(word: string): string {
  const letters = Array.from(LETTERS.segment(word), ({ segment }) => segment)
  return letters.map((letter, i) => (i > 0 && i % 16 === 0 ? `\u200b${letter}` : letter)).join('')
}
