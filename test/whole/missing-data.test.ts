import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type Association, associations } from '../../pipeline/analyses/correlations/table.ts'
import { analysisFlow } from '../../pipeline/analyses/participants/analysis-flow-table.ts'
import { missingReasons } from '../../pipeline/analyses/participants/missing-reasons-table.ts'
import { missingValues } from '../../pipeline/analyses/participants/missing-table.ts'
import { specifications } from '../../pipeline/analyses/specification-curve/table.ts'
import { ties } from '../../pipeline/analyses/ties/table.ts'
import { analysisTable } from '../../pipeline/artefacts/analysis.ts'
import { scales } from '../../pipeline/artefacts/scales.ts'
import { sessionScores } from '../../pipeline/artefacts/session-scores.ts'
import { problemLine, StudyProblems } from '../../pipeline/problems.ts'
import { EXAMPLE, freshFolder } from '../support/run.ts'
import { studyRun } from '../support/study-run.ts'

const { folder, remove } = freshFolder()
afterAll(remove)

let runs = 0
const few = { resamples: 99, specification_curve: { permutations: 100 } }
const ran = (settings: Record<string, unknown>, to: 'score' | 'correlate' | 'report' = 'correlate') =>
  studyRun(EXAMPLE, join(folder, String(++runs)), { settings: { ...few, ...settings } }, to)

describe('the early rating', () => {
  test.each(['first', 'last'] as const)(
    'is the score of the %s session that has one',
    async (early_rating) => {
      const workspace = await ran({ early_rating })
      const bySession = workspace.rows(sessionScores)
      for (const { dyad_id, scale, rater, value } of workspace.rows(scales)) {
        const own = bySession.filter(
          (it) => it.dyad_id === dyad_id && it.scale === scale && it.rater === rater && it.value !== null,
        )
        const sorted = own.toSorted((a, b) => a.session - b.session)
        expect(value).toBe((early_rating === 'first' ? sorted[0] : sorted.at(-1))?.value ?? null)
      }
      const primary = workspace.rows(associations).find(({ role }) => role === 'primary')!
      const onCurve = workspace.rows(specifications).filter(({ role }) => role === 'primary')
      expect(onCurve).toEqual([expect.objectContaining({ window: early_rating, estimate: primary.estimate })])
    },
  )

  test('needs as many sessions with a score as the study says', async () => {
    const workspace = await ran({ sessions_needed: 3 }, 'report')
    const short = workspace.rows(scales).filter((row) => row.sessions < 3)
    expect(short.length).toBeGreaterThan(3)
    expect(short.every(({ value }) => value === null)).toBe(true)
    expect(new Set(short.map(({ reason }) => reason))).toContain(
      'only 2 early sessions have a score, and 3 are needed',
    )
    const html = new TextDecoder().decode(workspace.file('report.html'))
    expect(html).toContain('at least three of them must have a score')
    expect(html).toContain(
      'Sessions with a score: Bond three in 10 pairs, two in 14 pairs, and one in 8 pairs;',
    )
  })

  test('cannot need more sessions than there are', async () => {
    const problems = await ran({ sessions_needed: 4 }).catch((error) => {
      if (error instanceof StudyProblems) return error.problems.map(problemLine)
      throw error
    })
    expect(problems).toEqual([expect.stringMatching(/sessions_needed.*there are only 3 early sessions/)])
  })
})

describe('pairs that lack a value', () => {
  test('are rows with their reason', async () => {
    const workspace = await ran({})
    const missing = workspace.rows(missingValues)
    expect(missing.length).toBeGreaterThan(0)
    const table = new Map(workspace.rows(analysisTable(workspace.study)).map((row) => [row.dyad_id, row]))
    for (const { dyad_id, variable } of missing) expect(table.get(dyad_id)![variable]).toBeNull()
    const reasons = workspace.rows(missingReasons)
    expect(reasons.reduce((sum, { pairs }) => sum + pairs, 0)).toBe(missing.length)
  })

  test('pairwise: leave only the analyses of what they lack', async () => {
    const workspace = await ran({})
    for (const { index, outcome, n } of workspace.rows(associations)) {
      const row = workspace.rows(analysisFlow).find((it) => it.index === index && it.outcome === outcome)!
      expect(row.pairs).toBe(n)
      expect(row.kept - row.without_index - row.without_outcome).toBe(n)
      expect(row.incomplete).toBe(0)
    }
  })

  test('listwise: leave all analyses, the curve and the check of ties among them', async () => {
    // The age of one client is not known; goal and validation are missing for two pairs each.
    const workspace = await ran({ missing_data: 'listwise', covariates: ['client-age'] }, 'report')
    const lacking = new Set(workspace.rows(missingValues).map(({ dyad_id }) => dyad_id))
    const n = 32 - lacking.size
    expect(lacking.size).toBeGreaterThan(2)
    expect(workspace.rows(associations).every((row) => row.n === n)).toBe(true)
    expect(workspace.rows(ties).every((row) => row.n === n)).toBe(true)
    const curve = workspace.rows(specifications)
    expect(Math.max(...curve.map((row) => row.n))).toBe(n)
    for (const row of workspace.rows(analysisFlow)) {
      expect(row.kept - row.without_index - row.without_outcome - row.incomplete).toBe(row.pairs)
      expect(row.pairs).toBe(n)
    }
    const table = new TextDecoder().decode(workspace.file('tables/analyses.csv'))
    expect(table).toMatch(/^Analysis,Kept,No index,No rating,Incomplete,Pairs analysed/)
  })

  test('listwise: leave nothing if there is a value that no pair has, which is said', async () => {
    const outcomes = { bond: { scale: 'bond' }, goal: { scale: 'goal', rater: 'therapist' } }
    const none = { specificity: undefined, missing_data: 'listwise', outcomes }
    const problems = await ran(none).catch((error) => {
      if (error instanceof StudyProblems) return error.problems.map(problemLine)
      throw error
    })
    expect(problems).toEqual([
      expect.stringMatching(
        /^study\.yaml:\d+ missing_data: no pair has a value of every index.*; no pair has a value of goal\..*\[nothing-complete\]$/,
      ),
    ])
  })

  test('give the coefficients that a table without them gives', async () => {
    const listwise = await ran({ missing_data: 'listwise' })
    const gone = new Set(listwise.rows(missingValues).map(({ dyad_id }) => dyad_id))
    const excluded = await ran({ exclusions: [{ pairs: [...gone], reason: 'incomplete' }] })
    // What is usual among all people of the study enters the distinctive correlation, and so the family of tests.
    const plain = (rows: readonly Association[]) =>
      rows.filter(({ index }) => index !== 'distinctive-correlation').map(({ p_adjusted: _, ...row }) => row)
    expect(plain(listwise.rows(associations))).toEqual(plain(excluded.rows(associations)))
  })
})
