import { undrawableLetters } from '../drawing/undrawable-letters.ts'
import { type Problem, problem } from '../problems.ts'
import type { Study } from '../study/study.ts'

/** Labels that no figure could show: without a font for a letter, a figure would have an empty box in its place. */
export function labelProblems({ scales, outcomes, placeOf }: Study): Problem[] {
  const labels = [
    ...Object.entries(scales).map(([key, { label }]) => ({ path: ['scales', key, 'label'], label })),
    ...Object.entries(outcomes).map(([key, { label }]) => ({ path: ['outcomes', key, 'label'], label })),
  ]
  return labels.flatMap(({ path, label }) => {
    const undrawable = label === undefined ? null : undrawableLetters(label)
    if (undrawable === null) return []
    const place = { ...placeOf(...path), column: path.join('.'), found: label! }
    return [problem('undrawable-letters', place, undrawable.letters, undrawable.package)]
  })
}
