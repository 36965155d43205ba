import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { associations } from '../../../pipeline/analyses/correlations/table.ts'
import {
  type SpecificationRow,
  specifications,
} from '../../../pipeline/analyses/specification-curve/table.ts'
import { specificationTables } from '../../../pipeline/analyses/specification-curve/tables.ts'
import { exchangeOf } from '../../../pipeline/analyses/specification-curve/test-rows.ts'
import { specificationCurve } from '../../../pipeline/analyses/specification-curve/tests-table.ts'
import { congruence } from '../../../pipeline/artefacts/congruence.ts'
import { dyads } from '../../../pipeline/artefacts/dyads.ts'
import { profiles } from '../../../pipeline/artefacts/profiles.ts'
import { scales } from '../../../pipeline/artefacts/scales.ts'
import { sessionScores } from '../../../pipeline/artefacts/session-scores.ts'
import { problemLine, StudyProblems } from '../../../pipeline/problems.ts'
import { runStage } from '../../../pipeline/stages/run/run-stage.ts'
import { Workspace } from '../../../pipeline/stages/run/workspace.ts'
import { STAGES } from '../../../pipeline/stages/stages.ts'
import { COEFFICIENTS } from '../../../pipeline/statistics/correlation/coefficients.ts'
import { correlationOfTau } from '../../../pipeline/statistics/correlation/correlation-of-tau.ts'
import { curveMaterial } from '../../support/curve-material.ts'
import { EXAMPLE, freshFolder, PROJECT } from '../../support/run.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

const { folder, remove } = freshFolder()
afterAll(remove)
let studies = 0

/** A copy of a study with some of its files changed, run up to a stage. */
async function ran(
  source: string,
  change: Readonly<Record<string, (text: string) => string>>,
  stages = 4,
): Promise<Workspace> {
  const study = join(folder, String(studies++))
  cpSync(source, study, { recursive: true })
  for (const [file, changed] of Object.entries(change)) {
    writeFileSync(join(study, file), changed(readFileSync(join(study, file), 'utf8')))
  }
  const workspace = new Workspace(join(study, 'study.yaml'), () => join(study, 'out'))
  for (const stage of STAGES.slice(0, stages)) await runStage(stage, STAGES, workspace)
  return workspace
}

const fewer = (text: string) => text.replace('permutations: 2000', 'permutations: 600')
const withoutCurve = (text: string) => text.replace(/specification_curve:\n( {2}.*\n)+/, '')

describe('the curve of the example', () => {
  let workspace: Workspace
  let rows: readonly SpecificationRow[]

  beforeAll(async () => {
    workspace = await ran(EXAMPLE, {
      'study.yaml': (text) => fewer(text).replace('  - zener-schnuelle\n', '  - zener-schnuelle\n  - d\n'),
    })
    rows = workspace.rows(specifications)
  })

  test('has at least 500 specifications, and every combination is in one of them', () => {
    expect(rows.filter(({ estimate }) => estimate !== null).length).toBeGreaterThanOrEqual(500)
    const [tieHandlings, scoreIndices, windows, exclusions, methods] = [5 * 2, 2, 6, 5, 3]
    const combinations = (tieHandlings + scoreIndices) * windows * exclusions * methods
    expect(rows.reduce((sum, row) => sum + row.same_data, 0)).toBe(combinations)
    const keys = rows.map((row) => [row.index, row.ties, row.window, row.exclusion, row.method].join())
    expect(new Set(keys).size).toBe(rows.length)
    expect(rows.some((row) => row.index === 'profile-correlation' && row.ties !== 'none')).toBe(false)
    expect(rows.some((row) => row.window === 'session-1')).toBe(false)
    expect(rows.some((row) => row.index === 'distinctive-correlation')).toBe(false)
  })

  test('gives what the coefficient of each specification gives', () => {
    const pairs = workspace.rows(dyads)
    const tied = new Set(
      workspace.rows(profiles).flatMap((row) => ((row.n_tie_codes ?? 1) > 1 ? [row.person_id] : [])),
    )
    const caseload = (therapist: string) => pairs.filter((pair) => pair.therapist_id === therapist)
    const stays = {
      none: () => true,
      'tied-codes': (pair: (typeof pairs)[number]) =>
        !tied.has(pair.client_id) && !tied.has(pair.therapist_id),
      'single-clients': (pair: (typeof pairs)[number]) => caseload(pair.therapist_id).length !== 1,
      'largest-caseload': (pair: (typeof pairs)[number]) => pair.therapist_id !== 'T01',
      'further-clients': (pair: (typeof pairs)[number]) => caseload(pair.therapist_id)[0] === pair,
    }
    const indexOf = Map.groupBy(workspace.rows(congruence), (row) => `${row.dyad_id} ${row.index}`)
    const bond = <T extends { scale: string; rater: string }>(all: readonly T[]) =>
      all.filter((row) => row.scale === 'bond' && row.rater === 'client')
    const early = new Map(bond(workspace.rows(scales)).map((row) => [row.dyad_id, row.value]))
    const sessions = Map.groupBy(bond(workspace.rows(sessionScores)), (row) => row.dyad_id)
    const rating = (pair: string, window: string) => {
      const own = (sessions.get(pair) ?? []).filter(({ value }) => value !== null)
      if (window === 'mean') return early.get(pair)!
      if (window === 'first') return own[0]?.value ?? null
      if (window === 'last') return own.at(-1)?.value ?? null
      return own.find(({ session }) => `session-${session}` === window)?.value ?? null
    }
    for (const row of rows) {
      const both = pairs.filter(stays[row.exclusion]).flatMap(({ dyad_id }) => {
        const index = indexOf.get(`${dyad_id} ${row.index}`)![0]!
        const x = row.ties === 'averaged' ? index.tie_mean : index.value
        const y = rating(dyad_id, row.window)
        return x === null || y === null ? [] : [{ x, y }]
      })
      expect(row.n).toBe(both.length)
      if (row.n < 10) {
        expect(row).toMatchObject({
          estimate: null,
          place: null,
          reason: `only ${row.n} pairs with both values`,
        })
        continue
      }
      const direct = COEFFICIENTS[row.method](
        both.map(({ x }) => x),
        both.map(({ y }) => y),
      )
      expectClose(row.estimate, direct.estimate!, TOLERANCE.closedForm)
      expectClose(row.p, direct.p!, TOLERANCE.probability)
      const onScale = row.method === 'kendall' ? correlationOfTau(row.estimate!) : row.estimate!
      expect(row.congruence_estimate).toBe(row.index === 'd' ? 0 - onScale : onScale)
    }
  })

  test('stands in order of its places, inside a band, with the primary hypothesis on it', () => {
    const placed = rows.filter(({ place }) => place !== null).toSorted((a, b) => a.place! - b.place!)
    placed.forEach((row, i) => {
      expect(row.place).toBe(i + 1)
      if (i > 0) expect(row.congruence_estimate).toBeGreaterThanOrEqual(placed[i - 1]!.congruence_estimate!)
      expect(row.null_low).toBeLessThanOrEqual(row.null_median!)
      expect(row.null_median).toBeLessThanOrEqual(row.null_high!)
    })
    const [own, ...others] = rows.filter(({ role }) => role === 'primary')
    const there = workspace.rows(associations).find(({ role }) => role === 'primary')!
    expect(others).toEqual([])
    expect(own).toMatchObject({ n: there.n, estimate: there.estimate, p: there.p, window: 'mean' })
  })

  test('is summed up in four numbers, tested within therapists as clients share them', () => {
    const tests = workspace.rows(specificationCurve)
    expect(tests.map(({ exchange }) => exchange)).toEqual(new Array(4).fill('within-therapists'))
    const estimates = rows.flatMap((row) => row.congruence_estimate ?? []).sort((a, b) => a - b)
    const n = estimates.length
    const significant = rows.filter((row) => row.p !== null && row.p < 0.05 && row.congruence_estimate! > 0)
    const value = (statistic: string) => tests.find((row) => row.statistic === statistic)!.value!
    expectClose(value('median_estimate'), (estimates[n >> 1]! + estimates[(n - 1) >> 1]!) / 2, 1e-12)
    expect(value('share_in_direction')).toBe(estimates.filter((it) => it > 0).length / n)
    expect(value('share_significant')).toBe(significant.length / n)
    for (const row of tests) {
      expect(row).toMatchObject({ specifications: n, permutations: 600, direction: 'positive', reason: null })
      expect(row.orders).toBe('39813120')
      expect(row.p! + row.p_opposite!).toBeGreaterThan(1)
      expect(row.p! * 601).toBeCloseTo(Math.round(row.p! * 601), 9)
      expectClose(row.monte_carlo_se, Math.sqrt((row.p! * (1 - row.p!)) / 600), TOLERANCE.closedForm)
    }
  })

  test('does not depend on the order of the rows nor on the number of threads', async () => {
    const turned = (text: string) => {
      const [head, ...lines] = text.trimEnd().split('\n')
      return `${[head, ...lines.reverse()].join('\n')}\n`
    }
    const other = await ran(EXAMPLE, {
      'study.yaml': (text) => fewer(text).replace('  - zener-schnuelle\n', '  - zener-schnuelle\n  - d\n'),
      'dyads.csv': turned,
      'ratings.csv': turned,
      'people.csv': turned,
    })
    expect(other.rows(specifications)).toEqual(rows)
    const tests = workspace.rows(specificationCurve)
    expect(other.rows(specificationCurve)).toEqual(tests)
    expect(await specificationTables(curveMaterial(workspace), 3)).toEqual({
      specifications: rows,
      specificationCurve: tests,
    })
  })

  test('rests on session scores whose mean is the early rating', () => {
    for (const row of workspace.rows(scales)) {
      const own = workspace
        .rows(sessionScores)
        .filter((it) => it.dyad_id === row.dyad_id && it.scale === row.scale && it.rater === row.rater)
        .flatMap(({ value }) => value ?? [])
      expect(own.length).toBe(row.sessions)
      if (row.value !== null)
        expect(own.reduce((sum, value) => sum + value, 0) / own.length).toBeCloseTo(row.value, 9)
    }
  })
})

const SMALL = `id: small
title: A small study
scales: { bond: { label: Bond, items: 2, range: [1, 7] } }
outcomes: { bond: { scale: bond } }
indices: [first-letter, d]
hypothesis: { index: d, outcome: bond, direction: negative }
`

describe('a small study', () => {
  const sound = join(PROJECT, 'test/invalid/sound')

  test('has reasons where nothing varies, and a distance whose hypothesis is turned round', async () => {
    const same = (text: string) => text.replace(/^(\w+,(client|therapist)),\d+/gm, '$1,50')
    const workspace = await ran(sound, {
      'study.yaml': () => `${SMALL}specification_curve: { fewest_pairs: 3, permutations: 100 }\n`,
      'people.csv': same,
    })
    const rows = workspace.rows(specifications)
    const ofLetters = rows.filter(({ index }) => index === 'first-letter')
    expect(ofLetters.length).toBeGreaterThan(0)
    for (const row of ofLetters) {
      expect(row.estimate).toBeNull()
      expect(row.reason).toMatch(/^(every pair has the same congruence|only \d pairs? with both values)$/)
    }
    expect(rows.some(({ index, estimate }) => index === 'd' && estimate !== null)).toBe(true)
    for (const row of workspace.rows(specificationCurve)) expect(row.direction).toBe('positive')
  })

  test('says so where no specification has a coefficient, and the report is still written', async () => {
    const workspace = await ran(
      sound,
      { 'study.yaml': () => `${SMALL}specification_curve: { fewest_pairs: 50 }\n` },
      6,
    )
    expect(workspace.rows(specificationCurve)).toHaveLength(4)
    for (const row of workspace.rows(specificationCurve)) {
      expect(row).toMatchObject({
        value: null,
        p: null,
        permutations: 0,
        reason: 'no specification has a coefficient',
      })
    }
    const page = new TextDecoder().decode(workspace.file('report.html'))
    expect(page).toContain('No specification has a coefficient')
  })

  test('has neither tables nor figure nor section of a curve that it does not ask for', async () => {
    const workspace = await ran(EXAMPLE, { 'study.yaml': withoutCurve }, 6)
    expect(workspace.rows(specifications)).toEqual([])
    expect(workspace.rows(specificationCurve)).toEqual([])
    expect(() => workspace.file('figures/specification-curve.svg')).toThrow()
    const page = new TextDecoder().decode(workspace.file('report.html'))
    expect(['Specification Curve', 'Simonsohn'].filter((words) => page.includes(words))).toEqual([])
  })

  test('has an index that asks another question where study.yaml names it', async () => {
    const named = (text: string) =>
      text.replace(
        /permutations: 2000\n/,
        'permutations: 100\n  indices: [c-index, distinctive-correlation]\n',
      )
    const rows = (await ran(EXAMPLE, { 'study.yaml': named })).rows(specifications)
    expect(new Set(rows.map(({ index }) => index))).toEqual(new Set(['c-index', 'distinctive-correlation']))
  })

  test('exchanges the ratings of any pairs only where each client has another therapist', () => {
    expect(exchangeOf(['A', 'B', 'C']).name).toBe('pairs')
    expect(exchangeOf(['A', 'B', 'B'])).toEqual({
      name: 'within-therapists',
      exchange: [[[0]], [[1], [2]]],
    })
  })

  test('stops at names that it does not declare', async () => {
    const settings = 'specification_curve: { indices: [c-index], outcomes: [bnd] }\n'
    const lines = await ran(sound, { 'study.yaml': () => SMALL + settings }).catch((error) => {
      if (error instanceof StudyProblems) return error.problems.map(problemLine)
      throw error
    })
    expect(lines).toEqual([
      expect.stringMatching(/study\.yaml:7.*specification_curve\.indices.*c-index/),
      expect.stringMatching(/study\.yaml:7.*specification_curve\.outcomes.*bnd.*bond/),
    ])
  })
})
