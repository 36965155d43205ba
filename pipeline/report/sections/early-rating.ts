import type { Study } from '../../study/study.ts'
import { inWords } from '../apa.ts'
import { listed } from '../document.ts'

/** How the scores of the early sessions became one rating, and how many of them it took. */
export function earlyRating({ early_sessions, early_rating, sessions_needed }: Study): string {
  const sessions = [...new Set(early_sessions)].sort((a, b) => a - b).map(String)
  if (sessions.length === 1) return `The early rating is the score of session ${sessions[0]}.`
  const window = `sessions ${listed(sessions)}`
  const rule =
    early_rating === 'mean'
      ? `The early rating is the mean of the available session scores of ${window}`
      : `The early rating is the score of the ${early_rating} of ${window} that has one`
  const needed =
    sessions_needed === 1 ? '' : `; at least ${inWords(sessions_needed)} of them must have a score`
  return `${rule}${needed}.`
}
