import { join } from 'node:path'
import { expect, test } from 'vitest'
import { html } from '../../../pipeline/document/formats/html/html.ts'
import { markdown } from '../../../pipeline/document/formats/markdown/markdown.ts'
import { printed } from '../../../pipeline/document/printed.ts'
import { Workspace } from '../../../pipeline/stages/run/workspace.ts'
import { documentOf } from '../../support/document-of.ts'
import { exampleResults } from '../../support/example-results.ts'
import { letters, saidBy, shownBy } from '../../support/letters.ts'
import { textOfMarkdown } from '../../support/markdown-text.ts'
import { BLANK, EVERYTHING } from '../../support/printed-document.ts'
import { EXAMPLE } from '../../support/run.ts'

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

test('Markdown says all that the report of the example says', async () => {
  const { folder } = await exampleResults()
  const document = printed(documentOf(new Workspace(join(EXAMPLE, 'study.yaml'), () => folder)))
  const text = textOfMarkdown(String((await markdown.write(document, drawings)).get('report.md')))
  expect(text.length).toBeGreaterThan(500)
  const said = saidBy(document, { prompt: bracketed, repeated: true })
  expect(letters(text.join(''))).toBe(letters(said.join('')))
})
