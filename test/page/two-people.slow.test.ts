import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { explain } from '../../pipeline/commands/explain/explain.ts'
import { NOTHING_EXPLAINED } from '../support/nothing-explained.ts'
import { axeFindings, pageInChromium } from '../support/opened-page.ts'

const { file, opened } = pageInChromium()

/** The exact values on the page by index; null for an index without one. */
async function shownValues(page: Page, codes: string): Promise<Record<string, string | null>> {
  await page.waitForSelector(`.results[data-done="${codes}"]`)
  return page.evaluate(
    `Object.fromEntries([...document.querySelectorAll('details.index')].map((it) => [it.id.replace('index-', ''), it.hidden ? null : it.querySelector('data').value]))`,
  )
}

/** The values that `congruence explain --json` prints, as text; indices that need a sample are left out. */
function explained(request: Partial<Parameters<typeof explain>[0]>): Record<string, string | null> {
  const { indices } = JSON.parse(explain({ ...NOTHING_EXPLAINED, ...request, json: true }, 100))
  return Object.fromEntries(
    (indices as { id: string; value: number | null; reason: string | null }[])
      .filter(({ reason }) => !reason?.includes('mean profiles of a sample'))
      .map(({ id, value }) => [id, value === null ? null : String(value)]),
  )
}

async function typeScores(page: Page, role: string, scores: readonly number[]) {
  await page.locator(`label[for=${role}-by-scores]`).click()
  for (const [i, type] of [...'RIASEC'].entries()) await page.fill(`#${role}-${type}`, String(scores[i]))
}

test('the calculator is ready within 150 kB', () => {
  const html = readFileSync(file(), 'utf8').replace(/(<script type="text\/plain" id="engine">)[^<]*/, '$1')
  expect(gzipSync(html, { level: 9 }).length).toBeLessThan(150_000)
})

describe('two codes', () => {
  test.each([
    ['SAE', 'SIC'],
    ['RIA', 'RIA'],
    ['S', 'SI'],
    ['ECSAIR', 'CES'],
  ])('%s and %s have the values of congruence explain', async (client, therapist) => {
    const { page, complaints } = await opened()
    await page.fill('#client-code', client)
    await page.fill('#therapist-code', therapist)
    expect(await shownValues(page, `${client} ${therapist}`)).toEqual(explained({ client, therapist }))
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('can be picked with the keyboard alone, and unfolded to the steps', async () => {
    const { page } = await opened()
    await page.focus('#client-code')
    await page.keyboard.type('sae')
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('Tab')
      if (await page.evaluate(`document.activeElement.closest('.therapist .types') !== null`)) break
    }
    for (const presses of [0, 3, 1]) {
      for (let i = 0; i < presses; i++) await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
    }
    expect(await page.inputValue('#therapist-code')).toBe('RSE')
    await shownValues(page, 'SAE RSE')
    await page.focus('#index-c-index summary')
    await page.keyboard.press('Enter')
    const { indices } = JSON.parse(
      explain({ ...NOTHING_EXPLAINED, client: 'SAE', therapist: 'RSE', json: true }, 100),
    )
    const worked = indices.find((it: { id: string }) => it.id === 'c-index').worked
    expect(await page.textContent('#index-c-index .steps')).toBe(worked)
    expect(await page.textContent('#index-c-index .facts')).toContain('Brown, S. D., & Gore')
    await page.context().close()
  })

  test('a screen reader is told the result, and a wrong code with what to write', async () => {
    const { page } = await opened()
    await page.fill('#client-code', 'SAE')
    await page.fill('#therapist-code', 'SAX')
    expect(await page.textContent('#therapist-message')).toMatch(/only the letters/)
    expect(await page.getAttribute('#therapist-code', 'aria-invalid')).toBe('true')
    expect(await page.isVisible('.results')).toBe(false)
    await page.fill('#therapist-code', 'SAI')
    await page.locator('[role=status]', { hasText: 'C index: 15' }).waitFor({ state: 'attached' })
    await page.context().close()
  })

  test('come from a link and go into one, without scores', async () => {
    const { page } = await opened('#client=SAE&therapist=SAI', {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    expect(await shownValues(page, 'SAE SAI')).toEqual(explained({ client: 'SAE', therapist: 'SAI' }))
    await page.fill('#therapist-code', 'SIA')
    await shownValues(page, 'SAE SIA')
    await page.getByRole('button', { name: 'Link to these two codes' }).click()
    const link = await page.evaluate<string>('navigator.clipboard.readText()')
    expect(link.endsWith('/congruence.html#client=SAE&therapist=SIA')).toBe(true)
    await typeScores(page, 'client', [10, 20, 35, 40, 15, 5])
    expect(await page.getByRole('button', { name: 'Link to these two codes' }).isVisible()).toBe(false)
    await page.context().close()
  })

  test('are copied as a sentence, as Markdown and as CSV', async () => {
    const { page } = await opened('#client=SAE&therapist=SAI', {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await shownValues(page, 'SAE SAI')
    const copied = async (name: string) => {
      await page.getByRole('button', { name, exact: true }).click()
      return page.evaluate<string>('navigator.clipboard.readText()')
    }
    expect(await copied('Sentence')).toContain('The C index (Brown & Gore, 1994) was 15')
    expect(await copied('Markdown table')).toContain('| C index | 15 | 0 to 18 |')
    const rows: Record<string, string>[] = parse(await copied('CSV'), { columns: true })
    const values = Object.fromEntries(rows.map((row) => [row.index, row.value === 'NA' ? null : row.value]))
    expect(values).toEqual(explained({ client: 'SAE', therapist: 'SAI' }))
    await page.context().close()
  })
})

describe('six scores', () => {
  const [ofClient, ofTherapist] = [
    [10, 20, 35, 40, 15, 5],
    [12, 30, 30, 42, 25, 9],
  ]
  test('have the values of congruence explain, with ties and a band', async () => {
    const { page, complaints } = await opened()
    await typeScores(page, 'client', ofClient!)
    await typeScores(page, 'therapist', ofTherapist!)
    const scores = { clientScores: ofClient!.join(), therapistScores: ofTherapist!.join() }
    expect(await shownValues(page, 'SAI SIA')).toEqual(explained(scores))
    expect(await page.textContent('#therapist-message')).toContain('allow 2 codes: SIA SAI')
    await page.fill('#band', '8')
    await page.locator('#client-message', { hasText: 'less than 8 apart' }).waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('can be dragged in the drawing', async () => {
    const { page } = await opened()
    await typeScores(page, 'client', ofClient!)
    const grip = (await page.locator('.grip[data-role=client][data-type=A]').boundingBox())!
    const [x, y] = [grip.x + grip.width / 2, grip.y + grip.height / 2]
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 300, y, { steps: 5 })
    await page.mouse.up()
    expect(await page.inputValue('#client-A')).toBe('50')
    expect(await page.textContent('#client-message')).toContain('ASI')
    await page.context().close()
  })
})

describe.each(['light', 'dark'] as const)('in the %s', (colorScheme) => {
  test.each([390, 768, 1440])(
    '%i pixels wide nothing overflows and axe-core finds nothing',
    async (width) => {
      const { page, complaints } = await opened('#client=SAE&therapist=SIC', {
        colorScheme,
        viewport: { width, height: 900 },
      })
      await shownValues(page, 'SAE SIC')
      await page.evaluate(`document.querySelector('#index-c-index').open = true`)
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
      expect(await axeFindings(page)).toEqual([])
      await typeScores(page, 'client', [10, 20, 35, 40, 15, 5])
      expect(await axeFindings(page)).toEqual([])
      expect(complaints).toEqual([])
      await page.context().close()
    },
  )
})

test('the saved page is the file itself, with the checksum that the page tells', async () => {
  const { createHash } = await import('node:crypto')
  const { page } = await opened('#about')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save this page' }).click(),
  ])
  const saved = readFileSync(await download.path())
  expect(saved.equals(readFileSync(file()))).toBe(true)
  const sum = createHash('sha256').update(saved).digest('hex')
  await page.locator('#about code', { hasText: sum }).waitFor()
  await page.getByRole('button', { name: 'Show all licences' }).click()
  const licences = await page.locator('pre.licences').innerText()
  expect(licences).toMatch(/^personality-congruence\n\nMIT License/)
  for (const name of ['vega', 'zod', 'source-sans-3', 'harfbuzz', 'Sun Microsystems'])
    expect(licences).toContain(name)
  expect(await axeFindings(page)).toEqual([])
  await page.context().close()
})
