import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { check, checkText } from '../../../pipeline/commands/check/check.ts'
import { congruence, contents, EXAMPLE, freshFolder } from '../../support/run.ts'

const { folder, remove } = freshFolder()
const study = join(folder, 'study')
afterAll(remove)
beforeAll(() => {
  cpSync(EXAMPLE, study, { recursive: true })
  const people = readFileSync(join(study, 'people.csv'), 'utf8')
  writeFileSync(
    join(study, 'people.csv'),
    people
      .replace('SRC', 'SXA')
      .replace('12,CRI', '12,SSA')
      .replace('T02,therapist,52,27,39', 'T02,therapist,52,38,39'),
  )
})

describe('congruence check', () => {
  test('lists errors, then warnings, then how many of each kind, exits 1 and writes nothing', () => {
    const before = contents(folder)
    const run = congruence(['check', join(study, 'study.yaml')], { cwd: folder })
    expect(run.problems).toBe('')
    expect(run.status).toBe(1)
    expect(run.out.trimEnd().split('\n')).toEqual([
      'error people.csv:16 code "SXA": a Holland code contains only the letters R, I, A, S, E, C. Write the types from the most to the least prominent, such as SAE, or in words, such as Social-Artistic-Enterprising; for words of your own, write values: { code: { SAE: [your words] } } for this file in study.yaml. [code-not-a-type]',
      'warning people.csv:3 code "IAS": the six scores give IRA, which is used instead. Correct the code or the scores, or delete the code. [code-contradicts-scores]',
      '     1  code-not-a-type',
      '     1  code-contradicts-scores',
      '1 error, 1 warning.',
    ])
    expect(contents(folder)).toEqual(before)
  })

  test('--format json says the same to machines', () => {
    const run = congruence(['check', join(study, 'study.yaml'), '--format', 'json'], { cwd: folder })
    expect(run.status).toBe(1)
    const report = JSON.parse(run.out)
    expect(report).toMatchObject({
      errors: 1,
      warnings: 1,
      counts: { 'code-not-a-type': 1, 'code-contradicts-scores': 1 },
    })
    expect(report.problems).toContainEqual({
      code: 'code-not-a-type',
      severity: 'error',
      file: 'people.csv',
      line: 16,
      column: 'code',
      found: 'SXA',
      message: 'a Holland code contains only the letters R, I, A, S, E, C',
      remedy:
        'write the types from the most to the least prominent, such as SAE, or in words, such as Social-Artistic-Enterprising; for words of your own, write values: { code: { SAE: [your words] } } for this file in study.yaml',
    })
  })

  test('finds nothing wrong with the example, and warnings alone exit 0', async () => {
    const { status, out, problems } = congruence(['check'])
    expect({ status, problems }).toEqual({ status: 0, problems: '' })
    expect(out).toMatch(/^No problems found\.\n\nPairs /)
    expect(checkText(await check(join(EXAMPLE, 'study.yaml')), 100)).toBe(out.trimEnd())
  })

  test('lists the problems of study.yaml itself', async () => {
    writeFileSync(join(folder, 'bad.yaml'), 'id: 3\n')
    expect((await check(join(folder, 'bad.yaml'))).problems.map(({ code }) => code)).toContain(
      'wrong-setting',
    )
    expect((await check(join(folder, 'none.yaml'))).problems.map(({ code }) => code)).toEqual([
      'missing-study',
    ])
  })
})
