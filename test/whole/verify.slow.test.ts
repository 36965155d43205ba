import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fingerprint } from '../../pipeline/artefacts/provenance.ts'
import { type Verification, type VerifyRequest, verified } from '../../pipeline/commands/verify/verify.ts'
import { StudyProblems } from '../../pipeline/problems.ts'
import { exampleResults } from '../support/example-results.ts'
import { congruence, contents, EXAMPLE, freshFolder, PROJECT } from '../support/run.ts'

const { folder, remove } = freshFolder()
const example = await exampleResults()
const results = join(folder, 'results')
const data = join(folder, 'data')
const study = join(data, 'study.yaml')

afterAll(remove)

/** The results of the example and its data, as somebody gets them. */
function received(): void {
  for (const place of [results, data]) rmSync(place, { recursive: true, force: true })
  cpSync(example.folder, results, { recursive: true })
  cpSync(EXAMPLE, data, { recursive: true })
}

const verify = (request: Partial<VerifyRequest> = {}) =>
  verified({ folder: results, study: null, key: null, out: null, ...request })

/** Changes one file of the results, and its fingerprint wherever the record has it. */
function changed(file: string, before: string | RegExp, text: string, along = true): void {
  const path = join(results, file)
  const [old, record] = [readFileSync(path), join(results, 'provenance.json')]
  const now = Buffer.from(old.toString().replace(before, text))
  expect(now.equals(old), 'changed').toBe(false)
  writeFileSync(path, now)
  if (along)
    writeFileSync(record, readFileSync(record, 'utf8').replaceAll(fingerprint(old), fingerprint(now)))
}

const named = ({ differences }: Verification) => differences.map(({ file }) => file)

/** What a problem that ends the check says. */
async function problemOf(request: Partial<VerifyRequest> = {}): Promise<string> {
  try {
    await verify(request)
  } catch (error) {
    if (error instanceof StudyProblems) return error.message
    throw error
  }
  return 'no problem'
}

describe('the results of the example', () => {
  beforeAll(received)

  test('are identical with the data, and without', async () => {
    const withData = await verify({ study })
    expect(withData).toMatchObject({
      differences: [],
      unchecked: [],
      otherInputs: [],
      suspects: [],
      remedy: null,
    })
    expect(withData.compared).toBe(contents(results).size)
    const alone = await verify()
    expect(alone).toMatchObject({ differences: [], compared: withData.compared, remedy: null })
    expect(alone.unchecked[0]).toContain('whether the files of the study were read rightly')
  })

  test('are identical in another folder, time zone and language, by the command line', () => {
    const env = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', HOME: folder }
    const run = congruence(['verify', 'results', '--study', 'data/study.yaml'], { cwd: folder, env })
    expect(run).toMatchObject({ status: 0, problems: '' })
    expect(run.out).toContain('results: identical.')
    const json = congruence(['verify', 'results', '--format', 'json'], { cwd: folder, env })
    expect(JSON.parse(json.out)).toMatchObject({ identical: true, folder: 'results', study: null })
  })
})

describe('what was changed is named, also with its fingerprint, in', () => {
  test.each([
    ['a table of results', 'artefacts/associations.csv', '0.5145875654072143', '0.5145875654072144'],
    ['the page', 'report.html', '.38 <em>SD</em> higher', '.39 <em>SD</em> higher'],
  ])('%s, without the data', async (_, file, before, text) => {
    received()
    changed(file, before, text)
    const found = await verify()
    expect(named(found)).toEqual([file, 'provenance.json'].sort())
    expect(found.suspects).toEqual([])
  })

  test('a table of the data, with the data', async () => {
    received()
    changed('artefacts/people.csv', /^(C01,client),\d+/m, '$1,99')
    const found = await verify({ study })
    expect(named(found)).toEqual(['artefacts/people.csv', 'provenance.json'])
    expect(found.differences[0]!.places).toEqual([
      { where: 'line 16 (person_id C01), age', found: '99', expected: expect.any(String) },
    ])
  })

  test('the data', async () => {
    received()
    const people = join(data, 'people.csv')
    writeFileSync(people, readFileSync(people, 'utf8').replace(/^(C01,client),\d+/m, '$1,99'))
    const found = await verify({ study })
    expect(found.otherInputs).toEqual(['data'])
    expect(named(found)).toContain('artefacts/people.csv')
    const record = found.differences.find(({ file }) => file === 'provenance.json')!
    expect(record.places.map(({ where }) => where)).toContain('inputs[0].sha256')
    const row = found.differences.find(({ file }) => file === 'artefacts/people.csv')!
    expect(row.places).toEqual([
      { where: 'line 16 (person_id C01), age', found: expect.any(String), expected: '99' },
    ])
  })

  test('a table of the data, without the data: by its fingerprint, or among what may have been changed', async () => {
    received()
    changed('artefacts/people.csv', /^(C01,client),\d+/m, '$1,99', false)
    const byFingerprint = await verify()
    expect(named(byFingerprint)).toEqual(['artefacts/people.csv'])
    expect(byFingerprint).toMatchObject({ compared: 0, remedy: null })
    received()
    changed('artefacts/people.csv', /^(C01,client),\d+/m, '$1,99')
    expect((await verify()).suspects).toContain('artefacts/people.csv')
  })

  test('the study file', async () => {
    received()
    writeFileSync(study, readFileSync(study, 'utf8').replace(/^seed: \d+/m, 'seed: 7'))
    const found = await verify({ study })
    expect(found.otherInputs).toEqual(['plan'])
    const plan = found.differences.find(({ file }) => file === 'artefacts/plan.json')!
    expect(plan.places).toEqual([{ where: 'seed', found: '2011', expected: '7' }])
  })

  test('the plan, without the data', async () => {
    received()
    changed('artefacts/plan.json', '"seed": 2011', '"seed": 2012')
    expect(named(await verify())).toEqual(['artefacts/plan.json'])
  })

  test.each([
    ['the version', '"version": "0', '"version": "9', 'software.version'],
    ['the size of an input', '"bytes": 1', '"bytes": 2', 'inputs[0].bytes'],
    ['the fingerprint of an input', /("bytes": \d+,\s+"sha256": ")\w{6}/, '$1abcdef', 'inputs[0].sha256'],
    [
      'a fingerprint of a result',
      /("tables\/ways.csv": ")\w{6}/,
      '$1abcdef',
      'stages.report.made["tables/ways.csv"]',
    ],
    [
      'what a stage has read',
      /("from": \{\s+"artefacts\/\w+.csv": ")\w{6}/,
      '$1abcdef',
      expect.stringContaining('.from['),
    ],
  ])('the record, without the data: %s', async (_, before, text, where) => {
    received()
    changed('provenance.json', before, text, false)
    const found = await verify()
    expect(named(found)).toEqual(['provenance.json'])
    expect(found.differences[0]!.places.map((it) => it.where)).toEqual([where])
  })
})

describe('the command that a message names', () => {
  test('gives all files as they should be, with the data and without', async () => {
    received()
    changed('report.html', '.38 <em>SD</em> higher', '.39 <em>SD</em> higher')
    rmSync(join(results, 'figures/forest.png'))
    writeFileSync(join(results, 'notes.txt'), 'mine')
    for (const words of [[], ['--study', 'data/study.yaml']]) {
      const wrong = congruence(['verify', 'results', ...words], { cwd: folder })
      expect(wrong.status).toBe(1)
      for (const file of [
        'report.html differs',
        'figures/forest.png: missing',
        'notes.txt: no run has written this file',
      ])
        expect(wrong.out).toContain(file)
      const remedy = /: npx congruence (.+)$/m.exec(wrong.out)![1]!
      congruence(remedy.split(' '), { cwd: folder })
      const right = congruence(['verify', 'results-remade', ...words], { cwd: folder })
      expect(right).toMatchObject({ status: 0, problems: '' })
      expect(contents(join(folder, 'results-remade'))).toEqual(contents(example.folder))
      expect(congruence(remedy.split(' '), { cwd: folder }).problems).toContain('this folder is not empty')
      rmSync(join(folder, 'results-remade'), { recursive: true })
    }
  }, 300_000)

  test('of results of another version makes them again', () => {
    received()
    const record = join(results, 'provenance.json')
    const other = JSON.parse(readFileSync(record, 'utf8'))
    other.software.version = '0.2.0'
    for (const stage of Object.values(other.stages) as { from: Record<string, string> }[])
      stage.from.pipeline = fingerprint('0.2.0')
    writeFileSync(record, JSON.stringify(other))
    const found = congruence(['verify', 'results', '--study', 'data/study.yaml'], { cwd: folder })
    expect(found.status).toBe(1)
    expect(found.problems).toContain(
      'these results were made by version 0.2.0 of this program, and this is version',
    )
    const remedy = /: npx congruence (.+?)\. \[other-version\]/.exec(found.problems)![1]!
    expect(remedy).toBe('run data/study.yaml --out results-again')
    expect(congruence(remedy.split(' '), { cwd: folder }).status).toBe(0)
    expect(
      congruence(['verify', 'results-again', '--study', 'data/study.yaml'], { cwd: folder }).status,
    ).toBe(0)
    writeFileSync(record, JSON.stringify({ ...other, stages: 'of another form' }))
    expect(congruence(['verify', 'results'], { cwd: folder }).problems).toContain('made by version 0.2.0')
  }, 300_000)
})

describe('a deidentified folder', () => {
  const shared = join(folder, 'elsewhere', 'shared')
  const key = join(folder, 'key.csv')

  beforeAll(() => {
    received()
    const words = [
      'run',
      'data/study.yaml',
      '--out',
      'deidentified',
      '--deidentify',
      '--key',
      'key.csv',
      '--quiet',
    ]
    expect(congruence(words, { cwd: folder }).status).toBe(0)
    mkdirSync(join(folder, 'elsewhere'))
    cpSync(join(folder, 'deidentified'), shared, { recursive: true })
  })

  test('is identical without key and data, and gives its figures and reports again', async () => {
    const found = await verify({ folder: shared, out: join(folder, 'redrawn') })
    expect(found.differences).toEqual([])
    expect(found.unchecked.at(-1)).toContain('sealed with the key')
    expect(contents(join(folder, 'redrawn'))).toEqual(contents(shared))
  })

  test('is identical with key and data, and the key is not written', async () => {
    const before = readFileSync(key)
    expect(await verify({ folder: shared, study, key })).toMatchObject({ differences: [], unchecked: [] })
    expect(readFileSync(key).equals(before)).toBe(true)
  })

  test('with another key or without the key says what to do', async () => {
    expect(await problemOf({ folder: shared, study })).toMatch(
      /no such key.*--key.*leave out --study.*\[incomplete-key\]/,
    )
    const few = join(folder, 'few.csv')
    writeFileSync(
      few,
      readFileSync(key, 'utf8')
        .split('\n')
        .filter((line) => !line.startsWith('client,C01'))
        .join('\n'),
    )
    expect(await problemOf({ folder: shared, study, key: few })).toContain('this key lacks 1 pseudonym')
    expect(readFileSync(few, 'utf8')).not.toContain('client,C01')
  })
})

test('a folder without results, without its record, or broken off is not verified', async () => {
  received()
  expect(await problemOf({ folder: join(folder, 'nowhere') })).toContain('[missing-results]')
  expect(await problemOf({ folder: data })).toContain('[missing-results]')
  const record = join(results, 'provenance.json')
  const text = readFileSync(record, 'utf8')
  writeFileSync(record, text.replace('{', '['))
  expect(await problemOf()).toContain('it is not as a run writes it')
  rmSync(record)
  expect(await problemOf({ study })).toMatch(/it is missing.*npx congruence run .*study\.yaml --out .*-again/)
  const broken = JSON.parse(text)
  broken.stages.report.from = {}
  writeFileSync(record, JSON.stringify(broken))
  expect(await problemOf()).toContain('[unfinished-results]')
})

test('the results of a run that ended early are verified as far as it went', async () => {
  const early = join(folder, 'early')
  expect(
    congruence(['run', 'data/study.yaml', '--out', early, '--to', 'match', '--quiet'], { cwd: folder })
      .status,
  ).toBe(0)
  expect(await verify({ folder: early })).toMatchObject({ differences: [] })
  expect(await verify({ folder: early, study })).toMatchObject({
    differences: [],
    compared: contents(early).size,
  })
})

test('--key needs --study', () => {
  const found = congruence(['verify', results, '--key', 'key.csv'])
  expect(found.status).toBe(2)
  expect(found.problems).toContain('add --study')
})

test('the example of the project is verified', () => {
  const words = ['verify', 'reports/example', '--study', 'data/example/study.yaml']
  expect(congruence(words, { cwd: PROJECT })).toMatchObject({ status: 0, problems: '' })
})
