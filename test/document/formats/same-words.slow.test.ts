import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { markdown } from '../../../pipeline/document/formats/markdown/markdown.ts'
import { pdf } from '../../../pipeline/document/formats/pdf/pdf.ts'
import { typeset } from '../../../pipeline/drawing/typeset.ts'
import { exampleResults } from '../../support/example-results.ts'
import { letters, saidBy, shownBy } from '../../support/letters.ts'
import { BLANK, EVERYTHING } from '../../support/printed-document.ts'
import { freshFolder } from '../../support/run.ts'

const { folder, remove } = freshFolder()
afterAll(remove)

/** What a program of Debian says of a file. On a machine of one's own it may be missing; where everything is checked it must be there. */
function says(program: string, ...words: string[]): string {
  const done = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (done.error !== undefined) throw done.error
  expect(done.status, done.stderr).toBe(0)
  return done.stdout
}

const has = (program: string) =>
  spawnSync(program, ['--version']).error === undefined || process.env.CI !== undefined

/** The text of a PDF in the order in which it is read, without the first and the last line of each page. */
const textOf = (file: string) =>
  says('pdftotext', '-raw', file, '-')
    .split('\f')
    .map((page) => page.trimEnd().split('\n').slice(1, -1).join('\n'))
    .join('\n')

test.skipIf(!has('pdftotext'))('the PDF says what the printed document says', async () => {
  const leftToRight = JSON.parse(JSON.stringify(EVERYTHING), (_, value) =>
    typeof value === 'string' ? value.replaceAll(/[\p{Script=Hebrew}\p{Script=Arabic}]+/gu, 'x') : value,
  ) as typeof EVERYTHING
  const files = await pdf.write(leftToRight, { drawing: () => BLANK, typeset } as never)
  const file = join(folder, 'everything.pdf')
  writeFileSync(file, files.get('report.pdf')!)
  const said = letters(saidBy(leftToRight).join(''))
  const shown = letters(textOf(file).replaceAll(/^• ?/gm, ''))
  expect(shown).toBe(said)
})

test.skipIf(!has('pdftotext'))('the PDF of the example says what its page says', async () => {
  const { folder: results } = await exampleResults()
  const html = readFileSync(join(results, 'report.html'), 'utf8')
  // The explorer of the curve and the heading of the supplement are of the page only.
  const page = shownBy(html.replace(/<form class="explorer.*?<\/form>/gs, '')).filter(
    (it) => it !== 'Supplement',
  )
  const shown = letters(textOf(join(results, 'report.pdf')).replaceAll(/^• ?/gm, ''))
  let at = 0
  for (const words of page) {
    const found = shown.indexOf(letters(words), at)
    expect(found, words).toBeGreaterThanOrEqual(0)
    at = found + letters(words).length
  }
})

test.skipIf(!has('pdfinfo'))('the PDF of the example is tagged, and its fonts are in it', async () => {
  const { folder: results } = await exampleResults()
  const file = join(results, 'report.pdf')
  const said = says('pdfinfo', file)
  expect(said).toMatch(/^Tagged: +yes$/m)
  expect(said).toMatch(/^Title: +\S/m)
  expect(said).toMatch(/^Page size: +612 x 792 pts \(letter\)$/m)
  expect(said).toMatch(/^JavaScript: +no$/m)
  const pages = Number(/^Pages: +(\d+)$/m.exec(said)?.[1])
  const last = says('pdftotext', '-f', String(pages), '-layout', file, '-')
  expect(last).toContain(`Page ${pages} of ${pages}`)
  const [, , ...fonts] = says('pdffonts', file).trim().split('\n')
  expect(fonts.length).toBeGreaterThanOrEqual(3)
  for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+(?:SourceSans3|NotoSans).* yes yes yes /)
  const structure = says('pdfinfo', '-struct', file)
  const count = (tag: string) => structure.match(new RegExp(`^ *${tag}\\b`, 'gm'))?.length ?? 0
  const page = readFileSync(join(results, 'report.html'), 'utf8')
  const of = (element: RegExp) => page.match(element)?.length
  expect(count('Table')).toBe(of(/<table/g))
  expect(count('Figure')).toBe(of(/<svg/g))
  expect(count('Caption')).toBe(of(/<figcaption/g))
  // Each part of the supplement is a heading of the first level, and the page has one over all of them.
  expect(count('H1')).toBe(of(/<h2/g)! - 1 + of(/<details class="part/g)!)
})

test.skipIf(!has('cmark-gfm'))('GitHub shows of the Markdown what the printed document says', async () => {
  const files = await markdown.write(EVERYTHING, { drawing: () => BLANK } as never)
  const file = join(folder, 'everything.md')
  writeFileSync(file, files.get('report.md')!)
  const shown = says('cmark-gfm', '--unsafe', '-e', 'table', '-e', 'strikethrough', '-e', 'autolink', file)
  const said = saidBy(EVERYTHING, { prompt: (words) => `[${words}]`, repeated: true })
  expect(letters(shownBy(shown).join(''))).toBe(letters(said.join('')))
  expect(shown).not.toMatch(/<(?:script|code|del|ol)\b|href="(?:javascript|http:\/\/www)/)
  expect(shown.match(/<hr/g), 'the rule before the supplement').toHaveLength(1)
})
