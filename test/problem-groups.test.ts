import { expect, test } from 'vitest'
import { checkJson, checkText } from '../pipeline/commands/check/check.ts'
import { ProblemList } from '../pipeline/intake/problem-list.ts'
import { countOf, problemGroups } from '../pipeline/problem-groups.ts'
import { type Problem, problem, problemLine } from '../pipeline/problems.ts'
import { printable, printableLines } from '../pipeline/sentences/printable.ts'

const place = (line: number, column: string, found: string) => ({ file: 'r.csv', line, column, found })
const text = (problems: readonly Problem[]) => checkText({ problems, understood: null }, 100)
const json = (problems: readonly Problem[]) => checkJson({ problems, understood: null })
const outside = (line: number, column: string, found: string) =>
  problem('rating-out-of-range', place(line, column, found), 'bond', 1, 7)

test('the same content in many cells is told once, with three places and the number of the others', () => {
  const all = Array.from({ length: 9500 }, (_, i) => outside(2 + Math.floor(i / 45), `b_${i % 45}`, '-99'))
  const lines = text(all).split('\n')
  expect(lines).toEqual([
    `error ${problemLine(all[0]!)}`,
    '    "-99" in 9,500 cells of 45 columns of r.csv: also line 2 b_1, line 2 b_2, line 2 b_3, and 9,496 more',
    '  9500  rating-out-of-range',
    '9,500 errors, 0 warnings.',
  ])
})

test('a kind in many places with different content is told once', () => {
  const all = Array.from({ length: 10 }, (_, i) => outside(i + 2, 'value', String(10 + i)))
  expect(text(all).split('\n').slice(0, 2)).toEqual([
    `error ${problemLine(all[0]!)}`,
    '    10 problems of this kind in r.csv: also line 3 value "11", line 4 value "12", line 5 value "13", and 6 more',
  ])
})

test('two or three different ones have a sentence each, and so has every setting of study.yaml', () => {
  const few = ['8', '9', '10'].map((found, i) => outside(i + 2, 'value', found))
  expect(text(few).split('\n').slice(0, 3)).toEqual(few.map((it) => `error ${problemLine(it)}`))
  const settings = Array.from({ length: 12 }, (_, i) =>
    problem('unknown-key', { file: 'study.yaml', line: i + 1, found: `k${i}` }, ['id'], `k${i}`),
  )
  expect(text(settings).split('\n').slice(0, 12)).toEqual(settings.map((it) => `error ${problemLine(it)}`))
})

test('however many kinds there are, a screen of lines is printed, errors first', () => {
  const all = Array.from({ length: 200 }, (_, i) => [
    problem('unread-column', place(i, 'Status', `w${i % 100}`), [], 'x'),
    outside(i, 'value', String(100 + (i % 100))),
  ]).flat()
  const lines = text(all).split('\n')
  expect(lines.length).toBeLessThan(60)
  expect(lines.filter((line) => line.startsWith('warning'))).toEqual([])
  expect(lines).toContain('… and 360 further problems; congruence check --format json lists them all')
})

test('JSON has the groups and all problems', () => {
  const all = [outside(2, 'a', '-99'), outside(3, 'b', '-99'), outside(4, 'b', '8')]
  const report = JSON.parse(json(all))
  expect(report).toMatchObject({ errors: 3, unlisted: 0, counts: { 'rating-out-of-range': 3 } })
  expect(report.problems).toEqual(all)
  expect(report.groups).toEqual([
    expect.objectContaining({ found: '-99', count: 2, columns: 2, line: 2, column: 'a' }),
    expect.objectContaining({ found: '8', count: 1, columns: 1, line: 4, column: 'b' }),
  ])
})

test('JSON stays JSON, and harmless on a terminal, whatever the cells contain', () => {
  const text = json([outside(2, 'a\u001b[2J\u009b', 'x\u202e\u{e0041}\n')])
  expect(printableLines(text)).toBe(text)
  expect(JSON.parse(text).problems[0]).toMatchObject({
    column: 'a\u001b[2J\u009b',
    found: 'x\u202e\u{e0041}\n',
  })
})

test('a line about a cell is one line', () => {
  const line = problemLine(problem('missing-column', place(1, 'a\nb\u001b', 'c'), 'x\u202ey', ['d\ne'], null))
  expect(printable(line)).toBe(line)
})

test('of a million problems of a kind some thousands are kept and the others counted', () => {
  const list = new ProblemList()
  const same = outside(1, 'value', '-99')
  for (let line = 0; line < 400_000; line++) list.push({ ...same, line })
  for (let line = 0; line < 600_000; line++) list.push({ ...same, line: 400_000 + line, found: `x${line}` })
  const kept = list.list()
  expect(kept.length).toBeLessThan(25_000)
  expect(countOf(kept)).toBe(1_000_000)
  const groups = problemGroups(kept)
  expect(groups.find(({ found }) => found === '-99')).toMatchObject({ count: 400_000 })
  expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(1_000_000)
  expect(JSON.parse(json(kept))).toMatchObject({ errors: 1_000_000, unlisted: 1_000_000 - kept.length })
})

test('a cell that many answers share has its problem once', () => {
  const list = new ProblemList()
  for (let i = 0; i < 5; i++) list.push(outside(2, 'pair', 'D1'))
  expect(list.list()).toHaveLength(1)
})
