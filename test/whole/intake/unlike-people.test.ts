import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { problemLine, StudyProblems } from '../../../pipeline/problems.ts'
import { runStage } from '../../../pipeline/stages/run/run-stage.ts'
import { Workspace } from '../../../pipeline/stages/run/workspace.ts'
import { STAGES } from '../../../pipeline/stages/stages.ts'
import { freshFolder } from '../../support/run.ts'

const { folder, remove } = freshFolder()
afterAll(remove)

const N = 24
const TYPES = ['R', 'I', 'A', 'S', 'E', 'C']
const score = (pair: number, type: number, role: number) =>
  (pair * 7 + type * 11 + role * 5 + pair * type * (3 + role)) % 51
const bond = (pair: number) => 4 + ((pair * 13) % 25)

/** Rows of pairs: identifiers of therapists if they have them, therapists' scores times `factor`, and one rating. */
function rowsOf(therapist: ((pair: number) => string) | null, factor = 1) {
  const head = [
    'dyad_id',
    'client_id',
    ...(therapist ? ['therapist_id'] : []),
    ...['client', 'therapist'].flatMap((role) => TYPES.map((type) => `${role}_${type}`)),
    'client_bond_1',
  ]
  const pairs = Array.from({ length: N }, (_, i) => [
    ...[`D${i}`, `C${i}`, ...(therapist ? [therapist(i)] : [])],
    ...TYPES.map((_, type) => score(i, type, 0)),
    ...TYPES.map((_, type) => factor * score(i, type, 1)),
    bond(i),
  ])
  return [head, ...pairs].map((row) => row.join(',')).join('\n')
}

let written = 0

async function run(rows: string, more: object, stages = 3) {
  const place = join(folder, String(++written))
  mkdirSync(place)
  writeFileSync(join(place, 'dyads.csv'), `${rows}\n`)
  const study = {
    ...{ id: 'unlike', title: 'Unlike people', layout: 'dyad', resamples: 99, report: undefined },
    indices: ['c-index', 'profile-correlation'],
    scales: { bond: { label: 'Bond', given_as: 'score', range: [4, 28] } },
    ...{ outcomes: { bond: { scale: 'bond' } }, hypothesis: { index: 'c-index', outcome: 'bond' }, ...more },
  }
  const { report: _, ...plan } = study
  writeFileSync(join(place, 'study.yaml'), stringify(plan))
  const workspace = new Workspace(join(place, 'study.yaml'), () => join(place, 'out'))
  for (const stage of STAGES.slice(0, stages)) await runStage(stage, STAGES, workspace)
  return (file: string) => readFileSync(join(place, 'out', file), 'utf8')
}

const problemsOf = (...given: Parameters<typeof run>) =>
  run(...given).then(
    () => [],
    (error) => {
      if (error instanceof StudyProblems) return error.problems.map(problemLine)
      throw error
    },
  )

describe('therapists who are not named', () => {
  test('have the scores and values of the same therapists with identifiers', async () => {
    const named = await run(
      rowsOf((i) => `T${i}`),
      {},
    )
    const unnamed = await run(rowsOf(null), { therapists: 'unknown' })
    expect(unnamed('artefacts/congruence.csv')).toBe(named('artefacts/congruence.csv'))
    expect(unnamed('artefacts/scales.csv')).toBe(named('artefacts/scales.csv'))
    expect(unnamed('artefacts/dyads.csv').split('\n')[1]).toBe('D0,C0,therapist of D0')
  })

  test('are told to be unknown wherever the report would say that each saw one client', {
    timeout: 120_000,
  }, async () => {
    const report = (await run(rowsOf(null), { therapists: 'unknown' }, STAGES.length))('report.html')
    expect(report).toMatch(
      /Who the therapists were is not known: the therapist of each pair is counted as one/,
    )
    expect(report).toMatch(
      /If therapists saw several of these clients, intervals are too narrow and p values too small/,
    )
    const words = report.replace(/<[^>]+>/g, '')
    expect(words).toMatch(
      /Who the therapists were is not known, so that pairs are taken as independent, which pairs of one therapist are not\./,
    )
    expect(words).toMatch(
      /could not be split into what is typical of client and therapist and what is unique to the pair: who the therapists were is not known/,
    )
    expect(words).toMatch(/given at random to the therapists of these pairs, whoever they were/)
    expect(words).not.toMatch(
      /Match was significant|main effects? (was|were) significant|Strangers, clients|Strangers M|each therapist keep/,
    )
    expect(
      report.match(/.{80}(?:saw one client|24 therapists(?! of pairs)|each with 1 client).{40}/g),
    ).toBeNull()
  })

  test('need the setting, and the setting needs rows with both people', async () => {
    expect(await problemsOf(rowsOf(null), {})).toContainEqual(expect.stringMatching(/therapist_id/))
    const tidy = { therapists: 'unknown', layout: 'tidy' }
    expect(await problemsOf(rowsOf(null), tidy)).toContainEqual(
      expect.stringMatching(/therapists "unknown": without identifiers, .* Use layout: dyad or dyad-session/),
    )
  })
})

describe('roles with inventories of different ranges', () => {
  const byRole = { profile_range: { client: [0, 50], therapist: [0, 100] } }

  test('have the codes and correlations of scores on one scale', async () => {
    const same = await run(
      rowsOf((i) => `T${i}`),
      { profile_range: [0, 50] },
    )
    const other = await run(
      rowsOf((i) => `T${i}`, 2),
      byRole,
    )
    expect(other('artefacts/congruence.csv')).toBe(same('artefacts/congruence.csv'))
  })

  test('are each held to their own range', async () => {
    expect(
      await problemsOf(
        rowsOf((i) => `T${i}`, 2),
        { profile_range: [0, 50] },
      ),
    ).toContainEqual(expect.stringMatching(/therapist_.*scores of this inventory range from 0 to 50/))
    expect(
      await problemsOf(
        rowsOf((i) => `T${i}`, 3),
        byRole,
      ),
    ).toContainEqual(expect.stringMatching(/therapist_.*scores of this inventory range from 0 to 100/))
  })

  test('cannot be compared in points', async () => {
    const more = {
      indices: ['d', 'c-index'],
      hypothesis: { index: 'd', outcome: 'bond', direction: 'negative' },
      ties: { band: 8 },
    }
    const lines = await problemsOf(
      rowsOf((i) => `T${i}`, 2),
      { ...byRole, ...more },
    )
    expect(lines).toEqual([
      expect.stringMatching(
        /indices "d": it compares points, but profile_range gives clients and therapists different ranges\. Use an index of codes .* such as profile-correlation/,
      ),
      expect.stringMatching(/ties\.band "8": a band in points does not mean the same .* Write band: 0/),
    ])
    const surface = await run(
      rowsOf((i) => `T${i}`, 2),
      byRole,
      4,
    )
    expect(surface('artefacts/surface_fits.csv')).toMatch(
      /clients and therapists had inventories of different ranges/,
    )
  })

  test('may have the same range', async () => {
    const same = await run(
      rowsOf((i) => `T${i}`),
      { profile_range: { client: [0, 50], therapist: [0, 50] }, indices: ['d', 'c-index'] },
    )
    expect(same('artefacts/congruence.csv')).toMatch(/,d,/)
  })
})
