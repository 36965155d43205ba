/** Every byte is a letter, those below 128 as in ASCII: a place in the text is the place in the bytes. Which letters the others are does not matter. */
export const oneByteText = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes)

/** The first place of a text of ASCII letters and control characters; -1 if the bytes do not have it. */
export function placeOf(text: string, bytes: Uint8Array): number {
  const first = text.charCodeAt(0)
  let at = bytes.indexOf(first)
  while (at >= 0 && !isAt(at, text, bytes)) at = bytes.indexOf(first, at + 1)
  return at
}

/** The last place of such a text; -1 if there is none. */
export function lastPlaceOf(text: string, bytes: Uint8Array): number {
  const first = text.charCodeAt(0)
  let at = bytes.lastIndexOf(first)
  while (at > 0 && !isAt(at, text, bytes)) at = bytes.lastIndexOf(first, at - 1)
  return at === 0 && !isAt(0, text, bytes) ? -1 : at
}

function isAt(at: number, text: string, bytes: Uint8Array): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false
  return true
}
