/** A word longer than this may be broken. Addresses may be broken anyway. */
const LONG = /(?!https?:)[^\s\u00a0]{25,}/gu

/** No more letters than these are kept together in a long word. */
const TOGETHER = 16

const JOINTS = new Set('_/\\.:;,@-=&?')

const LETTERS = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The text with places in its long words where a line may break, which are not seen: a blank of no width. */
export function breakableWords(text: string): string {
  return text.replace(LONG, (word) => {
    let since = 0
    let broken = ''
    for (const { segment } of LETTERS.segment(word)) {
      if (since === TOGETHER) {
        broken += '\u200b'
        since = 0
      }
      broken += segment
      since += 1
      if (JOINTS.has(segment) && since > 3) {
        broken += '\u200b'
        since = 0
      }
    }
    return broken
  })
}
