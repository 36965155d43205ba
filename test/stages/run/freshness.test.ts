import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Problem, problemLine, StudyProblems } from '../../../pipeline/problems.ts'
import { runStage } from '../../../pipeline/stages/run/run-stage.ts'
import type { StageName } from '../../../pipeline/stages/run/stage.ts'
import { Workspace } from '../../../pipeline/stages/run/workspace.ts'
import { STAGES } from '../../../pipeline/stages/stages.ts'
import { contents, EXAMPLE, freshFolder } from '../../support/run.ts'

const { folder, remove } = freshFolder()
const study = join(folder, 'study')
const sound = join(folder, 'sound')
const out = join(folder, 'out')

/** Runs one stage as a process of its own would: nothing is remembered from the one before. */
async function alone(name: StageName, results = out): Promise<readonly string[]> {
  const workspace = new Workspace(join(study, 'study.yaml'), () => results)
  const stage = STAGES.find((candidate) => candidate.name === name)!
  const problems: readonly Problem[] = await runStage(stage, STAGES, workspace).catch((error) => {
    if (error instanceof StudyProblems) return error.problems
    throw error
  })
  return problems.map(problemLine)
}

/** The results as a sound run left them, and the study's files as they were then. */
function restore(): void {
  for (const path of [study, out]) rmSync(path, { recursive: true, force: true })
  cpSync(EXAMPLE, study, { recursive: true })
  cpSync(sound, out, { recursive: true })
}

beforeAll(async () => {
  cpSync(EXAMPLE, study, { recursive: true })
  for (const name of ['load', 'score', 'match'] as const) expect(await alone(name, sound)).toEqual([])
})
afterAll(remove)

describe('a stage that runs alone', () => {
  test('runs on fresh input', async () => {
    restore()
    expect(await alone('correlate')).toEqual([])
  })

  test('stops when a stage before it has not been run', async () => {
    restore()
    expect(await alone('draw')).toEqual([
      expect.stringMatching(
        /correlate has not been run yet\. Run: npx congruence correlate .*\[stale-artefact\]$/,
      ),
    ])
  })

  test('stops when a file of the study has changed', async () => {
    restore()
    const path = join(study, 'people.csv')
    writeFileSync(path, readFileSync(path, 'utf8').replace('SRC', 'SCR'))
    expect(await alone('score')).toEqual([
      expect.stringMatching(/made from another people\.csv.*Run: npx congruence load/),
    ])
  })

  test('stops when the plan has changed, but not when a comment has', async () => {
    restore()
    appendFileSync(join(study, 'study.yaml'), '# a thought\n')
    expect(await alone('match')).toEqual([])
    writeFileSync(
      join(study, 'study.yaml'),
      readFileSync(join(study, 'study.yaml'), 'utf8').replace('answered: 0.75', 'answered: 1'),
    )
    expect(await alone('match')).toEqual([
      expect.stringMatching(/from another study\.yaml.*Run: npx congruence load/),
    ])
  })

  test('stops when an artefact was edited or lost', async () => {
    restore()
    appendFileSync(join(out, 'artefacts/profiles.csv'), '\n')
    expect(await alone('match')).toEqual([
      expect.stringMatching(/profiles\.csv: it was changed after congruence score wrote it/),
    ])
    rmSync(join(out, 'artefacts/profiles.csv'))
    expect(await alone('match')).toEqual([
      expect.stringMatching(/profiles\.csv: it is missing.*Run: npx congruence score/),
    ])
  })

  test('names congruence match when profiles.csv was computed again', async () => {
    restore()
    const path = join(study, 'people.csv')
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('C01,client,43,32,31,22', 'C01,client,43,12,31,22'),
    )
    expect(await alone('load')).toEqual([expect.stringContaining('[code-contradicts-scores]')])
    expect(await alone('score')).toEqual([])
    expect(await alone('correlate')).toEqual([
      expect.stringMatching(/from another artefacts\/profiles\.csv.*Run: npx congruence match/),
    ])
  })

  test('leaves everything as it was when it stops', async () => {
    restore()
    appendFileSync(join(out, 'artefacts/profiles.csv'), '\n')
    const before = contents(out)
    await alone('match')
    expect(contents(out)).toEqual(before)
  })
})
