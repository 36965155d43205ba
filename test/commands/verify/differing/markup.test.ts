import { describe, expect, test } from 'vitest'
import {
  differingMarkup,
  passagesOfDrawing,
  passagesOfMarkdown,
  passagesOfPage,
  passagesOfWord,
} from '../../../../pipeline/commands/verify/differing/markup.ts'

const page =
  '<html><head><style>p { margin: 1 }</style></head><body><p>First. The estimate was <em>r</em> = .51, p &#x3C; .001. Last.</p>' +
  '<table><tr><th>Measure</th><th>M</th></tr>\n<tr><td>Bond</td><td>5.31</td></tr></table><script>const a = 1</script></body></html>'

describe('a page', () => {
  test('is read by paragraphs and rows, without scripts and styles', () => {
    expect(passagesOfPage(page)).toEqual([
      'First. The estimate was r = .51, p < .001. Last.',
      'Measure | M',
      'Bond | 5.31',
    ])
  })

  test('names the sentence', () => {
    expect(differingMarkup(page.replace('.51', '.52'), page, passagesOfPage).places).toEqual([
      {
        where: null,
        found: 'The estimate was r = .52, p < .001.',
        expected: 'The estimate was r = .51, p < .001.',
      },
    ])
  })

  test('names the row', () => {
    expect(differingMarkup(page.replace('5.31', '5.41'), page, passagesOfPage).places).toEqual([
      { where: null, found: 'Bond | 5.41', expected: 'Bond | 5.31' },
    ])
  })

  test('names a sentence that is missing, whatever comes after it', () => {
    const cut = page.replace(/<p>.*<\/p>/, '')
    expect(differingMarkup(cut, page, passagesOfPage).places).toEqual([
      { where: null, found: null, expected: 'First. The estimate was r = .51, p < .001. Last.' },
    ])
  })

  test('names the place if its words are the same', () => {
    expect(differingMarkup(page.replace('a = 1', 'a = 2'), page, passagesOfPage).places).toEqual([
      {
        where: `what is not words, from character ${page.indexOf('a = 1') + 5} on`,
        found: expect.stringContaining('const a = 2'),
        expected: expect.stringContaining('const a = 1'),
      },
    ])
  })
})

test('a drawing is read by its labels', () => {
  const svg =
    '<svg><title>Bond</title><desc>r .51</desc><g><text x="1">12</text><text x="2">15</text></g></svg>'
  expect(passagesOfDrawing(svg)).toEqual(['Bond', 'r .51', '12', '15'])
  expect(differingMarkup(svg.replace('>15', '>16'), svg, passagesOfDrawing).places).toEqual([
    { where: null, found: '16', expected: '15' },
  ])
  expect(differingMarkup(svg.replace('x="2"', 'x="3"'), svg, passagesOfDrawing).places[0]).toMatchObject({
    where: expect.stringMatching(/^what is not words, from character \d+ on$/),
    found: expect.stringContaining('x="3"'),
  })
})

test('a file for Word is read by its paragraphs and rows, without the codes of fields', () => {
  const xml =
    '<w:p><w:r><w:t>One</w:t></w:r><w:r><w:tab/><w:instrText>SEQ 1</w:instrText><w:t xml:space="preserve"> two</w:t></w:r></w:p>' +
    '<w:tbl><w:tr><w:tc><w:p><w:t>Bond</w:t></w:p></w:tc><w:tc><w:p><w:t>.51</w:t></w:p></w:tc></w:tr></w:tbl>'
  expect(passagesOfWord(xml)).toEqual(['One two', 'Bond | .51'])
})

test('Markdown is read by its lines', () => {
  expect(differingMarkup('a\n\n| b | 2 |', 'a\n\n| b | 1 |', passagesOfMarkdown).places).toEqual([
    { where: null, found: '| b | 2 |', expected: '| b | 1 |' },
  ])
})
