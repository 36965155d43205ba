import type { Material, MissingPatternRow } from './table.ts'

/** The patterns of scores of the outcomes over the early sessions, the most frequent first. */
export function missingPatternRows({ study, dyads, sessionScores }: Material): MissingPatternRow[] {
  const cell = (...parts: readonly unknown[]) => JSON.stringify(parts)
  const scored = new Set(
    sessionScores.flatMap(({ dyad_id, scale, rater, session, value }) =>
      value === null ? [] : [cell(dyad_id, scale, rater, session)],
    ),
  )
  const sessions = [...new Set(study.early_sessions)].sort((a, b) => a - b)
  const columns = Object.entries(study.outcomes).flatMap(([outcome, { scale, rater }]) =>
    sessions.map((session) => ({ outcome, scale, rater, session })),
  )
  const alike = new Map<string, number>()
  for (const { dyad_id } of dyads) {
    const pattern = columns
      .map(({ scale, rater, session }) => Number(scored.has(cell(dyad_id, scale, rater, session))))
      .join('')
    alike.set(pattern, (alike.get(pattern) ?? 0) + 1)
  }
  // Patterns of the same number of pairs: the one with earlier scores first.
  const inOrder = [...alike].sort(([a, m], [b, n]) => n - m || (a < b ? 1 : -1))
  return inOrder.flatMap(([pattern, pairs], i) =>
    columns.map(({ outcome, rater, session }, place): MissingPatternRow => {
      const score = pattern[place] === '1' ? 'present' : 'missing'
      return { pattern: i + 1, pairs, outcome, rater, session, score }
    }),
  )
}
