import { type Document, isScalar, visit } from 'yaml'

/** Settings whose decimals matter: figures typed from a publication. */
const PRINTED = ['r', 't', 'F', 'p', 'interval', 'mean', 'sd']

/**
 * Lets the published figures of a study file stand as they were typed: .30 says that r was rounded to two decimals,
 * which the number 0.3 no longer does. Everything else stays a number.
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
