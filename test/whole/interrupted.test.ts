import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
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
  const [whole, before] = ['whole', 'before'].map((name) => join(folder, name)) as [string, string]
  const earlier = join(folder, 'earlier')
  const other = join(earlier, 'study.yaml')
  beforeAll(() => {
    expect(congruence(['load', join(EXAMPLE, 'study.yaml'), '--out', whole]).status).toBe(0)
    cpSync(EXAMPLE, earlier, { recursive: true })
    writeFileSync(other, readFileSync(other, 'utf8').replace(/^title: .*$/m, 'title: Another'))
    const people = join(earlier, 'people.csv')
    writeFileSync(people, readFileSync(people, 'utf8').replace('SRC', 'SCR'))
    expect(congruence(['run', other, '--to', 'score', '--out', before]).status).toBe(0)
  })

  test.each([1, 3, 8, 9, 11, 14])(
    'at step %i is made good by the next one, which leaves nothing behind',
    (step) => {
      const out = join(folder, `killed-${step}`)
      const words = ['load', join(EXAMPLE, 'study.yaml'), '--out', out]
      expect(killed(words, step)).toBe('SIGKILL')
      for (const [name, bytes] of contents(out)) {
        const isResult = !/congruence-(tmp|lock)|provenance/.test(name)
        if (isResult) expect(bytes, name).toEqual(contents(whole).get(name))
      }
      expect(congruence(words)).toMatchObject({ status: 0 })
      expect(contents(out)).toEqual(contents(whole))
    },
  )

  // The tables of load, its plan and, twice, the record are opened; then each is kept aside and replaced; then the old ones go.
  test.each([1, 9, 10, 11, 12, 13, 20, 26, 27, 28, 34])(
    'at step %i over other results leaves the old ones, or new ones, or says that they are neither',
    (step) => {
      const out = join(folder, `over-${step}`)
      cpSync(before, out, { recursive: true })
      const study = join(EXAMPLE, 'study.yaml')
      expect(killed(['load', study, '--out', out], step)).toBe('SIGKILL')
      const left = contents(out)
      const same = (results: string) =>
        ['people', 'dyads', 'ratings', 'dictionary'].every((name) =>
          left.get(`artefacts/${name}.csv`)!.equals(contents(results).get(`artefacts/${name}.csv`)!),
        )
      const exported = congruence(['export', out, '--out', join(folder, `${step}.xlsx`)])
      if (exported.status === 1) {
        expect(exported.problems).toMatch(/broken off .*Run the study again.* \[unfinished-results\]/)
        expect(congruence(['score', study, '--out', out]).problems).toMatch(
          /a run was broken off while it wrote the results of load\. Run: npx congruence load/,
        )
      } else expect(same(before) || same(whole)).toBe(true)
      for (const place of [out, `${out}-clean`])
        expect(congruence(['run', study, '--to', 'score', '--out', place]).status).toBe(0)
      expect(contents(out)).toEqual(contents(`${out}-clean`))
    },
  )

  test.each([2, 5, 10, 13])('at step %i with pseudonyms may write to the same folder again', (step) => {
    const study = join(folder, `secret-${step}`)
    cpSync(EXAMPLE, study, { recursive: true })
    const words = ['load', join(study, 'study.yaml'), '--deidentify', '--out', join(study, 'out')]
    expect(killed(words, step)).toBe('SIGKILL')
    expect(congruence(words)).toMatchObject({ status: 0 })
    expect([...contents(study).keys()].filter((name) => /congruence-(tmp|lock)/.test(name))).toEqual([])
  })

  test('with identifiers leaves none of them to a later run with pseudonyms', () => {
    const study = join(folder, 'reused-study')
    const out = join(study, 'out')
    cpSync(EXAMPLE, study, { recursive: true })
    expect(killed(['load', join(study, 'study.yaml'), '--out', out], 5)).toBe('SIGKILL')
    const tables = join(out, 'artefacts')
    // The number of a process that runs does not protect what another has left.
    for (const name of readdirSync(tables))
      renameSync(join(tables, name), join(tables, name.replace(/tmp-\d+/, `tmp-${process.pid}`)))
    const run = congruence(['load', join(study, 'study.yaml'), '--deidentify', '--out', out])
    expect(run.status).toBe(0)
    expect([...contents(out).keys()].filter((name) => /congruence-(tmp|lock)/.test(name))).toEqual([])
  })
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
  const { status, problems } = congruence(['run', join(study, 'study.yaml'), '--out', study, '--force'])
  expect(status).toBe(1)
  expect(problems.match(/\[input-among-results\]/g)).toHaveLength(3)
  expect(contents(study)).toEqual(before)
})
