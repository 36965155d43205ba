import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { StudyProblems } from '../../../pipeline/problems.ts'
import { atomicWrite } from '../../../pipeline/stages/disk/atomic-write.ts'
import { contents, freshFolder } from '../../support/run.ts'

const { folder, remove } = freshFolder()
afterAll(remove)

const place = (name: string, files: Readonly<Record<string, string>> = {}) => {
  mkdirSync(join(folder, name))
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, name, file), text)
  return join(folder, name)
}
const texts = (path: string) =>
  Object.fromEntries([...contents(path)].map(([name, it]) => [name, String(it)]))

test('replaces, adds and deletes', () => {
  const at = place('all', { a: 'old', b: 'old' })
  atomicWrite(at, [
    ['a', 'first'],
    ['b', null],
    ['deep/er/c', 'new'],
    ['gone', null],
    ['a', 'last'],
  ])
  expect(texts(at)).toEqual({ a: 'last', 'deep/er/c': 'new' })
})

test('puts everything back if one change fails after others were made', () => {
  const at = place('back', { a: 'old', b: 'old' })
  mkdirSync(join(at, 'd'))
  const changes = [
    ['a', 'new'],
    ['b', null],
    ['e/f', 'new'],
    ['d', 'new'],
  ] as const
  expect(() => atomicWrite(at, changes)).toThrow(/EISDIR.*\[unwritable-folder\]$/)
  expect(texts(at)).toEqual({ a: 'old', b: 'old' })
  expect(readdirSync(at)).toEqual(['a', 'b', 'd'])
})

test('leaves no folder behind if nothing can be written', () => {
  const at = place('none', { file: 'old' })
  expect(() =>
    atomicWrite(join(at, 'x/y'), [
      ['a', 'new'],
      ['../../file/b', 'new'],
    ]),
  ).toThrow(StudyProblems)
  expect(readdirSync(at)).toEqual(['file'])
})

test('writes through no link, and replaces a link by a file', () => {
  const at = place('links', { mine: 'mine' })
  for (const name of [`a.congruence-tmp-${process.pid}`, 'a']) symlinkSync(join(at, 'mine'), join(at, name))
  atomicWrite(at, [['a', 'new']])
  expect(readFileSync(join(at, 'mine'), 'utf8')).toBe('mine')
  expect(readFileSync(join(at, 'a'), 'utf8')).toBe('new')
})

test('removes what a killed process left beside its own files, and nothing else', () => {
  const names = [
    'a.congruence-tmp-999999999',
    'a.congruence-tmp-999999999-0a1b2c3d',
    'b.congruence-tmp-999999999',
  ]
  const at = place('left', Object.fromEntries([...names, 'notes.tmp-99999'].map((name) => [name, 'left'])))
  atomicWrite(at, [['a', 'new']])
  expect(readdirSync(at)).toEqual(['a', 'b.congruence-tmp-999999999', 'notes.tmp-99999'])
  expect(existsSync(join(at, 'a'))).toBe(true)
})
