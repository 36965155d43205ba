/**
 * A pattern of study.yaml, such as "wai_{session}_{item}", as a rule for column names. What stands in brackets is a group
 * of the rule; where it stands again, it has to be the same.
 *
 * @param allowed for every word in brackets what may stand there, as a regular expression
 * @param before what a name may begin with, as a regular expression; nothing if left out
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
  return new RegExp(`^${before}${parts.join('')}$`)
}

/** One of these words, the longest first. */
export function oneOfWords(words: Iterable<string>): string {
  const longestFirst = [...words].sort((a, b) => b.length - a.length)
  return longestFirst.map(literal).join('|') || '(?!)'
}

/** A number as names tell it. */
export const NUMBER = '\\d{1,6}'

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
