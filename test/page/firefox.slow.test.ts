import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { explain } from '../../pipeline/commands/explain/explain.ts'
import { builtPage } from '../support/page.ts'
import { inFirefox, type PageInBrowser, until } from '../support/page-in-browser.ts'
import { EXAMPLE } from '../support/run.ts'

/* What another engine could do otherwise; everything else is tested in Chromium. */

let file: string
let page: PageInBrowser
beforeAll(async () => {
  file = await builtPage()
  page = await inFirefox(file)
})
afterAll(() => page?.close())

const shown = (expression: string, seconds: number) => until(page, expression, seconds)

test('two codes have the values of congruence explain', async () => {
  await page.evaluate(`(() => { location.hash = '#client=SAE&therapist=SIC' })()`)
  await shown(`document.querySelector('.results[data-done="SAE SIC"]')`, 20)
  const values = await page.evaluate<Record<string, string>>(
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
  expect(values).toEqual(Object.fromEntries(valued.map(({ id, value }) => [id, String(value)])))
})

test('the page knows its own checksum', async () => {
  await page.evaluate(`(() => { location.hash = '#about' })()`)
  const sum = createHash('sha256').update(readFileSync(file)).digest('hex')
  await shown(`document.querySelector('#about')?.textContent.includes('${sum}')`, 10)
})

test('a study is run to a report that is dressed and whose script works', async () => {
  const names = [...readdirSync(EXAMPLE).filter((name) => name.endsWith('.csv')), 'study.yaml']
  await page.evaluate(`(() => { location.hash = '#study' })()`)
  await shown(`document.querySelector('#study-files')`, 5)
  await page.choose(
    '#study-files',
    names.map((name) => join(EXAMPLE, name)),
  )
  await shown(`document.querySelector('.dock')?.textContent.includes('32 pairs, 14 therapists')`, 60)
  await shown(`!document.querySelector('.dock button.main').disabled`, 10)
  await page.evaluate(`(() => { document.querySelector('.dock button.main').click() })()`)
  await shown(
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
