import { inWords, whole } from '../../document/apa.ts'
import { listed } from '../../document/document.ts'
import { outcomeLabel } from '../../document/labels.ts'
import { plural } from '../../sentences/plural.ts'
import type { Study } from '../../study/study.ts'
import type { Results } from './table.ts'

/** How the scores of the early sessions became one rating, and how many of them it took. */
export function earlyRating({ early_sessions, early_rating, sessions_needed }: Study): string {
  const sessions = [...new Set(early_sessions)].sort((a, b) => a - b).map(whole)
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

/** In how many early sessions the pairs have a score of each outcome; nothing to say of a single session. */
export function sessionsRated({ study, ratedSessions }: Results): string {
  if (new Set(study.early_sessions).size === 1) return ''
  const said = Object.entries(study.outcomes).flatMap(([id, { scale, rater }]) => {
    const own = ratedSessions.filter((row) => row.scale === scale && row.rater === rater && row.sessions > 0)
    const parts = own.map(({ sessions, pairs }) => `${inWords(sessions)} in ${plural(pairs, 'pair')}`)
    return parts.length === 0 ? [] : [`${outcomeLabel(study, id)} ${listed(parts)}`]
  })
  return said.length === 0 ? '' : ` Sessions with a score: ${said.join('; ')}.`
}
