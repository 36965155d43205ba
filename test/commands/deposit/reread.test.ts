import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { afterAll, describe, expect, test } from 'vitest'
import { plainRows } from '../../../pipeline/artefacts/artefact.ts'
import { dyads } from '../../../pipeline/artefacts/dyads.ts'
import { people } from '../../../pipeline/artefacts/people.ts'
import { ratings } from '../../../pipeline/artefacts/ratings.ts'
import type { ResultRow } from '../../../pipeline/artefacts/result-tables.ts'
import { dataFile, itemsInRatings, plannedFiles } from '../../../pipeline/commands/deposit/deposit-data.ts'
import { pairRows, pairsTable } from '../../../pipeline/commands/deposit/pairs-table.ts'
import { planInYaml } from '../../../pipeline/commands/deposit/plan-in-yaml.ts'
import { filesOnDisk } from '../../../pipeline/stages/disk/files-on-disk.ts'
import { loaded } from '../../../pipeline/stages/load.ts'
import { planText, studyOfPlan } from '../../../pipeline/stages/run/plan-file.ts'
import { StudyFiles } from '../../../pipeline/stages/run/study-files.ts'
import type { Study } from '../../../pipeline/study/study.ts'
import { LAID_OUT } from '../../support/example-layouts.ts'
import { freshFolder, PROJECT } from '../../support/run.ts'

const { folder, remove } = freshFolder()
afterAll(remove)

/** What is read of a study: its plan, and people, pairs and ratings. */
async function readFrom(file: string) {
  const from = new StudyFiles(filesOnDisk(file))
  const { tables = [] } = await loaded(from.study, from.sources())
  const rowsOf = (name: string) => plainRows(tables.find(({ artefact }) => artefact.file === name)!.rows)
  return {
    study: studyOfPlan(planText(from.study, false)),
    people: rowsOf('people.csv'),
    dyads: rowsOf('dyads.csv'),
    ratings: rowsOf('ratings.csv'),
  }
}

/** What is read again of the data and the study.yaml that a deposit of the study has. */
async function reread(name: string, read: Awaited<ReturnType<typeof readFrom>>) {
  const out = join(folder, name, 'deposit')
  const { id } = read.study
  const write = (path: string, content: Uint8Array | string) => {
    mkdirSync(dirname(join(out, path)), { recursive: true })
    writeFileSync(join(out, path), content)
  }
  const tables = [
    [people, read.people],
    [dyads, read.dyads],
    [ratings, read.ratings],
    [pairsTable, pairRows(read.people, read.dyads)],
  ] as const
  for (const [table, rows] of tables) {
    const { path, bytes } = dataFile(table, rows as readonly ResultRow[], id, false)
    write(path, bytes)
  }
  write(
    'study.yaml',
    planInYaml(read.study, plannedFiles(id, false), itemsInRatings(read.ratings), 'A plan.'),
  )
  return readFrom(join(out, 'study.yaml'))
}

/** What a plan says besides where the data are and how they are scored. */
const planned = ({
  scales,
  layout,
  files,
  identifiers,
  inventory,
  inventoryByRole,
  exclusions,
  ...study
}: Study) => JSON.parse(JSON.stringify(study))

const scoring = ({ scales }: Study) =>
  Object.entries(scales).map(([key, { label, reverse, scoreRange, form, ...scale }]) => [
    ...[key, label, scoreRange],
    ...(form?.numbering === 'score' ? [] : [scale.items, reverse, scale.range, scale.score, scale.answered]),
  ])

const sorted = (rows: readonly ResultRow[]) => rows.map((row) => JSON.stringify(row)).sort()

async function expectTheSame(name: string, file: string) {
  const before = await readFrom(file)
  const after = await reread(name, before)
  expect(planned(after.study)).toEqual(planned(before.study))
  const scored = scoring(before.study)
  expect(scoring(after.study).map((own, i) => own.slice(0, scored[i]!.length))).toEqual(scored)
  expect(after.people).toEqual(before.people)
  expect(after.dyads).toEqual(before.dyads)
  expect(sorted(after.ratings)).toEqual(sorted(before.ratings))
}

describe('the study.yaml of a deposit reads its data as the study read its files', () => {
  test.each(['example', 'reference'])('data/%s', async (name) => {
    await expectTheSame(name, join(PROJECT, 'data', name, 'study.yaml'))
  })

  const recipes = readdirSync(join(PROJECT, 'data/recipes')).filter((name) => !name.includes('.'))
  test.each(recipes)('data/recipes/%s', async (name) => {
    await expectTheSame(name, join(PROJECT, 'data/recipes', name, 'study.yaml'))
  })

  const studies = readdirSync(join(PROJECT, 'test/studies')).filter((name) => !name.includes('.'))
  test.each(studies)('test/studies/%s', async (name) => {
    await expectTheSame(name, join(PROJECT, 'test/studies', name, 'study.yaml'))
  })

  const made = (name: string, yaml: string, files: Record<string, readonly (readonly string[])[]>) => {
    mkdirSync(join(folder, name), { recursive: true })
    writeFileSync(join(folder, name, 'study.yaml'), yaml)
    for (const [file, table] of Object.entries(files))
      writeFileSync(join(folder, name, file), stringify(table as string[][]))
    return join(folder, name, 'study.yaml')
  }

  test('therapists that nobody has named', async () => {
    const [head, ...rows] = LAID_OUT.dyad!.files.dyads!
    const at = head!.indexOf('therapist_id')
    const table = [head!, ...rows].map((cells) => cells.filter((_, i) => i !== at))
    const yaml = `id: unnamed
title: Unnamed
layout: dyad
therapists: unknown
files: { dyads: pairs.csv }
profile_range: [0, 50]
scales:
  bond: { label: Bond, items: 4, range: [1, 7] }
  task: { label: Task, items: 4, range: [1, 7] }
  goal: { label: Goal, items: 4, range: [1, 7] }
  validation: { label: Validation, items: 3, range: [1, 7] }
  outcome_pre: { label: Before, items: 1, range: [0, 130] }
  outcome_post: { label: After, items: 1, range: [0, 130] }
outcomes: { bond: { scale: bond } }
hypothesis: { index: c-index, outcome: bond }
`
    await expectTheSame('unnamed', made('unnamed', yaml, { 'pairs.csv': table }))
  })

  test('scores of an instrument, words like no, and published figures as they were typed', async () => {
    const { people, dyads } = LAID_OUT.tidy!.files
    const scores = dyads!.slice(1).map(([id], i) => [id!, '1', 'client', 'no', '1', String(4 + (i % 17))])
    const yaml = `id: scored
title: 'Yes: "no", 1.0'
authors: [No, "007"]
profile_range: [0, 50]
scales:
  no: { instrument: wai-sr, scale: bond, given_as: score }
outcomes: { no: { scale: no, label: "Off" } }
hypothesis: { index: c-index, outcome: no }
original:
  results:
    - { label: First, citation: "Nobody, A. (1999). A paper.", n: 40, r: .30, p: "< .06", interval: [-.01, .56] }
paper: { data: "on: request", keywords: [yes, "1.10"] }
`
    const file = made('scored', yaml, {
      'people.csv': people!,
      'dyads.csv': dyads!,
      'ratings.csv': [['dyad_id', 'session', 'rater', 'scale', 'item', 'value'], ...scores],
    })
    await expectTheSame('scored', file)
  })
})
