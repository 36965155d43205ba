import type { Instrument, InstrumentScale } from '../../instruments/instrument.ts'
import { problem } from '../../problems.ts'
import { checkNumbers, type Declaration } from './declaration.ts'
import type { Scale } from './scale.ts'

/**
 * Items, reversed items (by the numbers of the form) and range: from the form or, if the form does not define them, from
 * study.yaml. Null, with every problem added to the declaration, if neither or both define them.
 */
export function keyOfForm(
  declaration: Declaration,
  instrument: Instrument,
  scale: InstrumentScale,
): Pick<Scale, 'items' | 'reverse' | 'range'> | null {
  const { declared, at, problems } = declaration
  const before = problems.length
  const wrong = (setting: 'items' | 'reverse' | 'range', why: string, remedy: string) =>
    problems.push(problem('wrong-setting', at(setting), why, remedy))
  const unknown = (what: string, write: string) =>
    problems.push(
      problem('key-not-known', at(null), `${what} of ${declared.scale} in ${instrument.id} are`, write),
    )

  const known = { items: scale.items, reverse: scale.reverse, range: instrument.range }
  for (const setting of ['items', 'reverse', 'range'] as const) {
    if (declared[setting] !== undefined && known[setting] !== null)
      wrong(
        setting,
        `${instrument.id} already defines ${setting}`,
        `delete ${setting}, or use an instrument file of your own for another form`,
      )
  }

  const byScore = declared.given_as === 'score'
  const items = known.items ?? declaredItems(declaration, instrument, scale, byScore)
  if (items === null) unknown('the item numbers', 'items: [their numbers]')
  else if (scale.count !== null && items.length !== scale.count) {
    const why = `the scale has ${scale.count} items, but ${items.length} ${items.length === 1 ? 'is' : 'are'} named`
    wrong('items', why, 'name every item of the scale, and no other')
  }

  const isReversed = byScore || declared.already_reversed === true
  const reverse = isReversed ? [] : (known.reverse ?? declared.reverse ?? null)
  if (reverse === null)
    unknown('the reversed items', 'reverse: [their numbers], or already_reversed: true, or given_as: score')
  else if (!isReversed && scale.reverseCount !== null && reverse.length !== scale.reverseCount) {
    const why = `the scale has ${scale.reverseCount} reversed items, but ${reverse.length} ${reverse.length === 1 ? 'is' : 'are'} named`
    wrong('reverse', why, 'name every reversed item, and no other')
  }

  const range = known.range ?? declared.range ?? null
  if (range === null) unknown('the lowest and highest answers', 'range: [lowest, highest]')
  if (items !== null && reverse !== null) checkNumbers(declaration, items, reverse)
  if (items === null || reverse === null || range === null || problems.length > before) return null
  return { items, reverse, range }
}

/** The items that study.yaml names; for a scale given as a score, whose items are not read, 1, 2, 3 …. */
function declaredItems(
  { declared, at, problems }: Declaration,
  instrument: Instrument,
  { count }: InstrumentScale,
  byScore: boolean,
): readonly number[] | null {
  const { items } = declared
  if (items === undefined)
    return byScore && count !== null ? Array.from({ length: count }, (_, i) => i + 1) : null
  const numbers = Array.isArray(items) ? items : [items]
  for (const item of numbers.filter((item) => item > instrument.items))
    problems.push(problem('item-beyond-form', at('items', item), instrument.items))
  return numbers
}
