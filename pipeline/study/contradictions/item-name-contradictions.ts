import { type Problem, problem } from '../../problems.ts'
import type { DeclaredSource } from '../declared-source.ts'
import { LAYOUTS } from '../settings/layouts.ts'

/** Problems with the declared names of item columns. */
export function itemNameContradictions({ source, study, isWide, at }: DeclaredSource): Problem[] {
  if (source.items === null) return []
  const place = at('items', null)
  if (!isWide) {
    const why = `this file does not have items in columns in the layout ${study.layout}`
    const { wide } = LAYOUTS[study.layout]
    const remedy =
      wide === null
        ? 'write layout: items-wide, dyad-session or dyad if the answers are in columns, or delete items'
        : `name the file with the items under files.${wide}, and declare items there`
    return [problem('wrong-setting', place, why, remedy)]
  }
  const scales = Object.entries(study.scales).map(([key, { in_file }]) => in_file ?? key)
  const unknownScales = source.items.flatMap((it) =>
    it.scale === undefined || scales.includes(it.scale) ? [] : [it.scale],
  )
  return [
    ...unknownScales.map((scale) => problem('unknown-scale', { ...place, found: scale }, scales, scale)),
    ...source.items
      .filter((it) => !it.columns.includes('{item}'))
      .map(({ columns }) => {
        const why = 'the name of each column must contain the number of its item'
        return problem(
          'wrong-setting',
          { ...place, found: columns },
          why,
          'write {item} in place of the number',
        )
      }),
  ]
}
