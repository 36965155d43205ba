import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ANALYSES } from '../../pipeline/analyses/analyses.ts'
import { problemLine, StudyProblems } from '../../pipeline/problems.ts'
import { instrumentsBeside } from '../../pipeline/stages/run/instruments-beside.ts'
import { readStudy } from '../../pipeline/study/read-study.ts'
import { congruence, freshFolder, PROJECT } from '../support/run.ts'

const { folder, remove } = freshFolder()
afterAll(remove)

const SOUND = `id: small
title: A small study
scales:
  bond: { label: Bond, items: 3, range: [1, 7] }
outcomes:
  bond: { scale: bond }
indices: [c-index]
hypothesis: { index: c-index, outcome: bond }
`

function problems(text: string): string[] {
  try {
    readStudy(text, 'study.yaml', instrumentsBeside('study.yaml'), ANALYSES)
    return []
  } catch (error) {
    if (error instanceof StudyProblems) return error.problems.map(problemLine)
    throw error
  }
}

test('a name that objects lose without a word is refused', () => {
  const said = problems(SOUND.replace('outcomes:\n', 'outcomes:\n  __proto__: { scale: bond }\n'))
  expect(said).toEqual([
    'study.yaml:6 "__proto__": this name cannot be used. Choose another one. [wrong-setting]',
  ])
})

test('a second document is refused', () => {
  expect(problems(`${SOUND}---\nid: other\n`)).toEqual([
    expect.stringMatching(/^study\.yaml:9 "---": a line --- begins a second document\..*\[broken-yaml\]$/),
  ])
})

test('a pipe in place of a file is refused, and not waited for', () => {
  cpSync(join(PROJECT, 'test/invalid/sound'), folder, { recursive: true })
  spawnSync('rm', [join(folder, 'ratings.csv')])
  expect(spawnSync('mkfifo', [join(folder, 'ratings.csv')]).status).toBe(0)
  const { status, out } = congruence(['check', join(folder, 'study.yaml')])
  expect(status).toBe(1)
  expect(out).toContain('ratings.csv: this file cannot be read (not a file).')
})
