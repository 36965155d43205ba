import { type Problem, problem } from '../../problems.ts'
import type { DeclaredSource } from '../declared-source.ts'
import { givesItem } from '../item-patterns.ts'
import type { DeclaredScale } from '../settings/declared-scale.ts'
import { LAYOUTS } from '../settings/layouts.ts'
import type { ItemColumns, SourceFile } from '../settings/source-file.ts'
import type { DeclaredStudy } from '../study.ts'

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
    ...source.items.flatMap((it) =>
      namingProblems(it, source, study).map(([why, remedy]) =>
        problem('wrong-setting', { ...place, found: it.columns }, why, remedy),
      ),
    ),
  ]
}

/** What one name of columns leaves open or gives twice, and what to write. */
function namingProblems(it: ItemColumns, source: SourceFile, { scales }: DeclaredStudy): [string, string][] {
  const twice = (['scale', 'session', 'rater', 'item'] as const)
    .filter((field) => it[field] !== undefined && it.columns.includes(`{${field}}`))
    .map((field): [string, string] => [
      `the name gives the ${field}, and so does the setting beside it`,
      `delete ${field}: ${it[field]}, or write the ${field} out in the name`,
    ])
  if (twice.length > 0 || givesItem(it)) return twice
  const word = it.scale ?? source.every_row.scale
  const all = Object.entries(scales).filter(
    ([key, { in_file }]) => word === undefined || (in_file ?? key) === word,
  )
  const several = all.filter(([, scale]) => !isOneNumber(scale)).map(([key]) => key)
  // With {scale}, or a column for it, only columns of scales with several items are in doubt: see itemColumnProblems.
  if (all.length === 0 || several.length < all.length) return []
  const [key] = several
  return [
    [
      `the name gives no number of an item, but ${several.join(' and ')} ${several.length === 1 ? 'has' : 'have'} several`,
      `if the columns have one score a session, write given_as: score under ${key}, with the range of the score; if they have the answers to single items, write {item} where the number of the item is`,
    ],
  ]
}

/** True if a session has one number of this scale: a score, or the answer to its only item. */
function isOneNumber({ given_as, items, instrument }: DeclaredScale): boolean {
  const isOne = items === 1 || (Array.isArray(items) && items.length === 1)
  // What a form has is known later; itemColumnProblems then finds its scales with several items.
  return given_as === 'score' || isOne || instrument !== undefined
}
