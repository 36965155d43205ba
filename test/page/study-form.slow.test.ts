import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { axeFindings, pageInChromium } from '../support/opened-page.ts'
import { confirmAll, differing, results, run, saved } from '../support/page-results.ts'
import { congruence, EXAMPLE, freshFolder, PROJECT } from '../support/run.ts'

const { folder, remove } = freshFolder()
const { opened } = pageInChromium()
afterAll(remove)

/** The example with these people in place of its own. */
async function withPeople(name: string, people: string) {
  const file = join(folder, name, 'people.csv')
  mkdirSync(join(folder, name))
  writeFileSync(file, people)
  const shown = await opened('#study')
  await shown.page.setInputFiles('#study-files', [
    file,
    join(EXAMPLE, 'dyads.csv'),
    join(EXAMPLE, 'ratings.csv'),
  ])
  await shown.page.waitForSelector('.checked, .preview .failure', { timeout: 60_000 })
  return shown
}

async function settingsOf(page: Page) {
  await page.getByText('study.yaml, as text').click()
  return parse(await page.inputValue('#study-text'))
}

/**
 * Confirms what is proposed and runs the study: the results are those of the command line with the same study.yaml and
 * files. The words of the report.
 */
async function reportOf(page: Page, name: string): Promise<string> {
  await confirmAll(page)
  await run(page)
  const place = join(folder, name)
  for (const file of ['dyads.csv', 'ratings.csv']) cpSync(join(EXAMPLE, file), join(place, file))
  writeFileSync(join(place, 'study.yaml'), await saved(page, 'Save study.yaml'))
  const out = join(place, 'results')
  expect(congruence(['run', join(place, 'study.yaml'), '--out', out]).status).toBe(0)
  expect(differing(await results(await saved(page, 'Save everything')), out)).toEqual([])
  return (await page.frameLocator('iframe.report').locator('body').textContent())!
}

describe('answers to an inventory by form only', () => {
  const answers = readFileSync(join(PROJECT, 'test/golden/small/inventory.csv'), 'utf8')

  test('are proposed with the reason, and give the codes and indices once the possible answers are said', async () => {
    const { page, complaints } = await withPeople('proposed', answers)
    const line = page.locator('[data-line="people.csv inventory riasec-60"]')
    expect(await line.textContent()).toContain('60 columns from ip_1 to ip_60; numbers from 0 to 5; as many')
    expect(await line.locator('input.right').isChecked()).toBe(false)
    expect(await page.locator('#profile-range-0').count()).toBe(0)
    await page.fill('#files-people-inventory-range-1', '6')
    await page.focus('#study-name')
    expect(await line.locator('input.right').isChecked()).toBe(true)
    await page.locator('.preview', { hasText: '0 to 6' }).waitFor({ state: 'attached' })
    expect(await page.textContent('.dock')).toContain('32 pairs, 14 therapists; C index for all')
    expect((await settingsOf(page)).inventory).toEqual({
      ...{ instrument: 'riasec-60', columns: 'ip_{item}', range: [0, 6] },
    })
    expect(await reportOf(page, 'proposed')).toContain('Participants were 32 clients of 14 therapists')
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
      expect(await axeFindings(page)).toEqual([])
    }
    expect(complaints).toEqual([])
    await page.context().close()
  }, 240_000)

  test('are said by hand if no shipped inventory fits', async () => {
    const rows = answers.trimEnd().split('\n')
    // Without the last item, and without codes.
    const people = rows.map((row) => row.split(',').slice(0, -2).join(',')).join('\n')
    const { page, complaints } = await withPeople('by-hand', people)
    expect(await page.locator('[data-line^="people.csv inventory"]').count()).toBe(0)
    await page.selectOption('#layout', 'tidy')
    await page.uncheck('#file-0-ratings')
    await page.check('#file-0-people')
    await page.getByRole('button', { name: 'Remove ip' }).first().click()
    await page.selectOption('#files-people-inventory', 'riasec-60')
    const line = page.locator('[data-line="people.csv inventory riasec-60"]')
    await line.waitFor()
    expect(await line.textContent()).toContain(
      '59 columns from ip_1 to ip_59, but the inventory has 60 items',
    )
    await page.fill('#files-people-inventory-columns', 'item_{item}')
    await page.keyboard.press('Tab')
    await page.locator('.hint', { hasText: 'no column fits' }).waitFor()
    await page.fill('#files-people-inventory-columns', 'ip_{item}')
    await page.keyboard.press('Tab')
    await page.locator('.dock', { hasText: '32 pairs, 14 therapists; C index for all' }).waitFor()
    expect((await settingsOf(page)).inventory).toEqual({
      ...{ instrument: 'riasec-60', columns: 'ip_{item}', range: [0, 5] },
    })
    await page.selectOption('#files-people-inventory', '')
    await page.locator('.preview', { hasText: 'neither' }).waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
  })
})

describe('pairs to leave out by form only', () => {
  test('by a column, by age and by identifiers, each with its reason, and taken back', async () => {
    const rows = readFileSync(join(EXAMPLE, 'people.csv'), 'utf8').trimEnd().split('\n')
    const people = rows.map(
      (row, i) => `${row},${i === 0 ? 'consent' : i === rows.length - 1 ? 'no' : 'yes'}`,
    )
    const { page, complaints } = await withPeople('exclusions', people.join('\n'))
    const add = async (kind: string) => {
      await page.selectOption('#new-exclusion', kind)
      await page.click('#add-exclusion')
    }
    await add('column')
    await page.selectOption('#exclusion-0-column', 'consent')
    await page.getByLabel('no', { exact: true }).check()
    await page.locator('.preview', { hasText: 'write the reason' }).waitFor()
    await page.fill('#exclusion-0-reason', 'did not consent')
    await add('client_age')
    await page.fill('#exclusion-1-age-0', '16')
    await add('pairs')
    await page.fill('#exclusion-2-pairs', 'D02; D03')
    await page.fill('#exclusion-2-reason', 'another therapy')
    await page.keyboard.press('Tab')
    await page.locator('.dock', { hasText: '29 pairs' }).waitFor()
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
      expect(await axeFindings(page)).toEqual([])
    }
    const report = await reportOf(page, 'exclusions')
    expect(report).toContain('Participants were 29 clients of 13 therapists')
    expect(report).toContain('did not consent')
    await page.getByRole('button', { name: 'Remove rule 3' }).click()
    await page.locator('.dock', { hasText: '31 pairs' }).waitFor()
    expect((await settingsOf(page)).exclusions).toEqual([
      { column: 'consent', values: ['no'], reason: 'did not consent' },
      { client_age: [16, 99] },
    ])
    await page.getByRole('button', { name: 'Remove rule 2' }).click()
    await page.locator('#exclusion-1-reason').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Remove rule 1' }).click()
    await page.locator('.dock', { hasText: '32 pairs' }).waitFor()
    expect(parse(await page.inputValue('#study-text'))).not.toHaveProperty('exclusions')
    expect(complaints).toEqual([])
    await page.context().close()
  }, 240_000)
})

test('what is about to be added stays when something else changes the form', async () => {
  const { page } = await withPeople('begun', readFileSync(join(EXAMPLE, 'people.csv'), 'utf8'))
  await page.fill('#new-scale', 'empathy')
  await page.selectOption('#new-exclusion', 'pairs')
  await page.selectOption('#scale-bond-form', 'wai-sr bond')
  await page.locator('#scale-bond-items').waitFor({ state: 'detached' })
  expect(await page.inputValue('#new-scale')).toBe('empathy')
  expect(await page.inputValue('#new-exclusion')).toBe('pairs')
  await page.click('#add-scale')
  await page.locator('#scale-empathy-form').waitFor()
  expect(await page.inputValue('#new-scale')).toBe('')
  await page.click('#add-exclusion')
  await page.locator('#exclusion-0-pairs').waitFor()
  await page.context().close()
})
