import { expect, test } from 'vitest'
import { layoutOf } from '../../../../pipeline/document/formats/docx/columns.ts'
import { TEXT_WIDTH, TURNED_WIDTH } from '../../../../pipeline/document/formats/docx/page.ts'

const column = (...cells: string[]) =>
  layoutOf({ head: [['Name'], ['x']], rows: cells.map((cell) => [['a'], [cell]]) }).columns[1]!

test.each([
  ['number', ['.51', '−.20', '1,451', '12', '> .999', '< .001', '62%', '.51a', '.42*', '', '—', '(—)']],
  ['number', ['—', '(—)']],
  ['numbers', ['[.20, .73]', '[−.01, .78]', '—']],
  ['numbers', ['12 (38%)', '3 (9%)', '.38 [.05, .72]', '18–63']],
  ['words', ['32', 'no error']],
  ['words', ['yes', 'no']],
  ['words', ['']],
] as const)('a column of %s: %j', (content, cells) => {
  expect(column(...cells).content).toBe(content)
})

test('numbers of one column have room on both sides of their point', () => {
  const { decimalAt, width } = column('−1,451.5', '.123456')
  expect(decimalAt).toBeGreaterThan(0)
  expect(decimalAt).toBeLessThan(width)
})

const sized = (columns: number, cell = '[−.10, .20]') =>
  layoutOf({
    head: Array.from({ length: columns }, () => ['x']),
    rows: [Array.from({ length: columns }, () => [cell])],
  })

test('a table is as large as it goes, then smaller, then on a page turned round; it is never wider than that', () => {
  const seen = Array.from({ length: 40 }, (_, i) => sized(i + 1))
  const kinds = [...new Set(seen.map(({ size, turned }) => `${size}${turned ? ' turned' : ''}`))]
  expect(kinds).toEqual(['10', '9', '8', '10 turned', '9 turned', '8 turned'])
  for (const { columns, turned } of seen) {
    const width = columns.reduce((sum, it) => sum + it.width, 0)
    expect(width).toBeLessThanOrEqual(turned ? TURNED_WIDTH : TEXT_WIDTH)
  }
})

test('a name without a space does not turn the page', () => {
  expect(sized(3, 'x'.repeat(300)).turned).toBe(false)
})
