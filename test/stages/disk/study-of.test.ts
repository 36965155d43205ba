import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { filesOnDisk } from '../../../pipeline/stages/disk/files-on-disk.ts'
import { studyOf } from '../../../pipeline/stages/disk/study-of.ts'
import { FIGURE_IDS, figureSpecs } from '../../../pipeline/stages/run/figure-files.ts'
import { planText, studyOfPlan } from '../../../pipeline/stages/run/plan-file.ts'
import { runStage } from '../../../pipeline/stages/run/run-stage.ts'
import { StudyFiles } from '../../../pipeline/stages/run/study-files.ts'
import { Workspace } from '../../../pipeline/stages/run/workspace.ts'
import { STAGES } from '../../../pipeline/stages/stages.ts'
import { contents, freshFolder, PROJECT } from '../../support/run.ts'
import { studyRun } from '../../support/study-run.ts'

const { folder, remove } = freshFolder()
afterAll(remove)

const STUDIES = [
  join(PROJECT, 'data/example'),
  join(PROJECT, 'data/reference'),
  ...readdirSync(join(PROJECT, 'test/studies'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(PROJECT, 'test/studies', name)),
]

describe('the plan of a study among its results', () => {
  test.each(STUDIES)('%s is the study with all its settings', (study) => {
    const { placeOf, ...settings } = new StudyFiles(filesOnDisk(join(study, 'study.yaml'))).study
    const { placeOf: _, ...read } = studyOfPlan(planText({ ...settings, placeOf }, false))
    // A setting that is left out is not there, or undefined.
    expect(read).toEqual(settings)
    expect(JSON.stringify(read)).toBe(JSON.stringify(settings))
  })
})

describe('a deidentified folder without data, key and study.yaml', () => {
  test('has the figures of the run, and nothing that its study.yaml says of people and files', async () => {
    const identified = await studyRun(
      join(PROJECT, 'test/studies/s11-tiny'),
      join(folder, 'study'),
      {},
      'load',
    )
    const pairs = readFileSync(join(folder, 'study/dyads.csv'), 'utf8').split('\n')
    const left = pairs[1]!.split(',')[0]!
    const settings = {
      exclusions: [{ pairs: [left], reason: 'withdrew' }],
      files: { people: { file: 'people.csv', only: { role: ['client', 'therapist'] } } },
    }
    const plan = readFileSync(join(identified.folder, 'artefacts/plan.json'), 'utf8')
    expect(plan).toContain('"title"')
    await studyRun(join(PROJECT, 'test/studies/s11-tiny'), join(folder, 'again'), { settings }, 'load')
    expect(readFileSync(join(folder, 'again/out/artefacts/plan.json'), 'utf8')).toContain(
      JSON.stringify(left),
    )

    const out = join(folder, 'results')
    const workspace = new Workspace(
      join(folder, 'again/study.yaml'),
      () => out,
      () => join(folder, 'key.csv'),
    )
    for (const stage of STAGES) await runStage(stage, STAGES, workspace)
    const written = [...contents(out)].map(([name, bytes]) => `${name} ${bytes}`).join('\n')
    const text = readFileSync(join(out, 'artefacts/plan.json'), 'utf8')
    expect(text).not.toContain(JSON.stringify(left))
    expect(text).not.toMatch(/people\.csv|dyads\.csv/)
    expect(written).not.toContain(stringify([left]))

    const finished = studyOf(out, 'correlate')
    expect(finished.deidentified).toBe(true)
    expect(finished.study.exclusions).toEqual([{ reason: 'withdrew' }])
    const specs = new Map(figureSpecs(finished).map(({ id, spec }) => [id, spec]))
    const drawn = readdirSync(join(out, 'figures')).filter((name) => name.endsWith('.svg'))
    expect([...specs.keys()].map((id) => `${id}.svg`).sort()).toEqual(drawn.sort())
    expect(FIGURE_IDS).toEqual(expect.arrayContaining([...specs.keys()]))
    const again = figureSpecs({
      study: workspace.study,
      deidentified: true,
      rows: (table) => workspace.rows(table),
    })
    expect(JSON.stringify([...specs.values()])).toBe(JSON.stringify(again.map(({ spec }) => spec)))
  })
})
