/**
 * Characters that nobody sees and few know they typed: soft hyphen, marks of direction, word joiner and its invisible
 * companions, byte order mark, zero-width space, non-joiner and joiner.
 */
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g

/** Printable ASCII without a blank at either end or two in a row: most cells, which need no work. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/

/**
 * A text as it is compared with others: two texts that look the same become the same. Letters with accents are
 * composed (Unicode form NFC), invisible characters are left out, and any white space, of no-break blanks too, is one
 * blank, with none at either end.
 *
 * @example comparableText(' no\u00A0 consent') // 'no consent'
 */
export function comparableText(text: string): string {
  if (PLAIN.test(text)) return text
  return text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()
}
