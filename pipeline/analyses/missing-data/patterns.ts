import type { MissingPatternRow } from './table.ts'

/** The patterns that are drawn at most, so that the figure fits on a page. */
const MOST = 24

/** The rows of each pattern, the most frequent first. */
export function patternsOf(rows: readonly MissingPatternRow[]) {
  const all = [...Map.groupBy(rows, ({ pattern }) => pattern).values()].map((own) => ({
    pairs: own[0]!.pairs,
    rows: own,
  }))
  const pairs = (of: typeof all) => of.reduce((sum, it) => sum + it.pairs, 0)
  const complete = all.filter((it) => it.rows.every(({ score }) => score === 'present'))
  return {
    shown: all.slice(0, MOST),
    others: { patterns: Math.max(0, all.length - MOST), pairs: pairs(all.slice(MOST)) },
    pairs: pairs(all),
    complete: pairs(complete),
    patterns: all.length,
  }
}
