import { scoreRange } from '../../instruments/scored-scale.ts'
import { problem } from '../../problems.ts'
import { checkNumbers, type Declaration } from './declaration.ts'
import type { Scale } from './scale.ts'

/** Settings that need an instrument. */
const FORM_ONLY = ['scale', 'numbering', 'already_reversed'] as const

/** Settings about items, which a scale that is given as a score does not have. */
const ITEMS_ONLY = ['items', 'reverse', 'score', 'answered'] as const

/** A scale that study.yaml defines without an instrument, by label, range, and items unless it is given as a score. */
export function inlineScale(declaration: Declaration): Scale | null {
  const { key, declared, share, at, problems } = declaration
  for (const setting of FORM_ONLY.filter((setting) => declared[setting] !== undefined)) {
    const why = `${setting} needs an instrument, but none is named`
    problems.push(problem('wrong-setting', at(setting), why, `name the instrument, or delete ${setting}`))
  }
  const byScore = declared.given_as === 'score'
  for (const setting of ITEMS_ONLY.filter((it) => byScore && declared[it] !== undefined)) {
    if (setting === 'items' && isOne(declared.items)) continue
    const why = `the file has the finished scores of ${key}, so ${setting} does not apply`
    const remedy = `delete ${setting} (range is that of the score), or delete given_as: score if the file has answers to items`
    problems.push(problem('wrong-setting', at(setting), why, remedy))
  }
  const { label, range, reverse = [], score = 'mean', answered = share } = declared
  const written = byScore ? 1 : declared.items
  for (const setting of ['label', ...(byScore ? [] : (['items'] as const)), 'range'] as const) {
    if (declared[setting] === undefined)
      problems.push(problem('missing-value', at(setting), `the setting scales.${key}.${setting}`))
  }
  if (label === undefined || written === undefined || range === undefined) return null
  const items = Array.isArray(written) ? written : Array.from({ length: written }, (_, i) => i + 1)
  checkNumbers(declaration, items, reverse)
  return {
    label,
    items,
    reverse,
    range,
    score,
    answered,
    scoreRange: scoreRange(items.length, range, score),
    inFile: declared.in_file ?? key,
    form: null,
  }
}

const isOne = (items: Declaration['declared']['items']) =>
  items === 1 || (Array.isArray(items) && items.join() === '1')
