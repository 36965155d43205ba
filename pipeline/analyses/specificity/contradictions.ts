import { type Problem, problem } from '../../problems.ts'
import { GUIDE } from '../../study/contradictions/guide.ts'
import { unknownKeys, unknownNames } from '../../study/contradictions/unknown-names.ts'
import type { Study } from '../../study/study.ts'
import type { StudyWith } from '../analysis.ts'
import type { settings } from './settings.ts'

/** Where `specificity` or `overlap` names outcomes that cannot be compared. */
export function contradictions(study: StudyWith<typeof settings>): Problem[] {
  const { specificity, overlap = {}, hypothesis, placeOf } = study
  const outcomes = Object.keys(study.outcomes)
  const others = outcomes.filter((id) => id !== hypothesis.outcome)
  return [
    ...unknownNames(placeOf, others, 'specificity', specificity),
    ...unknownKeys(placeOf, outcomes, 'overlap', overlap),
    ...Object.entries(overlap).flatMap(([part, whole]) => overlapProblems(study, part, whole)),
  ]
}

function overlapProblems(study: Study, part: string, whole: string): Problem[] {
  const outcomes = Object.keys(study.outcomes)
  if (!outcomes.includes(part)) return []
  const place = { ...study.placeOf('overlap', part), column: `overlap.${part}`, found: whole }
  const wholes = outcomes.filter((id) => id !== part)
  if (!wholes.includes(whole)) return [problem('unknown-value', place, wholes, whole)]
  const score = [part, whole].find((id) => isScore(study, id))
  if (score !== undefined) {
    const why = `${score} is given as a score without items, so shared items cannot be removed`
    return [problem('wrong-setting', place, why, 'give its items, or leave overlap out')]
  }
  if ((items(study, part) ?? 0) >= (items(study, whole) ?? Number.POSITIVE_INFINITY))
    return [problem('wrong-setting', place, `${whole} has no items beyond those of ${part}`, GUIDE)]
  if (study.outcomes[part]!.rater !== study.outcomes[whole]!.rater)
    return [problem('wrong-setting', place, `${part} and ${whole} have different raters`, GUIDE)]
  return []
}

const isScore = (study: Study, outcome: string) =>
  study.scales[study.outcomes[outcome]?.scale ?? '']?.form?.numbering === 'score'

const items = (study: Study, outcome: string) => study.scales[study.outcomes[outcome]!.scale]?.items.length
