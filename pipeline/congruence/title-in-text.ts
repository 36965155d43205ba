import { indexNamed } from './index-named.ts'

/**
 * The title of an index for use within a sentence.
 * @throws RangeError if there is no such index
 * @example titleInText('first-letter') // 'first-letter agreement'
 * @example titleInText('c-index') // 'C index'
 */
export function titleInText(id: string): string {
  const { title, beginsWithName } = indexNamed(id)
  return beginsWithName ? title : title.charAt(0).toLowerCase() + title.slice(1)
}

/** A word of a title, but for the short ones: "on the hexagon" is "on the Hexagon". */
const LONG_WORD = /(?<=[\s–-])\p{Ll}(?=\p{L}{3})/gu

/**
 * The title of an index within the title of a table or figure.
 * @throws RangeError if there is no such index
 * @example titleInTitle('c-index') // 'C Index'
 */
export function titleInTitle(id: string): string {
  return indexNamed(id).title.replaceAll(LONG_WORD, (letter) => letter.toUpperCase())
}
