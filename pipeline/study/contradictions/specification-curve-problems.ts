import type { LineOf } from '../../checked-yaml.ts'
import { type Problem, problem } from '../../problems.ts'
import type { Study } from '../study.ts'

/** Where the specification curve names an index or an outcome that the study does not declare. */
export function specificationCurveProblems(
  { specification_curve: curve, indices, outcomes }: Study,
  file: string,
  lineOf: LineOf,
): Problem[] {
  const known = { indices, outcomes: Object.keys(outcomes) }
  return (['indices', 'outcomes'] as const).flatMap((setting) =>
    (curve?.[setting] ?? []).flatMap((found, i) => {
      if (known[setting].includes(found)) return []
      const line = lineOf(['specification_curve', setting, i])
      const place = { file, line, column: `specification_curve.${setting}`, found }
      return [problem('unknown-value', place, known[setting], found)]
    }),
  )
}
