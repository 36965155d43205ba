import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runStudy } from '../../../pipeline/api/study.ts'
import { seenFiles } from '../../../pipeline/commands/init/seen-files.ts'
import { bundled } from '../../../pipeline/generate/packed-engine.ts'
import { filesOnDisk } from '../../../pipeline/stages/disk/files-on-disk.ts'
import { checked } from '../../../pipeline/stages/understood/checked.ts'
import { writeStudy } from '../../bench/simulated-study.ts'
import { builtPage } from '../../support/page.ts'
import { inChromium, inFirefox, type PageInBrowser } from '../../support/page-in-browser.ts'
import { EXAMPLE, freshFolder, PROJECT } from '../../support/run.ts'

/* The page from the disk, without a network: its worker has the bytes of the command line. */

const { folder, remove } = freshFolder()
let file: string
let probe: string
beforeAll(async () => {
  file = await builtPage()
  probe = new TextDecoder().decode((await bundled('test/support/engine-probe.ts')).script)
})
afterAll(remove)

const hash = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

const study = readFileSync(join(EXAMPLE, 'study.yaml'), 'utf8')
/** The data files in a folder by their names, in base64. */
const dataIn = (place: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(place)
      .filter((name) => !/\.(yaml|md)$/.test(name))
      .map((name) => [name, readFileSync(join(place, name), 'base64')]),
  )

const files = dataIn(EXAMPLE)

const RECIPES = join(PROJECT, 'data/recipes')

/** Files that are no text, by their names. */
const BINARY = ['workbooks', 'pspp', 'haven'].flatMap((folder) => {
  const place = join(PROJECT, 'test/intake/formats', folder)
  const names = readdirSync(place).filter((name) => /\.(xlsx?|z?sav)$/.test(name))
  return names.map((name) => [name, join(place, name)] as const)
})

/** What only the command line makes: pictures, Word, PDF, and the record of the run. */
const OF_COMMAND_LINE = /\.png$|\.docx$|\.pdf$|^provenance\.json$/

/** The SHA-256 of every file of the example's committed results that a browser makes as well. */
function committed(): Record<string, string> {
  const results = join(PROJECT, 'reports/example')
  const paths = readdirSync(results, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => join(it.parentPath, it.name).slice(results.length + 1))
    .filter((path) => !OF_COMMAND_LINE.test(path))
  return Object.fromEntries(paths.map((path) => [path, hash(readFileSync(join(results, path)))]))
}

/** A file of so many pairs, and what `congruence compute` makes of it. */
function computed(pairs: number): { text: string; sha256: string; said: string } {
  const types = [...'RIASEC']
  let state = 2011
  const below = (n: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 8) % n
  }
  const code = () => {
    const left = [...types]
    return [0, 0, 0].map(() => left.splice(below(left.length), 1)[0]).join('')
  }
  const scores = () => types.map(() => below(60)).join(',')
  const names = ['client', 'therapist'].flatMap((role) => types.map((type) => `${role}_${type}`)).join(',')
  const rows = Array.from({ length: pairs }, (_, i) => `P${i},${code()},${code()},${scores()},${scores()}`)
  const text = `pair,client,therapist,${names}\n${rows.join('\n')}\n`
  const path = join(folder, `${pairs}.csv`)
  writeFileSync(path, text)
  const out = join(folder, `${pairs}.out.csv`)
  const { stderr } = spawnSync(
    join(PROJECT, 'node_modules/.bin/node'),
    [join(PROJECT, 'pipeline/cli.ts'), 'compute', path, '--out', out],
    { encoding: 'utf8' },
  )
  return { text, sha256: hash(readFileSync(out)), said: stderr }
}

/** A study like the example, with so many pairs. */
function simulated(pairs: number, therapists: number): { study: string; files: Record<string, string> } {
  const place = join(folder, String(pairs))
  writeStudy(place, { pairs, therapists })
  return { study: readFileSync(join(place, 'study.yaml'), 'utf8'), files: dataIn(place) }
}

const call = (name: string, ...given: readonly unknown[]) =>
  `probe.${name}(${given.map((it) => JSON.stringify(it)).join()})`

describe.each([
  ['Chromium', inChromium],
  ['Firefox', inFirefox],
] as const)('%s', (_, opened) => {
  let page: PageInBrowser
  beforeAll(async () => {
    page = await opened(file)
    await page.evaluate(`(() => { ${probe}; return true })()`)
  })
  afterAll(() => page?.close())

  test('the example study from its files has the bytes of reports/example', async () => {
    const made = await page.evaluate<{
      hashes: Record<string, string>
      record: { stages: Record<string, object>; software: { node: string } }
      stages: string[]
      findings: string[]
    }>(call('study', study, files))
    expect(made.stages).toEqual(['load', 'score', 'match', 'correlate', 'draw', 'report'])
    expect(made.findings.join(' ')).toContain('Simulated data. More congruent pairs')
    const { 'provenance.json': ofRecord, ...hashes } = made.hashes
    expect(hashes).toEqual(committed())
    const record = JSON.parse(readFileSync(join(PROJECT, 'reports/example/provenance.json'), 'utf8'))
    expect(made.record).toMatchObject({
      inputs: record.inputs,
      stages: { correlate: record.stages.correlate },
    })
    expect(made.record.software.node).toBe('none, in a browser')
  }, 120_000)

  test('a study whose resamples are drawn on several threads has the bytes of Node', async () => {
    const { study: larger, files: own } = simulated(1000, 100)
    const here = await runStudy(filesOnDisk(join(folder, '1000', 'study.yaml')))
    const made = await page.evaluate<{ hashes: Record<string, string> }>(call('study', larger, own))
    const { 'provenance.json': record, ...hashes } = made.hashes
    const expected = [...here.folder()].filter(([path]) => !OF_COMMAND_LINE.test(path))
    expect(hashes).toEqual(Object.fromEntries(expected.map(([path, bytes]) => [path, hash(bytes)])))
  }, 120_000)

  test('20,000 pairs have the bytes of congruence compute', async () => {
    const { text, sha256, said } = computed(20_000)
    const made = await page.evaluate<{ sha256: string; pairs: number; lines: string[] }>(call('pairs', text))
    expect(made.sha256).toBe(sha256)
    expect(made.pairs).toBe(20_000)
    for (const line of made.lines) expect(said).toContain(line)
  }, 120_000)

  test('a million pairs: the page goes on meanwhile', async () => {
    const text = `client,therapist\n${'SAE,SIA\nRIC,ASE\nECS,CRI\nS,SAE\n'.repeat(1000)}`
    const made = await page.evaluate<{ pairs: number; ms: number; longestBlock: number; told: number }>(
      call('pairs', text, { copies: 250 }),
    )
    expect(made.pairs).toBe(1_000_000)
    expect(made.longestBlock).toBeLessThan(made.ms / 4)
    expect(made.told).toBeGreaterThan(5)
  }, 120_000)

  test('a broken file has the sentences of the command line', async () => {
    const ratings = readFileSync(join(EXAMPLE, 'ratings.csv'), 'utf8').replace(/,(\d)\n/, ',seven\n')
    const broken = { ...files, 'ratings.csv': Buffer.from(ratings).toString('base64') }
    const { lines } = await page.evaluate<{ lines: { text: string }[] }>(call('check', study, broken))
    expect(lines[0]!.text).toMatch(/^ratings\.csv:\d+ value "seven": .* \[not-a-number\]$/)
    const pairs = await page.evaluate<{ lines: string[]; problems: { line: number; message: string }[] }>(
      call('pairs', 'client,therapist\nSAE,SIA\nSXE,SIA\n'),
    )
    expect(pairs.problems[0]).toMatchObject({ line: 3, column: 'client', found: 'SXE' })
    expect(pairs.lines).toEqual(['1 problem; nothing was computed.'])
  }, 120_000)

  test.each(readdirSync(RECIPES, { withFileTypes: true }).flatMap((it) => (it.isDirectory() ? it.name : [])))(
    'the recipe %s is understood as on the command line',
    async (recipe) => {
      const place = join(RECIPES, recipe)
      const { problems, understood } = await checked(filesOnDisk(join(place, 'study.yaml')))
      const found = await page.evaluate<object>(
        call('check', readFileSync(join(place, 'study.yaml'), 'utf8'), dataIn(place)),
      )
      expect(found).toMatchObject(JSON.parse(JSON.stringify({ problems, understood })))
    },
    120_000,
  )

  test('workbooks and SPSS files of several programs are read as on the command line', async () => {
    let read = 0
    for (const [name, path] of BINARY) {
      const bytes = readFileSync(path)
      const here = await seenFiles(new Map([[name, bytes]])).catch((error) => error.problems)
      const there = await page.evaluate<object>(call('see', { [name]: bytes.toString('base64') }))
      expect(there, path).toEqual(JSON.parse(JSON.stringify(here)))
      if ('files' in here) read++
    }
    expect(read).toBeGreaterThan(20)
  }, 120_000)

  test('what is stopped ends at once, and what is asked next begins afresh', async () => {
    expect(await page.evaluate(call('stopped', study, files))).toMatchObject({
      told: 'Stopped',
      isBusy: false,
    })
  }, 120_000)
})
