import type { z } from 'zod'
import { yamlText } from '../sentences/yaml-line.ts'
import type { Plain } from './as-typed.ts'
import { alternatives, definitionOf, layers } from './schema-parts.ts'

/** A value as a person would write it in one line of YAML. */
export function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    const settings = Object.entries(value).map(([key, it]) => `${key}: ${written(it)}`)
    return settings.length === 0 ? '{}' : `{ ${settings.join(', ')} }`
  }
  // A number as it is typed in a paper, such as .10, is read as it is typed.
  if (typeof value !== 'string' || /^-?\.\d+$/.test(value)) return String(value)
  return yamlText(value)
}

/** What was probably meant by a value that the schema refuses, such as [0, 50] by the text 0-50; undefined if unclear. */
export function meantBy(found: Plain, schema: z.ZodType): Plain | undefined {
  return guesses(found, schema).find((guess) => schema.safeParse(guess).success)
}

function guesses(found: Plain, schema: z.ZodType): Plain[] {
  const takes = (type: string) => alternatives(schema).some((one) => definitionOf(one).type === type)
  const takesLists = takes('array') || takes('tuple')
  if (Array.isArray(found)) return found.length === 1 ? [found[0]!] : [found.toReversed()]
  if (found === null) return ['']
  if (typeof found === 'object') return takesLists ? [[found]] : []
  const text = String(found).trim()
  const parts = text.split(/\s*[,;]\s*/).filter((part) => part !== '')
  const [, low, high] = RANGE.exec(text) ?? []
  const ends = [low, high].map(Number) as [number, number]
  return [
    ...[numberIn(text), text.toLowerCase(), text.replaceAll('\\', '/'), ...truthIn(text)].filter(
      (guess) => guess !== null,
    ),
    ...(low === undefined ? [] : [takes('tuple') ? ends : upTo(...ends)]),
    ...(takesLists ? [parts.map((part) => numberIn(part) ?? part), parts, [found]] : []),
  ]
}

/** Two numbers as people write a range: 0-50, 0 – 50, 0..50, 0 to 50. */
const RANGE = /^(-?\d+(?:\.\d+)?)\s*(?:-|–|—|\.\.\.?|to|bis|:|;|,)\s*(-?\d+(?:\.\d+)?)$/

/** All whole numbers of a short range. */
const upTo = (low: number, high: number) =>
  Number.isInteger(low) && high >= low && high - low < 100
    ? Array.from({ length: Math.floor(high - low) + 1 }, (_, i) => low + i)
    : []

/** The number in a text, also with a decimal comma or as a percentage. */
function numberIn(text: string): number | null {
  const [, digits, percent] = /^([-+]?(?:\d+(?:[.,]\d+)?|[.,]\d+))\s*(%?)$/.exec(text) ?? []
  if (digits === undefined) return null
  const plain = digits.replace(',', '.')
  return Number(percent ? `${plain}e-2` : plain)
}

const truthIn = (text: string) =>
  /^(yes|y|on|1|true|ja)$/i.test(text) ? [true] : /^(no|n|off|0|false|nein)$/i.test(text) ? [false] : []

/** A value that the schema permits: its own example or default, or else the simplest one. */
export function exampleOf(schema: z.ZodType): unknown {
  const within = layers(schema)
  const candidates = [
    ...within.flatMap(examplesIn),
    ...within.map((layer) => definitionOf(layer).defaultValue).filter((it) => !isEmpty(it)),
    ...alternatives(schema).flatMap((one) => [...examplesIn(one), ...simplest(one)]),
  ]
  return candidates.find((it) => schema.safeParse(it).success)
}

const examplesIn = (schema: z.ZodType) => (schema.meta()?.examples as unknown[] | undefined) ?? []

/** True for nothing and for an empty list or mapping, which show nobody what to write. */
const isEmpty = (value: unknown) =>
  value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0)

function simplest(schema: z.ZodType): unknown[] {
  const { type, entries, values, element, items, valueType, shape } = definitionOf(schema)
  if (type === 'enum') return [Object.values(entries!)[0]]
  if (type === 'literal') return [...values!]
  if (type === 'boolean') return [true]
  if (type === 'number') return [1, 0.5, 0.8, 2, 3, 10, 100]
  if (type === 'array') return [1, 2].map((entries) => Array(entries).fill(exampleOf(element!)))
  if (type === 'tuple') return [items!.map((_, i) => 1 + 6 * i), ['.10', '.50']]
  if (type === 'record') return [{ name: exampleOf(valueType!) }]
  if (type === 'object') {
    const needed = Object.entries(shape!).filter(([, it]) => !it.safeParse(undefined).success)
    return [Object.fromEntries(needed.map(([key, it]) => [key, exampleOf(it)]))]
  }
  return ['word']
}
