import { scoreRange } from '../../instruments/scored-scale.ts'
import { problem } from '../../problems.ts'
import { checkNumbers, type Declaration } from './declaration.ts'
import type { Scale } from './scale.ts'

/** Settings that need an instrument. */
const FORM_ONLY = ['scale', 'numbering', 'already_reversed', 'given_as'] as const

/** A scale that study.yaml defines without an instrument, by label, items and range. */
export function inlineScale(declaration: Declaration): Scale | null {
  const { key, declared, share, at, problems } = declaration
  for (const setting of FORM_ONLY.filter((setting) => declared[setting] !== undefined)) {
    const why = `${setting} needs an instrument, but none is named`
    problems.push(problem('wrong-setting', at(setting), why, `name the instrument, or delete ${setting}`))
  }
  const { label, items: written, range, reverse = [], score = 'mean', answered = share } = declared
  for (const setting of ['label', 'items', 'range'] as const) {
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
