import { type Problem, problem } from '../../problems.ts'
import { unknownNames } from '../../study/contradictions/unknown-names.ts'
import { areOfTwoScales } from '../../study/profile-range.ts'
import type { StudyWith } from '../analysis.ts'
import type { settings } from './settings.ts'

/** Where `response_surface` names an outcome that there is not, a type twice, or a midpoint that is not known. */
export function contradictions(study: StudyWith<typeof settings>): Problem[] {
  const { response_surface: asked, outcomes, profile_range, placeOf } = study
  const place = {
    ...placeOf('response_surface', 'centre'),
    column: 'response_surface.centre',
    found: 'midpoint',
  }
  const why = 'there is no profile_range whose midpoint it could be'
  return [
    ...unknownNames(placeOf, asked.types, 'response_surface.types', asked.types),
    ...unknownNames(placeOf, Object.keys(outcomes), 'response_surface.outcomes', asked.outcomes),
    ...(asked.centre === 'midpoint' && profile_range === undefined
      ? [problem('wrong-setting', place, why, 'write pooled, or declare profile_range')]
      : []),
    ...(asked.centre === 'midpoint' && areOfTwoScales(study)
      ? [problem('wrong-setting', place, 'clients and therapists have different ranges', 'write pooled')]
      : []),
  ]
}
