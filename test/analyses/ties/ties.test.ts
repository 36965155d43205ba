import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ties } from '../../../pipeline/analyses/ties/table.ts'
import { analysisTable } from '../../../pipeline/artefacts/analysis.ts'
import { congruence } from '../../../pipeline/artefacts/congruence.ts'
import { profiles } from '../../../pipeline/artefacts/profiles.ts'
import { runStage } from '../../../pipeline/stages/run/run-stage.ts'
import { Workspace } from '../../../pipeline/stages/run/workspace.ts'
import { STAGES } from '../../../pipeline/stages/stages.ts'
import { freshFolder, PROJECT } from '../../support/run.ts'

const { folder, remove } = freshFolder()
afterAll(remove)
let studies = 0

/** The sound study of test/invalid with these people and this in study.yaml, run up to the correlations. */
async function ran(people: string, settings = ''): Promise<Workspace> {
  const study = join(folder, String(studies++))
  cpSync(join(PROJECT, 'test/invalid/sound'), study, { recursive: true })
  writeFileSync(join(study, 'people.csv'), people)
  const yaml = `id: small
title: A small study
scales: { bond: { label: Bond, items: 2, range: [1, 7] } }
outcomes: { bond: { scale: bond } }
indices: [c-index, iachan-m, c-index-modified, profile-correlation]
hypothesis: { index: iachan-m, outcome: bond }
${settings}`
  writeFileSync(join(study, 'study.yaml'), yaml)
  const workspace = new Workspace(join(study, 'study.yaml'), () => join(study, 'out'))
  for (const stage of STAGES.slice(0, 4)) await runStage(stage, STAGES, workspace)
  return workspace
}

/** D1 is the worked case of Iachan (1990): the client's I and A are tied, so that M is (21 + 20) / 2. */
const PEOPLE = `person_id,role,R,I,A,S,E,C,code
T1,therapist,0,30,20,50,40,10,
T2,therapist,,,,,,,SI
C1,client,0,20,20,30,40,10,
C2,client,40,30,20,10,15,5,RIA
C3,client,5,10,20,30,40,15,E
C4,client,,,,,,,CES
`

test('people with scores only, codes only, or both, and codes of unequal length', async () => {
  const workspace = await ran(PEOPLE)
  expect(
    workspace
      .rows(profiles)
      .map(({ person_id, code, code_from, n_tie_codes }) => [person_id, code, code_from, n_tie_codes]),
  ).toEqual([
    ['T1', 'SEI', 'scores', 1],
    ['T2', 'SI', 'file', null],
    ['C1', 'ESI', 'scores', 2],
    ['C2', 'RIA', 'file', 1],
    ['C3', 'ESA', 'scores', 1],
    ['C4', 'CES', 'file', null],
  ])
  const value = (pair: string, index: string) =>
    workspace.rows(congruence).find((row) => row.dyad_id === pair && row.index === index)!
  expect(value('D1', 'iachan-m')).toMatchObject({ value: 21, tie_mean: 20.5, n_tie_pairs: 2, reason: null })
  expect(value('D1', 'c-index')).toMatchObject({ value: 13, tie_mean: 12.5 })
  expect(value('D2', 'iachan-m')).toMatchObject({ tie_mean: 2, value: 2, n_tie_pairs: 1 })
  expect(value('D3', 'c-index')).toMatchObject({
    value: null,
    tie_mean: null,
    reason: "the therapist's code has fewer than 3 letters",
  })
  expect(value('D3', 'c-index-modified').value).toBe(10)
  expect(value('D4', 'profile-correlation')).toMatchObject({
    value: null,
    reason: "the client's six scores are not known",
  })
})

test('averaging ties changes what is correlated, and the table of ties says by how much either way', async () => {
  const people = PEOPLE.replace('T2,therapist,,,,,,,SI', 'T2,therapist,10,30,20,40,15,5,')
  const [shown, averaged] = [await ran(people), await ran(people, 'ties: { analyse: averaged }')]
  const row = shown.rows(ties).find((it) => it.index === 'iachan-m')!
  expect(row).toMatchObject({ n: 4, n_tied: 1, n_changed: 1, largest_change: 0.5 })
  expect(row.estimate_shown).not.toBe(row.estimate_averaged)
  expect(averaged.rows(ties)).toEqual(shown.rows(ties))
  const cell = (workspace: Workspace) => workspace.rows(analysisTable(workspace.study))[0]!['iachan-m']
  expect([cell(shown), cell(averaged)]).toEqual([21, 20.5])
})

test('the rule of eight lets more codes stand', async () => {
  const workspace = await ran(PEOPLE, 'ties: { band: 11 }')
  const counts = Object.fromEntries(workspace.rows(profiles).map((row) => [row.person_id, row.n_tie_codes]))
  expect(counts).toMatchObject({ T2: null, C4: null })
  expect(counts.C1).toBeGreaterThan(2)
})
