import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fingerprint, type Provenance } from '../../../pipeline/artefacts/provenance.ts'
import { type Problem, problemLine, StudyProblems } from '../../../pipeline/problems.ts'
import { runStages } from '../../../pipeline/stages/run/run-stage.ts'
import type { Stage } from '../../../pipeline/stages/run/stage.ts'
import { Workspace } from '../../../pipeline/stages/run/workspace.ts'
import { STAGES } from '../../../pipeline/stages/stages.ts'
import { contents, EXAMPLE, freshFolder } from '../../support/run.ts'

const { folder, remove } = freshFolder()
const sound = join(folder, 'sound')
const [load, score, ...later] = STAGES as [Stage, Stage, ...Stage[]]

/** What a run of these stages says. */
async function run(
  out: string,
  { stages = [load], force = false, study = join(EXAMPLE, 'study.yaml') } = {},
) {
  const workspace = new Workspace(study, () => out, null, force)
  const problems: readonly Problem[] = await runStages(stages, STAGES, workspace).catch((error) => {
    if (error instanceof StudyProblems) return error.problems
    throw error
  })
  return problems.map(problemLine)
}

let number = 0
/** A copy of sound results, changed. */
function copy(change: (out: string) => void = () => {}): string {
  const out = join(folder, `out-${++number}`)
  cpSync(sound, out, { recursive: true })
  change(out)
  return out
}

function withProvenance(out: string, change: (it: Provenance) => void): void {
  const path = join(out, 'provenance.json')
  const it = JSON.parse(readFileSync(path, 'utf8')) as Provenance
  change(it)
  writeFileSync(path, JSON.stringify(it))
}

beforeAll(async () => {
  expect(await run(sound, { stages: [load, score] })).toEqual([])
})
afterAll(remove)

describe('what a run has not made stays', () => {
  test.each([
    '../victim.csv',
    'artefacts/../../victim.csv',
    '/tmp/victim.csv',
    'artefacts/.hidden.csv',
    'artefacts\\..\\victim.csv',
    'notes.txt',
    'mine/victim.csv',
    'artefacts',
  ])('a record that names %j is not of this program, and nothing is deleted', async (path) => {
    const out = copy((out) => {
      withProvenance(out, ({ stages }) => {
        stages.load!.made[path] = fingerprint('mine')
      })
      writeFileSync(join(out, 'notes.txt'), 'mine')
    })
    writeFileSync(join(folder, 'victim.csv'), 'mine')
    const before = contents(out)
    expect(await run(out)).toEqual([expect.stringMatching(/, or add --force .*\[foreign-folder\]$/)])
    expect(contents(out)).toEqual(before)
    expect(await run(out, { force: true })).toEqual([])
    expect(readFileSync(join(folder, 'victim.csv'), 'utf8')).toBe('mine')
    expect(readFileSync(join(out, 'notes.txt'), 'utf8')).toBe('mine')
  })

  test('a table that falls away is deleted, but not what a person has put in its place', async () => {
    const out = copy((out) => {
      for (const name of ['old', 'mine']) writeFileSync(join(out, `artefacts/${name}.csv`), name)
      withProvenance(out, ({ stages }) => {
        for (const name of ['old', 'mine', 'gone'])
          stages.load!.made[`artefacts/${name}.csv`] = fingerprint('old')
      })
    })
    expect(await run(out)).toEqual([])
    expect(existsSync(join(out, 'artefacts/old.csv'))).toBe(false)
    expect(readFileSync(join(out, 'artefacts/mine.csv'), 'utf8')).toBe('mine')
  })

  test('a file of others that has the name of a result is replaced only by --force', async () => {
    const out = copy((out) => {
      withProvenance(out, ({ stages }) => {
        delete stages.score
      })
      writeFileSync(join(out, 'artefacts/profiles.csv'), 'mine')
    })
    const before = contents(out)
    const lines = await run(out, { stages: [score] })
    expect(lines).toContainEqual(
      expect.stringMatching(
        /profiles\.csv: no run has written this file\. Move it away.*--force.*\[foreign-file\]$/,
      ),
    )
    expect(contents(out)).toEqual(before)
    expect(await run(out, { stages: [score], force: true })).toEqual([])
    expect(contents(out)).toEqual(contents(sound))
  })
})

describe('a folder of others', () => {
  test.each(['report.html', 'tables/mine.csv', 'notes.txt', 'artefacts/people.csv'])(
    'with %s is refused, and taken with --force',
    async (name) => {
      const out = join(folder, `others-${++number}`)
      mkdirSync(join(out, name, '..'), { recursive: true })
      writeFileSync(join(out, name), 'mine')
      expect(await run(out)).toEqual([
        expect.stringMatching(
          /such as (report|tables|notes|artefacts)\S*\. Name a new folder.*\[foreign-folder\]$/,
        ),
      ])
      expect([...contents(out).keys()]).toEqual([name])
      expect(await run(out, { force: true })).toEqual([])
    },
  )

  test.each(['.gitkeep', '.DS_Store'])('that has only %s counts as empty', async (name) => {
    const out = join(folder, `hidden-${++number}`)
    mkdirSync(out)
    writeFileSync(join(out, name), '')
    expect(await run(out)).toEqual([])
  })

  test('in which an older version kept another kind of record is named as such', async () => {
    const out = copy((out) =>
      writeFileSync(
        join(out, 'provenance.json'),
        JSON.stringify({ software: { name: 'personality-congruence', version: '0.0.9' } }),
      ),
    )
    expect(await run(out)).toEqual([expect.stringMatching(/are of version 0\.0\.9.*\[foreign-folder\]$/)])
  })
})

test('results of another version are named as such', async () => {
  const out = copy((out) =>
    withProvenance(out, (it) => {
      it.software.version = '0.0.9'
      it.stages.load!.from.pipeline = fingerprint('0.0.9')
    }),
  )
  expect(await run(out, { stages: [score] })).toEqual([
    expect.stringMatching(
      /made by version 0\.0\.9 of this program, and this is version .*\[stale-artefact\]$/,
    ),
  ])
})

describe('results stay in their folder', () => {
  test.each([
    'artefacts',
    'figures',
    'tables',
    'artefacts/people.csv',
    'provenance.json',
    'artefacts/dictionary.csv',
  ])('%s as a link is refused, also with --force', async (name) => {
    const away = join(folder, `away-${++number}`)
    const out = copy((out) => {
      if (existsSync(join(out, name))) renameSync(join(out, name), away)
      else mkdirSync(away)
      symlinkSync(away, join(out, name))
    })
    const before = name.includes('.') ? readFileSync(away) : contents(away)
    const lines = await run(out, { force: true })
    expect(lines).toContainEqual(
      expect.stringMatching(
        /this is a link to another place, and results stay in their folder.*\[foreign-file\]$/,
      ),
    )
    expect(name.includes('.') ? readFileSync(away) : contents(away)).toEqual(before)
  })

  test('the folder itself may be a link', async () => {
    const link = join(folder, 'link')
    symlinkSync(copy(), link)
    expect(await run(link)).toEqual([])
    expect(contents(link)).toEqual(contents(sound))
  })

  test.each(['artefacts/people.csv', 'provenance.json', 'tables', 'artefacts/dictionary.csv'])(
    'a pipe in the place of %s is refused at once',
    async (name) => {
      const out = copy((out) => {
        rmSync(join(out, name), { force: true })
        spawnSync('mkfifo', [join(out, name)])
      })
      for (const stages of [[load], [score]])
        expect(await run(out, { stages, force: true })).toContainEqual(
          expect.stringMatching(/this is not a (file|folder).*\[foreign-file\]$/),
        )
    },
  )
})

describe('a run is one act', () => {
  /** The stages with one that fails. */
  const failing = (at: number, error: Error) =>
    [load, score, ...later].map(
      (stage, i): Stage =>
        i === at
          ? {
              ...stage,
              make: () => {
                throw error
              },
            }
          : stage,
    )
  const changed = join(folder, 'changed')
  beforeAll(() => {
    cpSync(EXAMPLE, changed, { recursive: true })
    const people = join(changed, 'people.csv')
    writeFileSync(people, readFileSync(people, 'utf8').replace('SRC', 'SCR'))
  })
  const study = join(changed, 'study.yaml')

  test('a later stage that finds a problem leaves the results of before', async () => {
    const out = copy()
    const problems = new StudyProblems([])
    await run(out, { stages: failing(1, problems).slice(0, 2), study })
    expect(contents(out)).toEqual(contents(sound))
  })

  test('and so does a fault of the program', async () => {
    const out = copy()
    const stages = failing(1, new Error('a fault')).slice(0, 2)
    await expect(run(out, { stages, study })).rejects.toThrow('a fault')
    expect(contents(out)).toEqual(contents(sound))
    const fresh = join(folder, 'deep/er')
    await expect(run(fresh, { stages })).rejects.toThrow('a fault')
    expect(existsSync(join(folder, 'deep'))).toBe(false)
  })

  test('data of the study in the place of a result of a later stage stop it', async () => {
    const out = copy((out) => {
      mkdirSync(join(out, 'own'))
      cpSync(EXAMPLE, join(out, 'own'), { recursive: true })
      cpSync(join(EXAMPLE, 'people.csv'), join(out, 'artefacts/profiles.csv'))
      const plan = join(out, 'own/study.yaml')
      writeFileSync(
        plan,
        readFileSync(plan, 'utf8').replace('people: people.csv', 'people: ../artefacts/profiles.csv'),
      )
    })
    const before = contents(out)
    expect(await run(out, { stages: [load, score], study: join(out, 'own/study.yaml') })).toEqual([
      expect.stringMatching(/profiles\.csv.*\[input-among-results\]$/),
    ])
    expect(contents(out)).toEqual(before)
  })

  test('a second run in the folder is refused, and the first is not disturbed', async () => {
    const out = copy()
    let second: readonly string[] = []
    const slow: Stage = {
      ...load,
      async make(given) {
        second = await run(out, { study })
        return load.make(given)
      },
    }
    expect(await run(out, { stages: [slow, score] })).toEqual([])
    expect(second).toEqual([
      expect.stringMatching(/another run is using this \(process \d+ on .*\[in-use\]$/),
    ])
    expect(contents(out)).toEqual(contents(sound))
  })
})
