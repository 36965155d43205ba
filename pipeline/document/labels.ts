import type { Form } from '../study/scales/scale.ts'
import type { Study } from '../study/study.ts'

/** What names the outcomes of a study. */
interface Naming {
  readonly scales: Readonly<Record<string, { readonly label: string }>>
  readonly outcomes: Readonly<Record<string, Pick<Study['outcomes'][string], 'scale' | 'rater' | 'label'>>>
}

/** The name of an outcome in the report. */
export function outcomeLabel(study: Naming, id: string): string {
  const outcome = study.outcomes[id]!
  const label = outcome.label ?? study.scales[outcome.scale]!.label
  return outcome.rater === 'therapist' && outcome.label === undefined
    ? `${label} (rated by therapist)`
    : label
}

/** A word with a capital first letter only, such as Bond; not an abbreviation such as WAI, which stays as it is. */
const CAPITALISED = /(?<![\p{L}\p{N}-])\p{Lu}\p{Ll}+(?!\p{Lu})/gu

/** The name of an outcome in the middle of a sentence: its words begin small, and abbreviations keep their capitals. */
export function outcomeInText(study: Study, id: string): string {
  return outcomeLabel(study, id).replaceAll(CAPITALISED, (word) => word.toLowerCase())
}

/** The forms of the outcomes, each once, in the order of the outcomes. */
export function formsOf(study: Study): Form[] {
  const forms = Object.values(study.outcomes).flatMap(({ scale }) => study.scales[scale]!.form ?? [])
  return [...new Map(forms.map((form) => [form.id, form])).values()]
}
