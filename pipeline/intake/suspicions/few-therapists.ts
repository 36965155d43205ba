import { problem } from '../../problems.ts'
import { ENOUGH_PAIRS } from '../enough-pairs.ts'
import type { Suspicion } from './suspicion.ts'

/** Up to this many therapists, what belongs to the therapist cannot be told from congruence at all. */
const FEW = 3

/** With fewer clients each, the study is too small to say more of its therapists. */
const FEWEST_CLIENTS = 3

/** A study of one, two or three therapists, with several clients each. */
export const fewTherapists: Suspicion = ({ pairs: { files, dyads, complete, problems }, study }) => {
  if (study.therapists === 'unknown' || !complete || problems.some(({ severity }) => severity === 'error'))
    return []
  const therapists = new Set(dyads.map(({ therapist_id }) => therapist_id)).size
  if (
    therapists === 0 ||
    therapists > FEW ||
    dyads.length < Math.max(ENOUGH_PAIRS, FEWEST_CLIENTS * therapists)
  )
    return []
  return [problem('few-therapists', { file: files.join(', ') }, therapists, dyads.length)]
}
