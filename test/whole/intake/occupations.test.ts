import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { check, checkText } from '../../../pipeline/commands/check/check.ts'
import { problemLine, StudyProblems } from '../../../pipeline/problems.ts'
import { runStage } from '../../../pipeline/stages/run/run-stage.ts'
import { Workspace } from '../../../pipeline/stages/run/workspace.ts'
import { STAGES } from '../../../pipeline/stages/stages.ts'
import { freshFolder } from '../../support/run.ts'

const { folder, remove } = freshFolder()
afterAll(remove)

const CODES = ['SAE', 'IRC', 'CSA', 'RIE', 'ASE', 'ECS', 'SIA', 'IAS', 'RCE', 'AIS', 'SEC', 'CRI']
const SCORES = Array<string>(6).fill('')

interface Given {
  /** Code cells of the therapists T0, T1, …; clients see them in turn. */
  readonly therapists: readonly string[]
  readonly scoresOfFirst?: readonly number[]
  readonly people?: object
  readonly study?: object
}

let written = 0

/** A study whose therapists have these cells in the column of codes. */
function studyOf({ therapists, scoresOfFirst, people = {}, study = {} }: Given) {
  const place = join(folder, String(++written))
  mkdirSync(place)
  const rows = {
    people: [
      'person_id,role,R,I,A,S,E,C,code',
      ...therapists.map((it, i) =>
        [`T${i}`, 'therapist', ...(i === 0 ? (scoresOfFirst ?? SCORES) : SCORES), it].join(','),
      ),
      ...CODES.map((it, i) => [`C${i}`, 'client', ...SCORES, it].join(',')),
    ],
    dyads: [
      'dyad_id,client_id,therapist_id',
      ...CODES.map((_, i) => `D${i},C${i},T${i % therapists.length}`),
    ],
    ratings: [
      'dyad_id,session,rater,scale,value',
      ...CODES.map((_, i) => `D${i},1,client,bond,${((i * 5) % 7) + 1}`),
    ],
  }
  for (const [kind, lines] of Object.entries(rows))
    writeFileSync(join(place, `${kind}.csv`), `${lines.join('\n')}\n`)
  const index = 'c-index-modified'
  const plan = {
    ...{ id: 'work', title: 'Occupations', indices: [index], resamples: 99 },
    files: { people: { file: 'people.csv', ...people } },
    scales: { bond: { label: 'Bond', given_as: 'score', range: [1, 7] } },
    ...{ outcomes: { bond: { scale: 'bond' } }, hypothesis: { index, outcome: 'bond' }, ...study },
  }
  writeFileSync(join(place, 'study.yaml'), stringify(plan))
  return place
}

async function run(given: Given, stages = 3) {
  const place = studyOf(given)
  const workspace = new Workspace(join(place, 'study.yaml'), () => join(place, 'out'))
  for (const stage of STAGES.slice(0, stages)) await runStage(stage, STAGES, workspace)
  return (file: string) => readFileSync(join(place, 'out', file), 'utf8')
}

const problemsOf = (given: Given) =>
  run(given).then(
    () => [],
    (error) => {
      if (error instanceof StudyProblems) {
        const errors = error.problems.filter(({ severity }) => severity === 'error')
        return errors.map(problemLine)
      }
      throw error
    },
  )

const NUMBERS = ['21-1014.00', '21-1012', '21–1015.00', 'SAI']
const AS_CODES = ['SI', 'SCE', 'S', 'SAI']
const ONET = { occupations: 'onet' }

describe('numbers of occupations in place of codes', () => {
  test('are refused with the setting to write, with which they are read as the codes of O*NET', async () => {
    expect(await problemsOf({ therapists: NUMBERS })).toEqual(
      NUMBERS.slice(0, 3).map(() =>
        expect.stringMatching(
          /not a Holland code\. Write occupations: onet for this file in study\.yaml, .* \[code-of-occupation\]$/,
        ),
      ),
    )
    const looked = await run({ therapists: NUMBERS, people: ONET })
    const coded = await run({ therapists: AS_CODES })
    for (const file of ['people', 'profiles', 'congruence', 'scales'])
      expect(looked(`artefacts/${file}.csv`)).toBe(coded(`artefacts/${file}.csv`))
    expect(looked('artefacts/occupations.csv')).toBe('role,people,occupations,scored\ntherapist,3,3,0\n')
    expect(coded('artefacts/occupations.csv')).toBe('role,people,occupations,scored\n')
  })

  test('can be what the own words of a study stand for', async () => {
    const therapists = ['counselor', 'SAI']
    const values = { code: { '21-1014.00': ['counselor'] } }
    const looked = await run({ therapists, people: { ...ONET, values } })
    expect(looked('artefacts/people.csv')).toBe(
      (await run({ therapists: ['SI', 'SAI'] }))('artefacts/people.csv'),
    )
  })

  test('give way to six scores, and the code of the scores is not called one of O*NET', async () => {
    const scoresOfFirst = [1, 2, 3, 4, 6, 5]
    const looked = await run({ therapists: NUMBERS, scoresOfFirst, people: ONET })
    const scored = await run({ therapists: ['', ...AS_CODES.slice(1)], scoresOfFirst })
    expect(looked('artefacts/profiles.csv')).toBe(scored('artefacts/profiles.csv'))
    expect(looked('artefacts/occupations.csv')).toMatch(/\ntherapist,2,2,1\n$/)
  })

  test('are refused if O*NET has no interests of them, with the occupations that are meant', async () => {
    const lines = await problemsOf({ therapists: ['19-3039.00', '21-1014.01', 'SAI'], people: ONET })
    expect(lines).toEqual([
      expect.stringMatching(
        /19-3039\.02 \(Neuropsychologists\), 19-3039\.03 \(Clinical Neuropsychologists\)/,
      ),
      expect.stringMatching(/such as 21-1014\.00 \(Mental Health Counselors\);/),
    ])
    const cured = { therapists: ['19-3039.02', '21-1014.00', 'SAI'], people: ONET }
    expect(await problemsOf(cured)).toEqual([])
  })

  test('are declared for the file with the codes', async () => {
    const files = { people: 'people.csv', ratings: { file: 'ratings.csv', ...ONET } }
    expect(await problemsOf({ therapists: AS_CODES, study: { files } })).toEqual([
      expect.stringMatching(/files\.ratings\.occupations "onet": this file has no codes of people/),
    ])
    expect(await problemsOf({ therapists: AS_CODES, people: { occupations: 'soc' } })).toEqual([
      expect.stringMatching(/"soc": occupations wants onet\. Write occupations: onet/),
    ])
  })
})

describe('what is said of them', () => {
  test('is in the summary of a check', async () => {
    const place = studyOf({ therapists: NUMBERS, scoresOfFirst: [1, 2, 3, 4, 6, 5], people: ONET })
    expect(checkText(await check(join(place, 'study.yaml')), 400)).toMatch(
      /Occupations +codes of 2 therapists are those of 2 occupations in O\*NET; 1 more with such a number has six scores, which are used/,
    )
    const without = studyOf({ therapists: AS_CODES })
    expect(checkText(await check(join(without, 'study.yaml')), 400)).not.toMatch(/Occupations/)
  })

  test('is in the report, with the reference', { timeout: 120_000 }, async () => {
    const report = (await run({ therapists: NUMBERS, people: ONET }, STAGES.length))('report.html').replace(
      /<[^>]+>/g,
      '',
    )
    expect(report).toMatch(
      /The codes of 3 therapists \(3 occupations\) were taken from O\*NET.*11\/2023 and 02\/2026; CC BY 4\.0/,
    )
    expect(report).toMatch(
      /U\.S\. Department of Labor, Employment and Training Administration\. \(2026\)\. O\*NET/,
    )
  })
})

describe('in rows of pairs', () => {
  const rows = (therapist: string) =>
    [
      'dyad_id,client_id,client_code,therapist_id,therapist_code,client_bond_1',
      ...CODES.map((it, i) => `D${i},C${i},${it},T${i % 2},${therapist},${((i * 5) % 7) + 1}`),
    ].join('\n')

  test('the number is looked up for the role whose cells have it', async () => {
    const of = async (therapist: string, more: object) => {
      const place = studyOf({
        therapists: ['SAI'],
        study: { layout: 'dyad', files: { dyads: { file: 'pairs.csv', ...more } } },
      })
      writeFileSync(join(place, 'pairs.csv'), `${rows(therapist)}\n`)
      const workspace = new Workspace(join(place, 'study.yaml'), () => join(place, 'out'))
      for (const stage of STAGES.slice(0, 3)) await runStage(stage, STAGES, workspace)
      return (file: string) => readFileSync(join(place, 'out/artefacts', file), 'utf8')
    }
    const looked = await of('21-1014', ONET)
    expect(looked('congruence.csv')).toBe((await of('SI', {}))('congruence.csv'))
    expect(looked('occupations.csv')).toMatch(/\ntherapist,2,1,0\n$/)
    await expect(of('21-1014', {})).rejects.toThrow(/occupations: onet for this file/)
  })
})
