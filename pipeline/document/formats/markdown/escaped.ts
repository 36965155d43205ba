/** What GitHub reads as markup wherever it is. */
const ANYWHERE = /[\\`*_[\]<>|~&$@#]/g

/** What becomes a link or a picture by itself: "https://", "www.", ":smile:". */
const BY_ITSELF = /:(?=\/\/|[\w+-]+:)|(?<=\bwww)\./gi

/** What makes a list, a heading or a rule of the line that it begins. */
const AT_THE_BEGINNING = /^(?=[-+=])|(?<=^\d{1,9})(?=[.)])/

/** Text such that Markdown shows it letter by letter, whatever is in it; it stays on one line. */
export function escaped(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\u2028\u2029 ]+/gu, ' ')
    .replaceAll(ANYWHERE, '\\$&')
    .replaceAll(BY_ITSELF, '\\$&')
}

/** A line that is text, not the beginning of a heading or a list. */
export function lineOfText(line: string): string {
  return line.trim().replace(AT_THE_BEGINNING, '\\')
}
