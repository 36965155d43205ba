import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readInstrument } from '../../pipeline/instruments/read-instrument.ts'
import { problemLine, StudyProblems } from '../../pipeline/problems.ts'
import { fc } from '../support/properties.ts'

const HEAD = `id: mine
title: Mine
licence: my own
raters: [client]
items: 6
range: [1, 7]
response: seven-point rating
confidence: certain
`

function wrong(text: string): string[] {
  try {
    readInstrument(text, 'mine.yaml')
  } catch (error) {
    if (error instanceof StudyProblems) return error.problems.map(problemLine)
    throw error
  }
  return []
}

test('writes every item list out', () => {
  const { scales, awaitsChecking, answered, source } = readInstrument(
    `${HEAD}scales:
  a: { label: A, items: [4, 2], reverse: [4], score: sum, range: [2, 14] }
  b: { label: B, items: [1, 3], score: mean }
  ab: { label: Both, of: [a, b], score: sum }
  all: { label: All, items: all, reverse: [4], score: mean, range: [1, 7] }
`,
    'mine.yaml',
  )
  expect(scales.a).toEqual({
    label: 'A',
    items: [4, 2],
    count: 2,
    reverse: [4],
    reverseCount: null,
    score: 'sum',
  })
  expect(scales.b).toMatchObject({ items: [1, 3], reverse: [] })
  expect(scales.ab).toMatchObject({ items: [1, 2, 3, 4], reverse: [4], count: 4 })
  expect(scales.all).toMatchObject({ items: [1, 2, 3, 4, 5, 6], count: 6 })
  expect({ awaitsChecking, answered, source }).toEqual({
    awaitsChecking: false,
    answered: null,
    source: null,
  })
})

test('what is made up of an unknown part is unknown', () => {
  const { scales } = readInstrument(
    `${HEAD}scales:
  a: { label: A, items: unknown, count: 2, reverse: unknown, score: sum }
  b: { label: B, items: [1, 3], score: mean }
  ab: { label: Both, of: [a, b], score: sum }
`,
    'mine.yaml',
  )
  expect(scales.a).toMatchObject({ items: null, count: 2, reverse: null })
  expect(scales.ab).toMatchObject({ items: null, count: null, reverse: null })
})

describe('shows every mistake at once, with its line', () => {
  test('of names and kinds', () => {
    expect(wrong(`${HEAD}scale: {}\nscales:\n  a: { lable: A, items: every, score: max }\n`)).toEqual([
      'mine.yaml:11 scales.a.items "every": items wants a list of whole numbers from 1 to 1000, or all, or unknown. Write items: [1, 2, 3]. [wrong-setting]',
      expect.stringMatching(/^mine\.yaml:11 scales\.a\.score "max": this is not one of mean, sum\./),
      'mine.yaml:11 scales.a "lable": there is no such setting here. Did you mean label? Write label. [unknown-key]',
      expect.stringMatching(/^mine\.yaml:9 "scale": .* Did you mean scales\?/),
    ])
  })

  test('of numbers', () => {
    const lines = wrong(`${HEAD.replace('certain', 'awaits-checking')}scales:
  a: { label: A, items: [1, 9, 1], reverse: [4], score: sum }
  b: { label: B, items: [1, 2], score: sum, range: [1, 7] }
  c: { label: C, score: sum }
  d: { label: D, of: [a, e], score: sum }
  e: { label: E, items: [5], shares: [f], count: 2, score: sum }
  all: { label: All, items: all, reverse: [5], score: sum }
`)
    expect(lines.map((line) => line.replace(/^mine.yaml.*\[/, '['))).toEqual([
      '[missing-value]',
      '[item-beyond-form]',
      '[repeated-item]',
      '[reversed-outside-scale]',
      '[wrong-score-range]',
      '[item-of-two-scales]',
      '[wrong-setting]',
      '[unknown-value]',
      '[wrong-setting]',
      '[reversed-in-one-scale]',
      '[reversed-in-one-scale]',
    ])
    expect(lines[1]).toMatch(/^mine\.yaml:10 scales\.a\.items "9"/)
  })

  test('also where scales are made up of each other', () => {
    expect(
      wrong(`${HEAD}scales:
  a: { label: A, of: [b, c], score: sum }
  b: { label: B, of: [a, c], score: sum }
  c: { label: C, items: [1], score: sum }
`),
    ).toEqual([
      expect.stringMatching(/mine\.yaml:10 scales\.a\.of "b".*\[unknown-value\]/),
      expect.stringMatching(/mine\.yaml:11 scales\.b\.of "a".*\[unknown-value\]/),
    ])
    expect(wrong(`${HEAD}scales: {}\n`)).toEqual([expect.stringContaining('at least one scale')])
  })

  test('a scale that says that it shares items may', () => {
    expect(
      wrong(`${HEAD}scales:
  a: { label: A, items: [1, 2], score: sum }
  b: { label: B, items: [2, 3], shares: [a], score: sum }
`),
    ).toEqual([])
  })
})

test('whatever is changed in a file, it is read or its mistakes are listed', () => {
  const text = readFileSync(new URL('../../data/instruments/wai-s.yaml', import.meta.url), 'utf8')
  const piece = fc.constantFrom(
    '',
    ' ',
    '0',
    '99',
    '-',
    ': ',
    '[',
    '}',
    'unknown',
    'all',
    '&a',
    '*a',
    '\n',
    'constructor',
  )
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(12), piece, (at, length, written) => {
      for (const line of wrong(text.slice(0, at) + written + text.slice(at + length)))
        expect(line).toMatch(/^mine\.yaml.*\[[a-z-]+\]$/s)
    }),
    { numRuns: 500 },
  )
})

test('an alias without its anchor is a mistake in the file, not a crash', () => {
  expect(wrong(`${HEAD}scales: *a\n`)).toEqual([
    expect.stringMatching(
      /^mine\.yaml:9 "\*a": .*marked &a.* Put the text in quotation marks: "\*a"\. \[broken-yaml\]$/,
    ),
  ])
})
