import { type Document, isAlias, isMap, isScalar, isSeq, Scalar } from 'yaml'
import type { z } from 'zod'
import { alternatives, definitionOf, entryOf } from './schema-parts.ts'

/** A value with the settings and entries in it; null stands for nothing written. */
export type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain }

const QUOTED: readonly unknown[] = [
  Scalar.QUOTE_DOUBLE,
  Scalar.QUOTE_SINGLE,
  Scalar.BLOCK_FOLDED,
  Scalar.BLOCK_LITERAL,
]

/** True if the scalar is in quotation marks or a block of text: it can only be text. */
export const isQuoted = (scalar: Scalar) => QUOTED.includes(scalar.type)

/** The text of a scalar as a person typed it: 01 stays 01, 1.0 stays 1.0, and yes is a word. Composed letters (NFC). */
export function typedText(scalar: Scalar): string {
  const text = typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? String(scalar.value ?? ''))
  return text.normalize('NFC')
}

/**
 * The values of a document as its schema wants them: where it wants a number or true and false, what YAML reads; where it
 * wants a word, the text as typed.
 */
export function asTyped(document: Document, schema: z.ZodType): Plain {
  return plain(document.contents, schema)

  function plain(node: unknown, wanted: z.ZodType | undefined): Plain {
    if (isAlias(node)) return plain(node.resolve(document), wanted)
    if (isSeq(node)) return node.items.map((item, i) => plain(item, entryOf(wanted, i)))
    if (isMap(node)) {
      return Object.fromEntries(
        node.items.map(({ key, value }) => {
          const name = isScalar(key) ? typedText(key) : ''
          return [name, plain(value, entryOf(wanted, name))]
        }),
      )
    }
    return isScalar(node) ? scalarValue(node, wanted) : null
  }
}

function scalarValue(scalar: Scalar, wanted: z.ZodType | undefined): Plain {
  if (isQuoted(scalar)) return typedText(scalar)
  const { value } = scalar
  if (value === null && !scalar.source) return null
  const kinds = wanted === undefined ? [] : alternatives(wanted).map(definitionOf)
  const takes = (type: string) =>
    kinds.some((kind) => kind.type === type || kind.values?.some((literal) => typeof literal === type))
  if (typeof value === 'number' && takes('number')) return value
  if (typeof value === 'boolean' && takes('boolean')) return value
  return typedText(scalar)
}
