import type { z } from 'zod'
import { alternatives, definitionOf } from './schema-parts.ts'

/** A name that is a setting in more places than this says little about where it was meant. */
const FEW = 2

/** Where a setting of this name belongs: "at the top level", "under hypothesis"; empty if nowhere or in many places. */
export function homesOf(name: string, schema: z.ZodType): readonly string[] {
  const homes = new Set<string>()
  look(schema, [])
  return homes.size > FEW ? [] : [...homes]

  function look(within: z.ZodType | undefined, path: readonly string[]): void {
    if (within === undefined) return
    for (const one of alternatives(within)) {
      const { shape, valueType, element } = definitionOf(one)
      look(valueType, [...path, '<name>'])
      look(element, path)
      for (const [key, inner] of Object.entries(shape ?? {})) {
        if (key === name) homes.add(path.length === 0 ? 'at the top level' : `under ${path.join('.')}`)
        look(inner, [...path, key])
      }
    }
  }
}
