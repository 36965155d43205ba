import type { Form } from '../study/scales/scale.ts'
import type { Study } from '../study/study.ts'

/** The name of an outcome in the report. */
export function outcomeLabel(study: Study, id: string): string {
  const outcome = study.outcomes[id]!
  const label = outcome.label ?? study.scales[outcome.scale]!.label
  return outcome.rater === 'therapist' && outcome.label === undefined
    ? `${label} (rated by therapist)`
    : label
}

/** The forms of the outcomes, each once, in the order of the outcomes. */
export function formsOf(study: Study): Form[] {
  const forms = Object.values(study.outcomes).flatMap(({ scale }) => study.scales[scale]!.form ?? [])
  return [...new Map(forms.map((form) => [form.id, form])).values()]
}
