/**
 * Characters that steer a terminal or the direction of text, or that nobody sees: control characters, line and paragraph
 * separators, marks of direction, zero-width spaces and tags.
 */
const UNSAFE =
  /[\p{Cc}\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]/gu

/**
 * One line as it is shown on a terminal, whatever a researcher's files contain: what would steer the terminal is escaped
 * as in JSON.
 *
 * @example printable('a\u001b[31mb') // 'a\\u001b[31mb'
 */
export function printable(line: string): string {
  return line.replace(UNSAFE, (letter) =>
    Array.from({ length: letter.length }, (_, i) => letter.charCodeAt(i).toString(16).padStart(4, '0'))
      .map((hex) => `\\u${hex}`)
      .join(''),
  )
}

/** Several lines as they are shown on a terminal. */
export const printableLines = (text: string) => text.split('\n').map(printable).join('\n')
