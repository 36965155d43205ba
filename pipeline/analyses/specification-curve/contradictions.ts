import { type Problem, problem } from '../../problems.ts'
import type { StudyWith } from '../analysis.ts'
import type { settings } from './settings.ts'

/** Where the specification curve names an index or an outcome that the study does not declare. */
export function contradictions({
  specification_curve: curve,
  indices,
  outcomes,
  placeOf,
}: StudyWith<typeof settings>): Problem[] {
  const known = { indices, outcomes: Object.keys(outcomes) }
  return (['indices', 'outcomes'] as const).flatMap((setting) =>
    (curve?.[setting] ?? []).flatMap((found, i) => {
      if (known[setting].includes(found)) return []
      const place = {
        ...placeOf('specification_curve', setting, i),
        column: `specification_curve.${setting}`,
        found,
      }
      return [problem('unknown-value', place, known[setting], found)]
    }),
  )
}
