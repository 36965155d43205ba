import type { PrintedText } from '../printed.ts'

/** The part of an equation after its symbol: degrees of freedom in brackets, if any, and the value. */
const REST = /^(\([\d.,]+\))? [=<>] [^ ,;)]+/

/**
 * The text in pieces between which a line may break. An equation is one piece: a symbol and what follows it.
 *
 * @example equationsOf([{ em: 'p' }, ' = .003, and so on']) // [[{ em: 'p' }, ' = .003'], [', and so on']]
 */
export function equationsOf(text: PrintedText): PrintedText[] {
  const [first, second, ...others] = text
  if (first === undefined) return []
  const rest = typeof first === 'object' && typeof second === 'string' ? REST.exec(second) : null
  if (rest === null) return [[first], ...equationsOf(text.slice(1))]
  const after = rest.input.slice(rest[0].length)
  return [[first, rest[0]], ...equationsOf(after === '' ? others : [after, ...others])]
}
