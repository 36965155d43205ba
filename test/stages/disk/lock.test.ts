import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { lock } from '../../../pipeline/stages/disk/lock.ts'
import { freshFolder } from '../../support/run.ts'

const { folder, remove } = freshFolder()
afterAll(remove)

let number = 0
/** A new place for a lock, with what somebody has left there. */
function left(content: object | string | null): string {
  const path = join(folder, `lock-${++number}`)
  if (content !== null) writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}
const since = new Date().toISOString()
const NOBODY = 999_999_999

test('is held by one run at a time, and is gone afterwards', () => {
  const path = left(null)
  const release = lock(path, 'results')
  expect(() => lock(path, 'results')).toThrow(
    new RegExp(
      `^results: another run is using this \\(process ${process.pid} on ${hostname()}, since .*Z\\)\\. Wait until it has ended; if it no longer runs, delete ${path}\\. \\[in-use\\]$`,
    ),
  )
  release()
  expect(existsSync(path)).toBe(false)
  lock(path, 'results')()
})

test.each([
  ['a process that has died', { process: NOBODY, host: hostname(), since }],
  [
    'this number before the computer was started again',
    { process: 1, host: hostname(), since: '2001-01-01T00:00:00.000Z' },
  ],
  ['an earlier process with the number of this one', { process: process.pid, host: hostname(), since }],
])('of %s is taken over', (_, content) => {
  const path = left(content)
  const release = lock(path, 'results')
  expect(JSON.parse(readFileSync(path, 'utf8')).process).toBe(process.pid)
  release()
})

test.each([
  ['a process that runs', { process: process.ppid, host: hostname(), since }],
  ['another computer', { process: NOBODY, host: 'elsewhere', since }],
  ['somebody who is just writing it', ''],
])('of %s is respected, and stays as it is', (_, content) => {
  const path = left(content)
  expect(() => lock(path, 'results')).toThrow('[in-use]')
  expect(readFileSync(path, 'utf8')).toBe(typeof content === 'string' ? content : JSON.stringify(content))
})

test('that was never written to its end is taken over after a while', () => {
  const path = left('{"proc')
  utimesSync(path, 0, 0)
  lock(path, 'results')()
  expect(existsSync(path)).toBe(false)
})

test.each(['link', 'folder'])('a %s in its place is left alone', (kind) => {
  const path = left(null)
  const target = join(folder, 'target')
  writeFileSync(target, 'mine')
  if (kind === 'link') symlinkSync(target, path)
  else mkdirSync(path)
  expect(() => lock(path, 'results')).toThrow('[in-use]')
  expect(readFileSync(target, 'utf8')).toBe('mine')
})

test('waits if it is told to', async () => {
  const path = left(null)
  const content = (pid: string) =>
    `JSON.stringify({ process: ${pid}, host: os.hostname(), since: new Date().toISOString() })`
  const script = `fs.writeFileSync(${JSON.stringify(path)}, ${content('process.pid')}); console.log('held'); setTimeout(() => {}, 400)`
  const other = spawn(process.execPath, ['-e', script])
  await once(other.stdout, 'data')
  expect(() => lock(path, 'key', { ms: 50, denied: 'unwritable-key' })).toThrow('[in-use]')
  const started = once(other, 'exit')
  await started
  lock(path, 'key', { ms: 5000, denied: 'unwritable-key' })()
})
