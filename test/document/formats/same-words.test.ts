import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { html } from '../../../pipeline/document/formats/html/html.ts'
import { markdown } from '../../../pipeline/document/formats/markdown/markdown.ts'
import { exampleResults } from '../../support/example-results.ts'
import { letters, saidBy, shownBy } from '../../support/letters.ts'
import { textOfMarkdown } from '../../support/markdown-text.ts'
import { BLANK, EVERYTHING } from '../../support/printed-document.ts'

const drawings = { drawing: () => BLANK, fonts: async () => '' } as never
const bracketed = (words: string) => `[${words}]`

test('the page says what the printed document says', async () => {
  const page = String((await html.write(EVERYTHING, drawings)).get('report.html'))
  const shown = shownBy(page).filter((words) => words !== 'Supplement')
  expect(letters(shown.join(''))).toBe(letters(saidBy(EVERYTHING).join('')))
})

test('Markdown says what the printed document says', async () => {
  const text = String((await markdown.write(EVERYTHING, drawings)).get('report.md'))
  const said = saidBy(EVERYTHING, { prompt: bracketed, repeated: true })
  expect(letters(textOfMarkdown(text).join(''))).toBe(letters(said.join('')))
})

test('the example says the same on its page and in Markdown', async () => {
  const { folder } = await exampleResults()
  const page = shownBy(readFileSync(join(folder, 'report.html'), 'utf8'))
  const text = textOfMarkdown(readFileSync(join(folder, 'report.md'), 'utf8'))
  expect(page.length).toBeGreaterThan(1000)
  expect(letters(text.join(''))).toBe(letters(page.join('')))
})
