/**
 * A pattern of study.yaml, such as "wai_{session}_{item}", as a regular expression for column names. Each word in braces
 * is a named group; if it is repeated, it must have the same value. Capitals do not matter.
 *
 * @param allowed the permitted values of every word in braces, as a regular expression
 * @param before the permitted beginning of a name, as a regular expression; nothing if left out
 * @example nameRule('wai_{item}', { item: '\\d+' }).exec('wai_7')?.groups // { item: '7' }
 */
export function nameRule(pattern: string, allowed: Readonly<Record<string, string>>, before = ''): RegExp {
  const seen = new Set<string>()
  const parts = pattern.split(new RegExp(`\\{(${Object.keys(allowed).join('|')})\\}`)).map((part, i) => {
    if (i % 2 === 0) return literal(part)
    if (seen.has(part)) return `\\k<${part}>`
    seen.add(part)
    return `(?<${part}>${allowed[part]})`
  })
  return new RegExp(`^${before}${parts.join('')}$`, 'i')
}

/** A regular expression for one of these words, the longest first. */
export function oneOfWords(words: Iterable<string>): string {
  const longestFirst = [...words].sort((a, b) => b.length - a.length)
  return longestFirst.map(literal).join('|') || '(?!)'
}

/** A regular expression for a number in a name. */
export const NUMBER = '\\d{1,6}'

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
