import { type Document, isScalar, visit } from 'yaml'

/** Settings that hold published numbers, whose decimals matter. */
const PRINTED = ['r', 't', 'F', 'p', 'interval', 'mean', 'sd']

/**
 * Keeps published numbers as text, as typed: .30 shows that r was rounded to two decimals, and the number 0.3 does not.
 * All other numbers remain numbers.
 */
export function keepAsPrinted(document: Document): void {
  const results = document.getIn(['original', 'results'], true)
  if (!results || typeof results !== 'object') return
  visit(results as Parameters<typeof visit>[0], {
    Pair(_, { key, value }) {
      if (!isScalar(key) || !PRINTED.includes(String(key.value)) || !value) return
      visit(value as Parameters<typeof visit>[0], {
        Scalar(_, scalar) {
          if (typeof scalar.value === 'number' && scalar.source !== undefined) scalar.value = scalar.source
        },
      })
    },
  })
}
