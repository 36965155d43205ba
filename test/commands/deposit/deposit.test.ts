import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import JSZip from 'jszip'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleResults } from '../../support/example-results.ts'
import { congruence, contents, EXAMPLE, freshFolder } from '../../support/run.ts'

const { folder: written } = await exampleResults()
const { folder, remove } = freshFolder()
afterAll(remove)

const results = join(folder, 'reports/example')

describe('congruence deposit', () => {
  let first: ReturnType<typeof congruence>

  beforeAll(() => {
    mkdirSync(join(folder, 'reports'))
    cpSync(written, results, { recursive: true })
    first = congruence(['deposit', 'reports/example', '--identifiers'], { cwd: folder })
  })

  test('writes a folder and an archive beside the results, and nothing into them', () => {
    expect([first.status, first.problems]).toEqual([0, ''])
    const files = contents(`${results}-deposit`)
    expect(first.out).toMatch(
      new RegExp(
        `^${files.size} files: reports/example-deposit\nArchive: reports/example-deposit.zip\nTo be added: a licence: .*\nTo be added: the day .*\nTo be added: the ORCID .*\n$`,
      ),
    )
    expect(contents(results)).toEqual(contents(written))
  })

  test('has the results as they are', () => {
    expect(contents(`${results}-deposit/results`)).toEqual(contents(written))
  })

  test('has the same files in the archive, in one folder', async () => {
    const archive = await JSZip.loadAsync(readFileSync(`${results}-deposit.zip`))
    const found = new Map<string, Buffer>()
    for (const [path, entry] of Object.entries(archive.files)) {
      expect(entry.date.toISOString()).toBe('1980-01-01T00:00:00.000Z')
      found.set(path, await entry.async('nodebuffer'))
    }
    const files = contents(`${results}-deposit`)
    expect(found).toEqual(new Map([...files].map(([path, bytes]) => [`example-deposit/${path}`, bytes])))
  })

  test('gives the same bytes every time', () => {
    const env = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' }
    mkdirSync(join(folder, 'elsewhere'))
    const out = join(folder, 'elsewhere/example-deposit')
    expect(congruence(['deposit', results, '--identifiers', '--out', out], { env }).status).toBe(0)
    expect(contents(out)).toEqual(contents(`${results}-deposit`))
    expect(readFileSync(`${out}.zip`).equals(readFileSync(`${results}-deposit.zip`))).toBe(true)
  })

  test('refuses to overwrite anything', () => {
    const said = congruence(['deposit', 'reports/example', '--identifiers'], { cwd: folder })
    expect([said.status, said.out]).toEqual([1, ''])
    expect(said.problems).toMatch(/example-deposit: .*\[export-exists\]/)
    expect(said.problems).toMatch(/example-deposit\.zip: .*\[export-exists\]/)
    writeFileSync(join(folder, 'taken.zip'), 'mine')
    const taken = congruence(['deposit', results, '--identifiers', '--out', join(folder, 'taken')])
    expect([taken.status, existsSync(join(folder, 'taken'))]).toEqual([1, false])
  })

  test('refuses identifiers, with the commands for a deposit without them', () => {
    cpSync(EXAMPLE, join(folder, 'my study'), { recursive: true })
    const said = congruence(['deposit', 'reports/example', '--out', 'never'], { cwd: folder })
    expect([said.status, said.out, existsSync(join(folder, 'never'))]).toEqual([1, '', false])
    expect(said.problems).toContain(
      'run: npx congruence run "my study/study.yaml" --deidentify --out reports/example-deidentified',
    )
    expect(said.problems).toContain('run: npx congruence deposit reports/example-deidentified)')
    expect(said.problems).toMatch(/add --identifiers\. \[deposit-identifiers\]/)
  })

  test.each([
    [['nowhere'], 1, /\[missing-results\]/],
    [['reports/example', '--date', '2027-02-30'], 2, /--date 2027-02-30 is no day/],
    [['reports/example', '--date', 'soon'], 2, /--date soon is no day/],
    [['reports/example', '--license', 'all rights'], 2, /--license all rights is neither/],
    [['reports/example', '--ratings', 'none'], 2, /Choices: "shuffled"/],
    [['reports/example', '--out', ''], 2, /The name for --out is empty/],
  ] as const)('%j is answered with a sentence', (rest, status, says) => {
    const found = congruence(['deposit', ...rest], { cwd: folder })
    expect([found.status, found.out]).toEqual([status, ''])
    expect(found.problems).toMatch(says)
    expect(found.problems).not.toContain('    at ')
  })

  test('refuses results that were changed since', () => {
    const changed = join(folder, 'changed')
    cpSync(results, changed, { recursive: true })
    appendFileSync(join(changed, 'report.html'), ' ')
    const said = congruence(['deposit', changed, '--identifiers'])
    expect(said.status).toBe(1)
    expect(said.problems).toMatch(/report\.html: it was changed .*\[stale-results\]/)
    rmSync(changed, { recursive: true })
  })
})
