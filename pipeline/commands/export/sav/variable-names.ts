/** The most bytes in a name. */
const LONGEST = 64

/** Words of the language of SPSS. */
const RESERVED = ['ALL', 'AND', 'BY', 'EQ', 'GE', 'GT', 'LE', 'LT', 'NE', 'NOT', 'OR', 'TO', 'WITH']

export const bytesOf = (text: string) => new TextEncoder().encode(text).length

/**
 * The names of variables for these columns: what SPSS refuses in a name is replaced, long names are cut, and those that
 * are alike then, capital letters aside, are numbered.
 *
 * @example variableNames(['c-index', 'C_Index', '3rd', 'by']) // ['c_index', 'C_Index_2', 'v_3rd', 'v_by']
 */
export function variableNames(columns: readonly string[]): string[] {
  const taken = new Set<string>()
  return columns.map((column) => {
    const letters = column.normalize('NFC').replace(/[^\p{L}\p{N}_.$#@]/gu, '_')
    const begun = /^[\p{L}@]/u.test(letters) && !RESERVED.includes(letters.toUpperCase())
    const allowed = (begun ? letters : `v_${letters}`).replace(/\.$/, '_')
    let name = cut(allowed, LONGEST)
    for (let number = 2; taken.has(name.toLowerCase()); number++) {
      const ending = `_${number}`
      name = `${cut(allowed, LONGEST - ending.length)}${ending}`
    }
    taken.add(name.toLowerCase())
    return name
  })
}

/** The beginning of a text that has at most so many bytes; a letter is kept whole. */
export function cut(text: string, most: number): string {
  if (bytesOf(text) <= most) return text
  let kept = ''
  let length = 0
  for (const letter of text) {
    length += bytesOf(letter)
    if (length > most) break
    kept += letter
  }
  return kept
}

/**
 * The names of eight bytes that stand beside the whole ones, for programs that know no longer ones and to link the records
 * of a file.
 *
 * @example shortNames(['role', 'congruence', 'congruence_2', 'größe']) // ['ROLE', 'CONGRUEN', '@3', '@4']
 */
export function shortNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name, i) => {
    const begin = name.slice(0, 8).toUpperCase()
    const short = /^[A-Z][A-Z0-9_]*$/.test(begin) && !taken.has(begin) ? begin : `@${i + 1}`
    taken.add(short)
    return short
  })
}
