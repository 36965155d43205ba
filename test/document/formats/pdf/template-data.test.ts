import { expect, test } from 'vitest'
import { TEMPLATE } from '../../../../pipeline/document/formats/pdf/template.ts'
import { templateData } from '../../../../pipeline/document/formats/pdf/template-data.ts'
import { BLANK, EVERYTHING } from '../../../support/printed-document.ts'

const data = templateData(EVERYTHING, () => BLANK)

/** Every object in a value that has all of this. */
function found(value: unknown, wanted: Readonly<Record<string, unknown>>): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return []
  const own = Object.entries(wanted).every(([key, it]) => (value as Record<string, unknown>)[key] === it)
  const within = Object.values(value).flatMap((it) => found(it, wanted))
  return own ? [value as Record<string, unknown>, ...within] : within
}

test('a section within another is a level deeper, and the supplement is a part of its own', () => {
  expect(data.parts).toHaveLength(2)
  expect(found(data, { id: 'section-blocks' })[0]).toMatchObject({
    level: 1,
    sections: [{ level: 2, title: 'Within' }],
  })
})

test('an equation keeps together, and a link leads where it led', () => {
  expect(found(data, { tone: 'lead' })[0]!.text).toEqual([
    { look: 'plain', words: 'The mean was ' },
    { look: 'em', words: 'M' },
    { look: 'plain', words: '\u00a0=\u00a01.50' },
    { look: 'plain', words: ' (' },
    { look: 'em', words: 'F' },
    { look: 'sub', words: '1' },
    { look: 'plain', words: '(2, 30) = 4.1).' },
  ])
  expect(found(data, { look: 'link', to: '#table-one' })).toEqual([
    { look: 'link', words: 'Table 1', to: '#table-one' },
  ])
})

test('columns of numbers are aligned, and columns of words are not', () => {
  const table = found(data, { id: 'table-one' })[0] as {
    columns: { words: boolean }[]
    rows: { split: unknown }[][]
  }
  expect(table.columns.map(({ words }) => words)).toEqual([true, false, false, true])
  expect(table.rows[1]!.map(({ split }) => split)).toEqual([
    null,
    { left: '−0', right: '.5' },
    { left: '[−.1,', right: ' .0]' },
    null,
  ])
})

test('a figure has its size and its words', () => {
  expect(found(data, { id: 'figure-drawn' })[0]).toMatchObject({
    width: 300,
    height: 200,
    alt: 'Blank. One < two.',
  })
})

test('the template is the same whatever the report says, and asks for nothing from outside', () => {
  expect(TEMPLATE).not.toMatch(/#import|#include|read\(|plugin\(|eval\(/)
})
