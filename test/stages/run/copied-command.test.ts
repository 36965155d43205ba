import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copiedCommand } from '../../../pipeline/stages/run/copied-command.ts'

const here = (path: string) => join(process.cwd(), path)

test('names the study and the folder, from here if they are inside', () => {
  const workspace = { studyFile: here('my/study.yaml'), folder: here('results'), keyFile: null }
  expect(copiedCommand(workspace, 'correlate')).toBe('npx congruence correlate my/study.yaml --out results')
  expect(copiedCommand(workspace, 'run', ' --from score')).toBe(
    'npx congruence run my/study.yaml --out results --from score',
  )
})

test('quotes paths that a shell would take apart, and says where they are if outside', () => {
  const workspace = { studyFile: '/data/my study/a$b.yaml', folder: '/tmp/Müller', keyFile: null }
  expect(copiedCommand(workspace, 'draw')).toBe(
    'npx congruence draw "/data/my study/a\\$b.yaml" --out "/tmp/Müller"',
  )
})

test('keeps a run with pseudonyms one', () => {
  const workspace = {
    studyFile: here('s.yaml'),
    folder: here('out'),
    keyFile: { path: here('k.csv') } as never,
  }
  expect(copiedCommand(workspace, 'load')).toBe(
    'npx congruence load s.yaml --out out --deidentify --key k.csv',
  )
})
