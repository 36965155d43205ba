import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { exampleResults } from '../support/example-results.ts'
import { axeFindings, pageInChromium } from '../support/opened-page.ts'
import { confirmAll, differing, RUN, results, run, saved } from '../support/page-results.ts'
import { congruence, EXAMPLE, freshFolder, PROJECT } from '../support/run.ts'

const { folder, remove } = freshFolder()
const DATA = ['people.csv', 'dyads.csv', 'ratings.csv'].map((name) => join(EXAMPLE, name))

const { opened } = pageInChromium()
afterAll(remove)

async function withFiles(paths: readonly string[], options = {}) {
  const shown = await opened('#study', options)
  await shown.page.setInputFiles('#study-files', [...paths])
  await shown.page.waitForSelector('.checked, .preview .failure', { timeout: 60_000 })
  return shown
}

describe('the example from its files', () => {
  test('has the results of the command line, byte for byte, and a report in the page', async () => {
    const { folder: expected } = await exampleResults()
    const { page, complaints } = await withFiles([...DATA, join(EXAMPLE, 'study.yaml')])
    expect(await page.textContent('.dock')).toContain('32 pairs, 14 therapists; C index for all')
    await run(page)
    expect(differing(await results(await saved(page, 'Save everything')), expected)).toEqual([])
    const report = page.frameLocator('iframe.report')
    await report.locator('h1').waitFor()
    expect(await report.locator('figure svg').count()).toBeGreaterThan(5)
    // The report is dressed and its script runs: a table can be copied, the type is the one of the report.
    expect(await report.locator('button', { hasText: 'Copy for Word' }).count()).toBeGreaterThan(5)
    expect(await report.locator('h1').evaluate((it) => getComputedStyle(it).fontFamily)).toContain(
      'Source Sans 3',
    )
    expect(await axeFindings(page)).toEqual([])
    expect((await saved(page, 'Save the report')).toString()).toContain('<h1>')
    expect((await saved(page, 'Save study.yaml')).equals(readFileSync(join(EXAMPLE, 'study.yaml')))).toBe(
      true,
    )
    expect(complaints).toEqual([])
    await page.context().close()
  }, 300_000)

  test('answers while it runs, asks before it is closed, and can be stopped and begun again', async () => {
    const { page } = await withFiles([...DATA, join(EXAMPLE, 'study.yaml')])
    await page.getByRole('button', RUN).click()
    await page.locator('.dock progress').waitFor()
    await page.getByRole('link', { name: 'Two people' }).click()
    await page.fill('#client-code', 'SAE')
    await page.fill('#therapist-code', 'SAI')
    await page.waitForSelector('.results[data-done="SAE SAI"]')
    const asked = new Promise<string>((resolve) => {
      page.once('dialog', (dialog) => {
        resolve(dialog.type())
        void dialog.dismiss()
      })
    })
    await page.close({ runBeforeUnload: true })
    expect(await asked).toBe('beforeunload')
    await page.getByRole('link', { name: 'A study' }).click()
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByRole('button', RUN).waitFor()
    expect(await page.locator('.failure').count()).toBe(0)
    await run(page)
    await page.context().close()
  }, 300_000)
})

describe('the example by form only', () => {
  test('is run once every proposal is confirmed, with the results that the command line has with the same study.yaml', async () => {
    const { page, complaints } = await withFiles(DATA)
    const button = page.getByRole('button', RUN)
    expect(await button.isDisabled()).toBe(true)
    expect(await page.textContent('.dock')).toMatch(/proposals are not confirmed/)
    await page.fill('#study-name', 'A study by form')
    for (const scale of ['outcome_pre', 'outcome_post']) {
      await page
        .getByRole('button', { name: `Remove ${scale}` })
        .first()
        .click()
      await page.locator(`#scale-${scale}-form`).waitFor({ state: 'detached' })
      expect(await page.locator(`#outcome-${scale}-scale`).count()).toBe(0)
    }
    // As with the keyboard: the tabulator key selects what is in the next field, and what is typed replaces it.
    await page.focus('#scale-bond-range-0')
    for (const end of ['1', '7']) {
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.type(end)
      await page.keyboard.press('Tab')
    }
    for (const scale of ['task', 'goal', 'validation'])
      for (const [at, end] of [
        [0, '1'],
        [1, '7'],
      ] as const)
        await page.fill(`#scale-${scale}-range-${at}`, end)
    await page.uncheck('#use-profile-correlation')
    await page.check('#use-zener-schnuelle')
    await page.selectOption('#hypothesis-outcome', 'bond')
    await confirmAll(page)
    await run(page)
    const study = (await saved(page, 'Save study.yaml')).toString()
    const settings = parse(study)
    expect(settings).toMatchObject({ title: 'A study by form', layout: 'tidy' })
    expect(settings.scales.bond).toMatchObject({ items: 4, range: [1, 7] })
    expect(settings.indices).toEqual(['zener-schnuelle', 'c-index'])
    expect(settings.hypothesis).toMatchObject({ index: 'c-index', outcome: 'bond' })
    const own = join(folder, 'by-form')
    cpSync(EXAMPLE, own, { recursive: true })
    writeFileSync(join(own, 'study.yaml'), study)
    const { status } = congruence(['run', join(own, 'study.yaml'), '--out', join(own, 'results')])
    expect(status).toBe(0)
    expect(differing(await results(await saved(page, 'Save everything')), join(own, 'results'))).toEqual([])
    expect(complaints).toEqual([])
    await page.context().close()
  }, 300_000)

  test('what the form says is study.yaml, and a text that is put in its place counts', async () => {
    const { page } = await withFiles(DATA)
    await page.getByText('study.yaml, as text').click()
    const text = await page.inputValue('#study-text')
    expect(parse(text).files.people.file ?? parse(text).files.people).toBe('people.csv')
    await page.fill('#study-text', text.replace(/outcome: \w+\n/, 'outcome: nonsense\n'))
    await page.getByRole('button', { name: 'Use this text' }).click()
    await page.locator('.preview .problems', { hasText: 'nonsense' }).waitFor()
    expect(await page.getByRole('button', RUN).isDisabled()).toBe(true)
    await page.context().close()
  })
})

describe('files that somebody else made', () => {
  test.each([
    ['german-clinic', ['Personen.csv', 'Sitzungen.csv']],
    ['excel-with-titles', ['alliance.xlsx']],
    ['spss-with-labels', ['sessions.sav']],
  ])('%s is understood with its study.yaml and proposed without', async (recipe, names) => {
    const at = (name: string) => join(PROJECT, 'data/recipes', recipe, name)
    const { page, complaints } = await withFiles([...names.map(at), at('study.yaml')])
    expect(await page.textContent('.dock')).toContain('12 pairs')
    await page.context().close()
    const without = await withFiles(names.map(at))
    expect(await without.page.locator('.form-card').count()).toBeGreaterThan(3)
    expect([...complaints, ...without.complaints]).toEqual([])
    await without.page.context().close()
  })

  test('a wrong answer is told with its line as congruence check tells it', async () => {
    const own = join(folder, 'broken')
    cpSync(EXAMPLE, own, { recursive: true })
    const ratings = readFileSync(join(own, 'ratings.csv'), 'utf8').split('\n')
    ratings[4] = ratings[4]!.replace(/[^,]*$/, 'seven')
    writeFileSync(join(own, 'ratings.csv'), ratings.join('\n'))
    const names = ['people.csv', 'dyads.csv', 'ratings.csv', 'study.yaml']
    const { page } = await withFiles(names.map((name) => join(own, name)))
    const told = (await page.textContent('.preview'))!
    expect(told).toContain('line 5')
    expect(told).toContain('seven')
    const { out } = congruence(['check', join(own, 'study.yaml')])
    for (const [, code] of out.matchAll(/\[([a-z-]+)\]/g)) expect(told).toContain(code)
    expect(await page.getByRole('button', RUN).isDisabled()).toBe(true)
    await page.context().close()
  })

  test('a file that is missing is asked for', async () => {
    const { page } = await withFiles([DATA[0]!, DATA[1]!, join(EXAMPLE, 'study.yaml')])
    expect(await page.textContent('.preview')).toContain('ratings.csv')
    await page.setInputFiles('#study-files', [DATA[2]!])
    await page.locator('.dock', { hasText: '32 pairs' }).waitFor()
    await page.context().close()
  })
})

describe.each(['light', 'dark'] as const)('in the %s', (colorScheme) => {
  test.each([390, 768, 1440])('%i pixels wide axe-core finds nothing in the form', async (width) => {
    const { page } = await withFiles(DATA, { colorScheme, viewport: { width, height: 900 } })
    await page.locator('summary', { hasText: 'First rows' }).first().click()
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    expect(await axeFindings(page)).toEqual([])
    await page.context().close()
  })
})
