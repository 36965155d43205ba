/** Words that YAML takes for something other than text. */
const SPECIAL = /^(true|false|null|yes|no|on|off|y|n|~|)$/i

/** Text that needs no quotation marks between brackets; what begins with a digit would be read as a number or date. */
const PLAIN = /^\p{L}[\p{L}\p{N}_./-]*( [\p{L}\p{N}_./-]+)*$/u

/** A text as it is written in study.yaml: in quotation marks unless it can only be meant as text. */
export function yamlText(text: string): string {
  if (PLAIN.test(text) && !SPECIAL.test(text)) return text
  // Only between double quotation marks can control characters be written.
  return /[\p{Cc}\p{Cf}\u2028\u2029]/u.test(text) ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`
}

/** `['', NA, '-99']`. */
export const yamlList = (texts: readonly string[]) => `[${texts.map(yamlText).join(', ')}]`

/** `{ client: [Klient], therapist: [Therapeut] }`. */
export function yamlLists(lists: Iterable<readonly [key: string, texts: readonly string[]]>): string {
  return `{ ${[...lists].map(([key, texts]) => `${/^\d+$/.test(key) ? key : yamlText(key)}: ${yamlList(texts)}`).join(', ')} }`
}
