import { expect, test } from 'vitest'
import { markdown } from '../../../../pipeline/document/formats/markdown/markdown.ts'
import { markdownOf } from '../../../../pipeline/document/formats/markdown/runs.ts'
import type { PrintedText } from '../../../../pipeline/document/printed.ts'
import { BLANK, EVERYTHING } from '../../../support/printed-document.ts'

const written = async () =>
  String((await markdown.write(EVERYTHING, { drawing: () => BLANK } as never)).get('report.md'))
const of = (...text: PrintedText) => markdownOf(text, () => '#there')

test('emphasis is marked where Markdown reads the marks, and is left out elsewhere', () => {
  expect(of('so ', { em: 'p' }, ' = .003')).toBe('so *p* = .003')
  expect(of({ strong: 'Kept.' }, ' All.')).toBe('**Kept.** All.')
  expect(of({ em: 'r' }, { sub: 's' })).toBe('*r*ₛ')
  expect(of({ em: ' p ' }, 'x')).toBe(' *p* x')
  expect(of({ em: 'a' }, { strong: 'b' })).toBe('*a*b')
  expect(of('x', { em: '(a)' }, 'y')).toBe('x(a)y')
  expect(of({ strong: '---' }, { sup: '-' })).toBe('---⁻')
})

test('raised and lowered letters are letters of their own', () => {
  expect(of('R', { sup: '2' }, ', BF', { sub: '10' }, ', C index', { sup: 'a' }, ', 10', { sup: '−5' })).toBe(
    'R², BF₁₀, C indexᵃ, 10⁻⁵',
  )
  expect(of('τ', { sub: 'b' })).toBe('τb')
})

test('what only the author knows stands in brackets', () => {
  expect(of('In ', { prompt: 'state the setting' }, '.')).toBe('In **\\[state the setting\\]**.')
})

test('an address stays an address whatever is in it', () => {
  expect(of({ link: 'https://x.org/a(b)<c>_d', text: 'https://x.org' })).toBe(
    '[https\\://x.org](<https://x.org/a(b)%3Cc%3E_d>)',
  )
})

test('a table has a head, sides, and its groups in bold; the heads under a spanner repeat it', async () => {
  const lines = (await written()).split('\n')
  const head = lines.findIndex((line) => line.startsWith('| Scale'))
  expect(lines.slice(head, head + 4)).toEqual([
    '| Scale | Clients: *M* | Clients: 95% CI | Remark |',
    '| :-- | --: | --: | :-- |',
    '| **First** |  |  |  |',
    '| \\#import "\\@preview/x:1": y | −0.5 | [−.1, .0] | as was said |'
      .replace('[', '\\[')
      .replace('0]', '0\\]'),
  ])
})

test('links within the report lead to the headings that GitHub names', async () => {
  const text = await written()
  expect(text).toContain('[Table 1](<#table-1>)')
  expect(text).toContain('###### Table 1\n')
  expect(text).toContain('[Blocks](<#blocks>) again')
})

test('a figure is a picture with its words', async () => {
  expect(await written()).toContain('![Blank. One \\< two.](figures/drawn.svg)')
})

test('no line of HTML is written, and no text begins a line as a mark', async () => {
  const body = (await written()).split('\n')
  expect(body.filter((line) => /(?<!\\)<(?!#|https:)/.test(line.replaceAll('](<', '](')))).toEqual([])
  expect(body.filter((line) => /^(?:[+=]|\d+[.)] |```|~~~)/.test(line))).toEqual([])
  expect(body.filter((line) => /^-/.test(line) && !/^- \S/.test(line))).toEqual(['---'])
})
