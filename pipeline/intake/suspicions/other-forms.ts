import type { Instrument } from '../../instruments/instrument.ts'
import { shippedInstruments } from '../../instruments/instruments.ts'
import { type Problem, problem } from '../../problems.ts'
import type { Form } from '../../study/scales/scale.ts'
import { type ScalesInFile, scalesInFile } from '../../study/scales/scales-in-file.ts'
import type { ObservedAnswers } from '../observed-answers.ts'
import type { StudyData } from '../study-data.ts'

/** So many answers all within a shorter form's range are hardly chance. */
const MANY = 30

/**
 * Warnings that the answers look like another form than the declared one: answers outside its range, or none in the part
 * of the range that the other form lacks, or the other form's item numbers. Forms are easily mixed up: WAI-S and WAI-SR
 * share the item numbers of the bond, but not those of task and goal, and one goes to 7, the other to 5.
 * Scales of the same name are compared.
 */
export function otherForms({ answers: { files, observed }, study }: StudyData): Problem[] {
  const file = files.join(', ')
  return [...scalesInFile(study.scales)].flatMap(([word, inFile]): Problem[] => {
    const forms = inFile.scales.flatMap((key) => study.scales[key]!.form ?? [])
    const found = observed.get(word)
    const [form] = forms
    if (!found || !form || form.numbering === 'score' || found.answers === 0) return []
    const others = [...shippedInstruments().values()]
      .filter(({ id }) => id !== form.id)
      .filter((other) => hasItems(other, found, inFile, forms) && within(found, other.range))
    const names = (list: readonly Instrument[]) => list.map(({ id }) => id)
    if (others.length === 0) return []
    const [low, high] = inFile.range
    if (!within(found, inFile.range)) {
      const value = found.highest > high ? found.highest : found.lowest
      const place = { file, column: word, found: String(value) }
      return [problem('range-of-other-form', place, form.id, names(others))]
    }
    if ([...found.items].some((item) => !inFile.items.includes(item))) {
      const items = [...found.items].sort((a, b) => a - b).join(', ')
      return [problem('items-of-other-form', { file, column: word, found: items }, form.id, names(others))]
    }
    const shorter = others.filter(({ range }) => range![0] >= low && range![1] < high)
    if (shorter.length === 0 || found.answers < MANY) return []
    const place = { file, column: word, found: `${found.lowest} to ${found.highest}` }
    return [problem('range-not-used', place, form.id, names(shorter), found.answers)]
  })
}

/** Whether the form has the declared scales with the item numbers that were found. */
function hasItems(
  other: Instrument,
  found: ObservedAnswers,
  inFile: ScalesInFile,
  forms: readonly Form[],
): boolean {
  if (!forms.every(({ scale }) => Object.hasOwn(other.scales, scale))) return false
  if (inFile.wholeForm) return other.items === forms[0]!.formItems
  const { items } = other.scales[forms[0]!.scale]!
  if (items === null) return false
  return forms[0]!.numbering === 'scale'
    ? items.length === inFile.items.length
    : [...found.items].every((item) => items.includes(item))
}

function within({ lowest, highest }: ObservedAnswers, range: Instrument['range']): boolean {
  return range !== null && lowest >= range[0] && highest <= range[1]
}
