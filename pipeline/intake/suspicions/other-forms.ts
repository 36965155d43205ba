import type { Instrument } from '../../instruments/instrument.ts'
import { shippedInstruments } from '../../instruments/instruments.ts'
import { type Problem, problem } from '../../problems.ts'
import type { Form } from '../../study/scales/scale.ts'
import { type ScalesInFile, scalesInFile } from '../../study/scales/scales-in-file.ts'
import type { ObservedAnswers } from '../observed-answers.ts'
import type { StudyData } from '../study-data.ts'

/** With at least this many answers, all within the narrower range of another form is hardly chance. */
const MANY = 30

/**
 * Warnings that the answers fit another form better than the declared one: answers outside the declared range, all
 * answers within the narrower range of the other form, or the item numbers of the other form. Forms are easily confused:
 * WAI-S and WAI-SR have the same item numbers for bond, but not for task and goal, and answers up to 7 and 5. Only scales
 * of the same name are compared.
 */
export function otherForms({ answers: { files, observed }, study }: StudyData): Problem[] {
  const file = files.join(', ')
  return [...scalesInFile(study.scales)].flatMap(([word, inFile]): Problem[] => {
    const forms = inFile.scales.flatMap((key) => study.scales[key]!.form ?? [])
    const seen = observed.get(word)
    const [form] = forms
    if (!seen || !form || form.numbering === 'score' || seen.answers === 0) return []
    const others = [...shippedInstruments().values()]
      .filter(({ id }) => id !== form.id)
      .filter((other) => hasItems(other, seen, inFile, forms) && within(seen, other.range))
    const names = (list: readonly Instrument[]) => list.map(({ id }) => id)
    if (others.length === 0) return []
    const [low, high] = inFile.range
    if (!within(seen, inFile.range)) {
      const value = seen.highest > high ? seen.highest : seen.lowest
      const place = { file, column: word, found: String(value) }
      return [problem('range-of-other-form', place, form.id, names(others))]
    }
    if ([...seen.items].some((item) => !inFile.items.includes(item))) {
      const items = [...seen.items].sort((a, b) => a - b).join(', ')
      return [problem('items-of-other-form', { file, column: word, found: items }, form.id, names(others))]
    }
    const shorter = others.filter(({ range }) => range![0] >= low && range![1] < high)
    if (shorter.length === 0 || seen.answers < MANY) return []
    const place = { file, column: word, found: `${seen.lowest} to ${seen.highest}` }
    return [problem('range-not-used', place, form.id, names(shorter), seen.answers)]
  })
}

/** True if the form has the declared scales with the observed item numbers. */
function hasItems(
  other: Instrument,
  seen: ObservedAnswers,
  inFile: ScalesInFile,
  forms: readonly Form[],
): boolean {
  if (!forms.every(({ scale }) => Object.hasOwn(other.scales, scale))) return false
  if (inFile.wholeForm) return other.items === forms[0]!.formItems
  const { items } = other.scales[forms[0]!.scale]!
  if (items === null) return false
  return forms[0]!.numbering === 'scale'
    ? items.length === inFile.items.length
    : [...seen.items].every((item) => items.includes(item))
}

function within({ lowest, highest }: ObservedAnswers, range: Instrument['range']): boolean {
  return range !== null && lowest >= range[0] && highest <= range[1]
}
