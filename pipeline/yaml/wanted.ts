import type { z } from 'zod'
import { oneOf } from '../sentences/wording.ts'
import { alternatives, checksOf, definitionOf } from './schema-parts.ts'

/** What a schema wants, in words: "a whole number from 1 to 1000". */
export function wanted(schema: z.ZodType): string {
  return [...new Set(alternatives(schema).map(one))].join(', or ')
}

function one(schema: z.ZodType): string {
  const title = schema.meta()?.title
  if (title !== undefined) return title
  const { type, entries, values, element, items, valueType } = definitionOf(schema)
  if (type === 'enum') return oneOf(Object.values(entries!))
  if (type === 'literal') return values!.map(String).join(' or ')
  if (type === 'boolean') return 'true or false'
  if (type === 'number') return number(schema)
  if (type === 'array') return `a list of ${several(element!)}`
  if (type === 'tuple') return `[${items!.map(wanted).join(', ')}]`
  if (type === 'record') return `names, each with a colon and ${wanted(valueType!)}`
  if (type === 'object') return 'settings of its own'
  return 'a text'
}

/** The entries of a list, in words. */
function several(schema: z.ZodType): string {
  const words = alternatives(schema).map((it) => {
    const { type, entries } = definitionOf(it)
    if (type === 'string') return 'words'
    if (type === 'number') return number(it).replace(/^a (whole )?number/, '$1numbers')
    if (type === 'enum') return `${Object.values(entries!).join(', ')}`
    return type === 'object' ? 'entries with settings' : one(it)
  })
  return [...new Set(words)].join(' or ')
}

function number(schema: z.ZodType): string {
  const checks = checksOf(schema)
  const isWhole = checks.some(({ check }) => check === 'number_format')
  const low = checks.find(({ check }) => check === 'greater_than')
  const high = checks.find(({ check }) => check === 'less_than')
  const from = low && `${low.inclusive ? 'from' : 'above'} ${low.value}`
  const to = high && `${high.inclusive ? (low?.inclusive ? 'to' : 'up to') : 'below'} ${high.value}`
  const kind = isWhole ? 'a whole number' : 'a number'
  if (low?.inclusive && high === undefined) return `${kind} of ${low.value} or more`
  return [kind, from, to].filter(Boolean).join(' ')
}
