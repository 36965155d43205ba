import { existsSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { congruence, contents, freshFolder } from '../../support/run.ts'

const { folder, remove } = freshFolder()
afterAll(remove)

describe('congruence init', () => {
  test('writes a study that runs as it is, without a warning', () => {
    const made = congruence(['init', 'mine'], { cwd: folder })
    expect(made.problems).toBe('')
    expect(made.status).toBe(0)
    const study = join(realpathSync(folder), 'mine/study.yaml')
    expect(made.out).toContain(`Next, in the folder of this project: npx congruence run ${study}\n`)
    expect(readdirSync(join(folder, 'mine')).sort()).toEqual([
      ...['README.md', 'dyads.csv', 'people.csv', 'ratings.csv', 'study.schema.json', 'study.yaml'],
    ])
    const run = congruence(['run', 'mine/study.yaml'], { cwd: folder })
    expect(run.problems).toBe('')
    expect(run.status).toBe(0)
    expect(existsSync(join(folder, 'reports/my-study/report.html'))).toBe(true)
  })

  test('tells editors where the schema is', () => {
    const [first] = readFileSync(join(folder, 'mine/study.yaml'), 'utf8').split('\n')
    expect(first).toBe('# yaml-language-server: $schema=study.schema.json')
  })

  test('leaves a folder alone in which there is anything', () => {
    const before = contents(join(folder, 'mine'))
    const again = congruence(['init', 'mine'], { cwd: folder })
    expect(again.status).toBe(1)
    expect(again.problems).toContain('[folder-not-empty]')
    expect(contents(join(folder, 'mine'))).toEqual(before)
  })

  test('cannot write into a file', () => {
    writeFileSync(join(folder, 'file'), '')
    const run = congruence(['init', 'file'], { cwd: folder })
    expect(run.status).toBe(1)
    expect(run.problems).toContain('[unwritable-folder]')
  })
})
