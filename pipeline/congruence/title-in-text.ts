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
