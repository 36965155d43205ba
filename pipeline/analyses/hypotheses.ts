import type { Study } from '../study/study.ts'

/** A hypothesis of the study. */
export interface Hypothesis {
  readonly role: 'primary' | 'secondary'
  readonly index: string
  readonly outcome: string
  readonly direction: 'positive' | 'negative' | 'either'
}

/** The primary hypothesis and, if there is one, the second. */
export function hypotheses({ hypothesis, second_hypothesis: second }: Study): Hypothesis[] {
  const { index, outcome, direction } = hypothesis
  const primary: Hypothesis = { role: 'primary', index, outcome, direction }
  if (second === undefined) return [primary]
  return [
    primary,
    {
      role: 'secondary',
      index: second.index ?? index,
      outcome: second.outcome,
      direction: second.direction,
    },
  ]
}

/** The role of an index and outcome in the study. */
export function roleOf(study: Study, index: string, outcome: string): Hypothesis['role'] | 'exploratory' {
  const named = hypotheses(study).find((it) => it.index === index && it.outcome === outcome)
  return named?.role ?? 'exploratory'
}
