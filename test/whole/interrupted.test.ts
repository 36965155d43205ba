import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { congruence, contents, EXAMPLE, freshFolder, PROJECT } from '../support/run.ts'

const { folder, remove } = freshFolder()
afterAll(remove)

const HOOK = pathToFileURL(join(PROJECT, 'test/support/killed-at.mjs')).href

/** The command line, killed at this step of writing. */
function killed(words: readonly string[], step: number) {
  const command = ['--import', HOOK, join(PROJECT, 'pipeline/launcher.js'), ...words]
  return spawnSync(process.execPath, command, { env: { ...process.env, KILL_AT: String(step) } }).signal
}

describe('a run that dies while it writes', () => {
  const whole = join(folder, 'whole')
  beforeAll(() => {
    expect(congruence(['load', join(EXAMPLE, 'study.yaml'), '--out', whole]).status).toBe(0)
  })

  test.each([1, 3, 8, 9, 11, 14])(
    'at step %i is made good by the next one, which leaves nothing behind',
    (step) => {
      const out = join(folder, `killed-${step}`)
      const words = ['load', join(EXAMPLE, 'study.yaml'), '--out', out]
      expect(killed(words, step)).toBe('SIGKILL')
      for (const [name, bytes] of contents(out)) {
        if (!name.includes('.congruence-tmp-')) expect(bytes, name).toEqual(contents(whole).get(name))
      }
      expect(congruence(words)).toMatchObject({ status: 0 })
      expect(contents(out)).toEqual(contents(whole))
    },
  )

  test.each([2, 5, 10, 13])('at step %i with pseudonyms may write to the same folder again', (step) => {
    const study = join(folder, `secret-${step}`)
    cpSync(EXAMPLE, study, { recursive: true })
    const words = ['load', join(study, 'study.yaml'), '--deidentify', '--out', join(study, 'out')]
    expect(killed(words, step)).toBe('SIGKILL')
    expect(congruence(words)).toMatchObject({ status: 0 })
    expect([...contents(study).keys()].filter((name) => name.includes('.congruence-tmp-'))).toEqual([])
  })
})

test('what lies there of others stays, and a file in place of the folder is told of', () => {
  const out = join(folder, 'shared')
  mkdirSync(join(out, 'artefacts'), { recursive: true })
  for (const name of ['notes.tmp-99999', 'artefacts/notes.tmp-99999']) writeFileSync(join(out, name), 'mine')
  const words = ['load', join(EXAMPLE, 'study.yaml'), '--out']
  expect(congruence([...words, out])).toMatchObject({ status: 0 })
  expect(contents(out).get('artefacts/notes.tmp-99999')?.toString()).toBe('mine')
  const { status, problems } = congruence([...words, join(out, 'notes.tmp-99999')])
  expect(status).toBe(1)
  expect(problems).toContain('[unwritable-folder]')
})

test('a file of the study is never written over', () => {
  const study = join(folder, 'own')
  mkdirSync(join(study, 'artefacts'), { recursive: true })
  for (const name of ['people', 'dyads', 'ratings'])
    cpSync(join(EXAMPLE, `${name}.csv`), join(study, `artefacts/${name}.csv`))
  const plan = parse(readFileSync(join(EXAMPLE, 'study.yaml'), 'utf8'))
  const files = {
    people: 'artefacts/people.csv',
    dyads: 'artefacts/dyads.csv',
    ratings: 'artefacts/ratings.csv',
  }
  writeFileSync(join(study, 'study.yaml'), stringify({ ...plan, files }))
  const before = contents(study)
  const { status, problems } = congruence(['run', join(study, 'study.yaml'), '--out', study])
  expect(status).toBe(1)
  expect(problems.match(/\[input-among-results\]/g)).toHaveLength(3)
  expect(contents(study)).toEqual(before)
})
