import { expect, test } from 'vitest'
import {
  bayesFactor,
  bounded,
  correlation,
  interval,
  inWords,
  percent,
  pText,
} from '../../../pipeline/document/apa.ts'
import type { PrintedText } from '../../../pipeline/document/printed.ts'
import { numbersIn } from '../../../pipeline/report/claims/number-tokens.ts'
import { type MarkedValue, withMarks } from '../../../pipeline/sentences/marked-number.ts'

/** The words of a text, and its numbers with the values that were printed there. */
function numbersOf(make: () => PrintedText) {
  const values: MarkedValue[] = []
  const text = withMarks((value) => values.push(value) - 1, make)
  const { words, numbers } = numbersIn(text)
  return {
    words,
    numbers: numbers.map(({ text, mark }) => [text, mark === null ? null : values[mark]]),
    labels: numbers.filter(({ isLabel }) => isLabel).map(({ text }) => text),
  }
}

test('every number of a complete correlation is that of its value', () => {
  const row = {
    ...({ method: 'pearson', n: 32, estimate: 0.5146, conf_low: 0.204, conf_high: 0.7312 } as const),
    ...{ p: 0.00261, reason: null },
  }
  const { words, numbers } = numbersOf(() => correlation(row, 0.95) as PrintedText)
  expect(words).toBe('r(30) = .51, 95% CI [.20, .73], p = .003')
  expect(numbers).toEqual([
    ['30', 30],
    ['.51', 0.5146],
    ['95%', 0.95],
    ['.20', 0.204],
    ['.73', 0.7312],
    ['.003', 0.00261],
  ])
})

test('bounds, signs, shares, words and Bayes factors are those of their values', () => {
  const { numbers } = numbersOf(() => [
    `${bounded(-0.2)}, ${interval(-0.002, 0.16)}, ${percent(0.412)}, ${inWords(5)} pairs, `,
    ...(pText(0.0002) as PrintedText),
    `, BF ${bayesFactor(Math.log(16.908))}`,
  ])
  expect(numbers).toEqual([
    ['−.20', -0.2],
    ['−.002', -0.002],
    ['.16', 0.16],
    ['41%', 0.412],
    ['five', 5],
    ['.001', 0.0002],
    ['16.91', Math.log(16.908)],
  ])
})

test('numbers that nobody printed have no value; those of words are left out', () => {
  const { numbers } = numbersOf(() => [
    'CR2 errors of 1,204 pairs, 18–63 years, version 0.3.0, the 1st, C01, two.',
  ])
  expect(numbers).toEqual([
    ['1,204', null],
    ['18', null],
    ['63', null],
    ['0.3.0', null],
  ])
})

test('callouts, citations and indices are labels, and prompts are left out', () => {
  const { words, numbers, labels } = numbersOf(() => [
    { link: '#table-1', text: 'Table 1' },
    ' shows ',
    { em: 'X' },
    { sub: '2' },
    '5',
    { prompt: 'Give 3 keywords' },
  ])
  expect(words).toBe('Table 1 shows X25Give 3 keywords')
  expect(numbers.map(([text]) => text)).toEqual(['1', '2', '5'])
  expect(labels).toEqual(['1', '2'])
})
