import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { congruence } from '../../pipeline/artefacts/congruence.ts'
import { dyads } from '../../pipeline/artefacts/dyads.ts'
import { exclusions } from '../../pipeline/artefacts/exclusions.ts'
import { type ProfileRow, profiles } from '../../pipeline/artefacts/profiles.ts'
import { ratings } from '../../pipeline/artefacts/ratings.ts'
import { scales } from '../../pipeline/artefacts/scales.ts'
import { check } from '../../pipeline/commands/check/check.ts'
import type { Workspace } from '../../pipeline/stages/run/workspace.ts'
import { freshFolder, PROJECT } from '../support/run.ts'
import { studyRun } from '../support/study-run.ts'
import { simulatedStudy } from './simulated-study.ts'

const REFERENCE = join(PROJECT, 'data/reference')

const { folder, remove } = freshFolder()
afterAll(remove)

const text = (file: string) => readFileSync(join(REFERENCE, file), 'utf8')
const rowsOf = (file: string) => parse(text(file), { columns: true }) as Record<string, string>[]

/** Re-pairings take most of the time and are not looked at here. */
const FEW = { resamples: 99 }

/** Letters that both codes must have for an index to have a value. */
const NEEDED: Readonly<Record<string, number>> = {
  'first-letter': 1,
  'first-letter-hexagon': 1,
  'c-index-modified': 1,
  'two-letter': 2,
  'iachan-m2': 2,
  'c-index': 3,
  'iachan-m': 3,
  'zener-schnuelle': 3,
}

const occupations = new Map(rowsOf('onet-interests.csv').map(({ onet_soc, code }) => [onet_soc!, code!]))

const ofRole = (study: Workspace, role: ProfileRow['role']) =>
  study.rows(profiles).filter((person) => person.role === role)

/** How many there are of each length of the code, from one letter on. */
const lengths = (codes: readonly string[]) =>
  [1, 2, 3].map((n) => codes.filter((it) => it.length === n).length)

/** Every index has a value where both codes are long enough, and a reason where not. */
function expectValuesByLength(study: Workspace): void {
  const codeOf = new Map(study.rows(profiles).map((person) => [person.person_id, person.code]))
  const therapistOf = new Map(study.rows(dyads).map((pair) => [pair.dyad_id, pair.therapist_id]))
  const rows = study.rows(congruence)
  expect(rows).toHaveLength(study.rows(dyads).length * Object.keys(NEEDED).length)
  const wrong = rows.filter(({ dyad_id, index, value, reason }) => {
    const isLongEnough = codeOf.get(therapistOf.get(dyad_id)!)!.length >= NEEDED[index]!
    return (value !== null) !== isLongEnough || (reason === null) !== isLongEnough
  })
  expect(wrong).toEqual([])
}

test('the simulated files are what the program makes', () => {
  for (const [file, content] of Object.entries(simulatedStudy())) expect(text(file), file).toBe(content)
})

describe('the reference study', () => {
  let study: Workspace
  beforeAll(async () => {
    study = await studyRun(REFERENCE, join(folder, 'reference'), { settings: FEW }, 'match')
  })

  test('has nothing to complain of', async () => {
    expect((await check(join(REFERENCE, 'study.yaml'))).problems).toEqual([])
    expect(study.rows(exclusions)).toEqual([])
  })

  test('has as many people, pairs and answers as its README says', () => {
    const readme = text('README.md')
    expect(ofRole(study, 'client')).toHaveLength(1451)
    expect(ofRole(study, 'therapist')).toHaveLength(9)
    expect(study.rows(dyads)).toHaveLength(1451)
    expect(study.rows(ratings)).toHaveLength(5804)
    expect(study.rows(scales).every(({ value }) => value !== null)).toBe(true)
    expect(readme).toContain(`one respondent (1,451)`)
    expect(readme).toContain(`one pair (1,451)`)
    expect(readme).toContain(`one answer (5,804)`)
    expect(readme).toContain('one occupation (923)')
    expect(occupations.size).toBe(923)
  })

  test('gives respondents codes of three letters, with as many ties as its README says', () => {
    const clients = ofRole(study, 'client')
    expect(clients.every(({ code, code_from }) => code.length === 3 && code_from === 'scores')).toBe(true)
    expect(clients.filter(({ n_tie_codes }) => n_tie_codes! > 1)).toHaveLength(569)
    const tied = clients.filter(({ R, I, A, S, E, C }) => new Set([R, I, A, S, E, C]).size < 6)
    expect(Math.round((100 * tied.length) / clients.length)).toBe(56)
    expect(text('README.md')).toContain('56% of them have tied scores; for 569\n')
  })

  test('takes the codes of the occupations as they are published', () => {
    const therapists = ofRole(study, 'therapist')
    for (const { person_id, code, R, n_tie_codes } of therapists)
      expect([person_id, code, R, n_tie_codes]).toEqual([person_id, occupations.get(person_id), null, null])
    expect(lengths(therapists.map(({ code }) => code))).toEqual([1, 6, 2])
    const codeOf = new Map(therapists.map(({ person_id, code }) => [person_id, code]))
    const ofPairs = study.rows(dyads).map(({ therapist_id }) => codeOf.get(therapist_id)!)
    expect(lengths(ofPairs)).toEqual([167, 978, 306])
    for (const pairs of [167, 978, 306]) expect(text('README.md')).toContain(`| ${pairs} |`)
  })

  test('has a value of every index for which both codes are long enough', () => {
    expectValuesByLength(study)
  })
})

test('occupations of every kind, with codes of one to three letters, can be compared with respondents', async () => {
  const files = parseYaml(text('study.yaml')).files
  const [respondents, { only: _, ...all }] = files.people
  const ids = [...occupations.keys()]
  const pairs = rowsOf('jobcannon-riasec.csv').map(
    ({ respondent_id: id }, i) => `P${id},${id},${ids[i % ids.length]}`,
  )
  const study = await studyRun(
    REFERENCE,
    join(folder, 'occupations'),
    {
      settings: { ...FEW, files: { ...files, people: [respondents, all] } },
      files: { 'simulated-pairs.csv': ['dyad_id,client_id,therapist_id', ...pairs].join('\n') },
    },
    'match',
  )
  const found = ofRole(study, 'therapist')
  expect(new Map(found.map(({ person_id, code }) => [person_id, code]))).toEqual(occupations)
  expect(lengths(found.map(({ code }) => code))).toEqual([20, 413, 490])
  expectValuesByLength(study)
})
