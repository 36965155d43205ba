import { spawnSync } from 'node:child_process'
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { congruence, freshFolder, PROJECT } from '../../support/run.ts'

const { folder, remove } = freshFolder()
afterAll(remove)

const PAIRS = 'client,therapist\nSAE,SAI\nXXX,SAI\n'
const SOUND = 'client,therapist\nSAE,SAI\n'
const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
const read = (name: string) => readFileSync(join(folder, name), 'utf8')
const skip = (pairs: string, out: string, ...words: string[]) =>
  congruence(['compute', pairs, '--out', out, '--on-error', 'skip', ...words], { cwd: folder })

beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
})

describe('the file of pairs, the results and the list of rows left out are three files', () => {
  test('the file of pairs has the name of the list', () => {
    write('o.csv.skipped.csv', SOUND)
    const run = skip('o.csv.skipped.csv', 'o.csv')
    expect([run.status, existsSync(join(folder, 'o.csv'))]).toEqual([2, false])
    expect(run.problems).toContain('Choose another name with --out.')
    expect(read('o.csv.skipped.csv')).toBe(SOUND)
    expect(skip('o.csv.skipped.csv', 'other.csv').status).toBe(0)
  })

  test.each([
    ['symbolic', symlinkSync],
    ['hard', linkSync],
  ] as const)('a %s link leads from one to another', (_, link) => {
    write('pairs.csv', SOUND)
    link(join(folder, 'pairs.csv'), join(folder, 'linked.csv'))
    expect(congruence(['compute', 'pairs.csv', '--out', 'linked.csv'], { cwd: folder }).status).toBe(2)
    link(join(folder, 'pairs.csv'), join(folder, 'o.csv.skipped.csv'))
    expect(skip('pairs.csv', 'o.csv').status).toBe(2)
    expect(read('pairs.csv')).toBe(SOUND)
  })

  test('a folder on the way is a link', () => {
    mkdirSync(join(folder, 'real'))
    symlinkSync(join(folder, 'real'), join(folder, 'way'))
    write('real/pairs.csv', SOUND)
    expect(congruence(['compute', 'real/pairs.csv', '--out', 'way/pairs.csv'], { cwd: folder }).status).toBe(
      2,
    )
    expect(read('real/pairs.csv')).toBe(SOUND)
  })
})

describe('a file of others with the name of the list', () => {
  test.each([PAIRS, SOUND])('is neither replaced nor deleted', (pairs) => {
    write('pairs.csv', pairs)
    write('o.csv.skipped.csv', 'mine')
    const run = skip('pairs.csv', 'o.csv')
    expect(run.status).toBe(1)
    expect(run.problems).toMatch(
      /no run has written.*another place with --out, or add --force.*\[foreign-file\]/,
    )
    expect(readdirSync(folder).sort()).toEqual(['o.csv.skipped.csv', 'pairs.csv'])
    expect(read('o.csv.skipped.csv')).toBe('mine')
    expect(skip('pairs.csv', 'other.csv').status).toBe(0)
    expect(skip('pairs.csv', 'o.csv', '--force').status).toBe(0)
  })

  test('is no concern where no list would be written', () => {
    write('pairs.csv', SOUND)
    write('o.csv.skipped.csv', 'mine')
    expect(congruence(['compute', 'pairs.csv', '--out', 'o.csv'], { cwd: folder }).status).toBe(0)
    expect(read('o.csv.skipped.csv')).toBe('mine')
  })

  test.each(['link', 'pipe', 'folder'])('is left alone even with --force where it is a %s', (kind) => {
    write('pairs.csv', PAIRS)
    write('mine', 'mine')
    const list = join(folder, 'o.csv.skipped.csv')
    if (kind === 'link') symlinkSync(join(folder, 'mine'), list)
    if (kind === 'pipe') spawnSync('mkfifo', [list])
    if (kind === 'folder') mkdirSync(list)
    expect(skip('pairs.csv', 'o.csv', '--force').status).toBe(1)
    expect(read('mine')).toBe('mine')
    expect(existsSync(join(folder, 'o.csv'))).toBe(false)
  })

  test('a list of an earlier run is replaced, and deleted when there is nothing to list', () => {
    write('pairs.csv', PAIRS)
    expect(skip('pairs.csv', 'o.csv').status).toBe(0)
    expect(skip('pairs.csv', 'o.csv').status).toBe(0)
    expect(read('o.csv.skipped.csv')).toMatch(/^line,column,found,reason\n3,client,XXX,/)
    write('pairs.csv', SOUND)
    expect(skip('pairs.csv', 'o.csv').status).toBe(0)
    expect(existsSync(join(folder, 'o.csv.skipped.csv'))).toBe(false)
  })
})

test('the list has no formulas', () => {
  write('pairs.csv', 'client,therapist\nSAE,SAI\n=1+1,SAI\n')
  expect(skip('pairs.csv', 'o.csv').status).toBe(0)
  expect(read('o.csv.skipped.csv')).toContain("\n3,client,'=1+1,")
})

test('what a killed run has left is removed by the next one', () => {
  write('pairs.csv', SOUND)
  write('o.csv.congruence-tmp-999999999-0a1b2c3d', 'half')
  expect(congruence(['compute', 'pairs.csv', '--out', 'o.csv'], { cwd: folder }).status).toBe(0)
  expect(readdirSync(folder).sort()).toEqual(['o.csv', 'pairs.csv'])
})

test('a full standard output is an error, and says that the output is incomplete', () => {
  write('pairs.csv', SOUND)
  const script = `"${process.execPath}" "${join(PROJECT, 'pipeline/launcher.js')}" compute pairs.csv > /dev/full`
  const run = spawnSync('sh', ['-c', script], { cwd: folder, encoding: 'utf8' })
  expect(run.status).toBe(1)
  expect(run.stderr).toMatch(/\(ENOSPC\).*\[unwritable-output\]\n1 problem; the output is incomplete\.\n$/)
})
