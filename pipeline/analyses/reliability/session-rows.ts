import type { SessionScore } from '../../artefacts/session-scores.ts'
import { intraclass, type NoIntraclass } from '../../statistics/mixed/intraclass.ts'
import type { Study } from '../../study/study.ts'
import type { SessionReliabilityRow } from './session-table.ts'

const WHY: Readonly<Record<NoIntraclass['undefinedBecause'], string>> = {
  'too-few-clusters': 'fewer than two pairs were rated',
  'clusters-of-one': 'no pair has more than one session',
  'constant-outcome': 'the same score in all sessions of all pairs',
  'no-variance-within': 'all sessions of a pair have the same score',
}

/** The reliability of means of the early sessions; nothing unless the early rating is such a mean. */
export function sessionReliabilityRows(
  scores: readonly SessionScore[],
  study: Study,
): SessionReliabilityRow[] {
  const early = new Set(study.early_sessions)
  if (study.early_rating !== 'mean' || early.size < 2) return []
  const known = scores.filter(({ session, value }) => value !== null && early.has(session))
  return [...Map.groupBy(known, ({ scale, rater }) => JSON.stringify([scale, rater])).values()].flatMap(
    (own) => {
      const { scale, rater } = own[0]!
      const found = intraclass(
        own.map(({ value }) => value!),
        own.map(({ dyad_id }) => dyad_id),
        study.confidence,
      )
      const isKnown = found.undefinedBecause === null
      const shared = {
        ...{ scale, rater, n: found.n, pairs: found.clusters },
        icc: isKnown ? found.icc : null,
        conf_low: isKnown ? found.confLow : null,
        conf_high: isKnown ? found.confHigh : null,
        reason: isKnown ? null : WHY[found.undefinedBecause],
      }
      const counts = [...Map.groupBy(own, ({ dyad_id }) => dyad_id).values()].map((rows) => rows.length)
      return Array.from({ length: early.size }, (_, i) => i + 1).map((sessions) => ({
        ...shared,
        sessions,
        pairs_with: counts.filter((count) => count === sessions).length,
        reliability: isKnown && found.icc >= 0 ? stepped(found.icc, sessions) : null,
      }))
    },
  )
}

/** Spearman and Brown's formula. */
const stepped = (icc: number, sessions: number) => (sessions * icc) / (1 + (sessions - 1) * icc)
