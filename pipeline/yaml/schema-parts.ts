import type { z } from 'zod'

/** What this program reads of the definition of a zod schema. */
interface Definition {
  readonly type: string
  readonly innerType?: z.ZodType
  readonly in?: z.ZodType
  readonly defaultValue?: unknown
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly keyType?: z.ZodType
  readonly valueType?: z.ZodType
  readonly element?: z.ZodType
  readonly items?: readonly z.ZodType[]
  readonly options?: readonly z.ZodType[]
  readonly entries?: Readonly<Record<string, string>>
  readonly values?: readonly unknown[]
  readonly checks?: readonly { readonly _zod: { readonly def: Check } }[]
}

interface Check {
  readonly check: string
  readonly value?: number
  readonly inclusive?: boolean
  readonly minimum?: number
  readonly format?: string
}

export const definitionOf = (schema: z.ZodType) => schema.def as unknown as Definition

/** The checks of a schema, such as its bounds. */
export function checksOf(schema: z.ZodType): readonly Check[] {
  const own = definitionOf(schema) as unknown as Check
  return [...(own.check ? [own] : []), ...(definitionOf(schema).checks ?? []).map((it) => it._zod.def)]
}

/** The schema inside defaults, options and transformations, and each schema around it, from the outermost. */
export function layers(schema: z.ZodType): readonly z.ZodType[] {
  const { innerType, in: input } = definitionOf(schema)
  const within = innerType ?? input
  return within === undefined ? [schema] : [schema, ...layers(within)]
}

/** The kinds that a setting can be: one, or the alternatives of a union. */
export function alternatives(schema: z.ZodType): readonly z.ZodType[] {
  const core = layers(schema).at(-1)!
  const { options } = definitionOf(core)
  return options === undefined ? [core] : options.flatMap(alternatives)
}

/** The kinds of YAML that a schema can be written as. */
export type Form = 'list' | 'mapping' | 'scalar'

export function formOf(schema: z.ZodType): Form {
  const { type } = definitionOf(schema)
  if (type === 'array' || type === 'tuple') return 'list'
  return type === 'object' || type === 'record' ? 'mapping' : 'scalar'
}

/** The schema of an entry of a list or of a setting of a mapping; undefined if there is no such entry. */
export function entryOf(schema: z.ZodType | undefined, step: PropertyKey): z.ZodType | undefined {
  if (schema === undefined) return undefined
  const form: Form = typeof step === 'number' ? 'list' : 'mapping'
  for (const one of alternatives(schema)) {
    if (formOf(one) !== form) continue
    const { shape, valueType, element, items } = definitionOf(one)
    const entry = shape
      ? Object.hasOwn(shape, String(step)) && shape[String(step)]
      : (valueType ?? element ?? items?.[step as number])
    if (entry) return entry
  }
  return undefined
}

/** The schema at a path. */
export const schemaAt = (schema: z.ZodType, path: readonly PropertyKey[]) =>
  path.reduce<z.ZodType | undefined>(entryOf, schema)

/** The settings permitted in a mapping. */
export function settingsOf(schema: z.ZodType | undefined): readonly string[] {
  const shapes = schema === undefined ? [] : alternatives(schema).map((one) => definitionOf(one).shape ?? {})
  return shapes.flatMap((shape) => Object.keys(shape))
}
