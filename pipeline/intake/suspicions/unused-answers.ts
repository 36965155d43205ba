import { type Problem, problem } from '../../problems.ts'
import { ratedMeasures } from '../rated-measures.ts'
import type { StudyData } from '../study-data.ts'

/** With at least this many answers, half of a scale is hardly left unused by chance. */
const MANY = 30

/** With at least this many answers, equal answers are hardly chance. */
const ENOUGH = 8

/**
 * Scales on which nobody gives an answer above the middle, as if the answers had another range, and scales on which
 * everybody gives the same answer. Skipped while answers have errors.
 */
export function unusedAnswers(data: StudyData): Problem[] {
  const { files, problems } = data.answers
  if (problems.some(({ severity }) => severity === 'error')) return []
  return ratedMeasures(data).flatMap(({ scale, rater, answers, lowest, highest, sessions }) => {
    const [low, high] = data.study.scales[scale]!.range
    const place = { file: files.join(', '), column: scale }
    const isOfSeveral = sessions.some(({ pairs }) => pairs > 1)
    if (lowest === highest && answers >= ENOUGH && isOfSeveral)
      return [problem('constant-scale', { ...place, found: String(lowest) }, scale, rater, answers)]
    if (highest > low + (high - low) / 2 || answers < MANY) return []
    const found = `${lowest} to ${highest}`
    return [problem('upper-half-not-used', { ...place, found }, scale, rater, answers, [low, high], highest)]
  })
}
