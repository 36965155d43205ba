import { type Place, type Problem, problem } from '../problems.ts'
import type { WrittenFault } from './written-code.ts'

const OTHERS = {
  'repeated-type': 'code-repeated-type',
  'too-long': 'code-too-long',
  either: 'code-or-tie',
} as const

/**
 * The problem of a text that is no Holland code.
 * @param inStudy true if a study.yaml can say what the text means
 * @param occupation the occupation whose number the text is, if it is known
 */
export function codeProblem(
  fault: Exclude<WrittenFault, 'empty'>,
  place: Place,
  inStudy = false,
  occupation: { readonly code: string; readonly title: string } | null = null,
): Problem {
  if (fault === 'not-a-type') return problem('code-not-a-type', place, inStudy, place.found ?? '')
  if (fault === 'occupation') return problem('code-of-occupation', place, inStudy, occupation)
  return problem(OTHERS[fault], place)
}
