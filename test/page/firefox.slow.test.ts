import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { explain } from '../../pipeline/commands/explain/explain.ts'
import { builtPage } from '../support/page.ts'
import { inFirefox, type PageInBrowser } from '../support/page-in-browser.ts'
import { EXAMPLE } from '../support/run.ts'

/* What another engine could do otherwise; everything else is tested in Chromium. */

let file: string
let page: PageInBrowser
beforeAll(async () => {
  file = await builtPage()
  page = await inFirefox(file)
})
afterAll(() => page?.close())

/** Waits until an expression is true in the page. */
async function until(expression: string, seconds: number): Promise<void> {
  const waited = `(async () => { const end = Date.now() + ${seconds * 1000}; while (Date.now() < end) { if (${expression}) return true; await new Promise((go) => setTimeout(go, 100)) } return false })()`
  expect(await page.evaluate(waited), expression).toBe(true)
}

test('two codes have the values of congruence explain', async () => {
  await page.evaluate(`(() => { location.hash = '#client=SAE&therapist=SIC' })()`)
  await until(`document.querySelector('.results[data-done="SAE SIC"]')`, 20)
  const shown = await page.evaluate<Record<string, string>>(
    `Object.fromEntries([...document.querySelectorAll('details.index:not([hidden])')].map((it) => [it.id.replace('index-', ''), it.querySelector('data').value]))`,
  )
  const asked = {
    client: 'SAE',
    therapist: 'SIC',
    clientScores: null,
    therapistScores: null,
    indices: null,
    tieBand: null,
  }
  const { indices } = JSON.parse(explain({ ...asked, json: true }, 100))
  const valued = (indices as { id: string; value: number | null }[]).filter(({ value }) => value !== null)
  expect(shown).toEqual(Object.fromEntries(valued.map(({ id, value }) => [id, String(value)])))
})

test('the page knows its own checksum', async () => {
  await page.evaluate(`(() => { location.hash = '#about' })()`)
  const sum = createHash('sha256').update(readFileSync(file)).digest('hex')
  await until(`document.querySelector('#about')?.textContent.includes('${sum}')`, 10)
})

test('a study is run to a report that is dressed and whose script works', async () => {
  const names = [...readdirSync(EXAMPLE).filter((name) => name.endsWith('.csv')), 'study.yaml']
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(EXAMPLE, name), 'utf8')]))
  await page.evaluate(`(() => { location.hash = '#study' })()`)
  await until(`document.querySelector('#study-files')`, 5)
  await page.evaluate(`(() => {
    const given = new DataTransfer()
    for (const [name, text] of Object.entries(${JSON.stringify(files)})) given.items.add(new File([text], name))
    const input = document.querySelector('#study-files')
    input.files = given.files
    input.dispatchEvent(new Event('change'))
  })()`)
  await until(`document.querySelector('.dock')?.textContent.includes('32 pairs, 14 therapists')`, 60)
  await until(`!document.querySelector('.dock button.main').disabled`, 10)
  await page.evaluate(`(() => { document.querySelector('.dock button.main').click() })()`)
  await until(
    `document.querySelector('iframe.report:not(.undressed)')?.contentDocument?.querySelectorAll('.tools button').length > 5`,
    120,
  )
  const look = await page.evaluate<{ font: string; figures: number; width: number }>(`(() => {
    const inside = document.querySelector('iframe.report').contentDocument
    const view = document.querySelector('iframe.report').contentWindow
    const heading = inside.querySelector('h1')
    return { font: view.getComputedStyle(heading).fontFamily, figures: inside.querySelectorAll('figure svg').length, width: parseFloat(view.getComputedStyle(inside.querySelector('table')).borderTopWidth) }
  })()`)
  expect(look.font).toContain('Source Sans 3')
  expect(look.figures).toBeGreaterThan(5)
  expect(look.width).toBeGreaterThan(0)
}, 240_000)
