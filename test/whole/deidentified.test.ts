import {
  appendFileSync,
  cpSync,
  existsSync,
  lstatSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse as parseYaml, stringify } from 'yaml'
import { fingerprint } from '../../pipeline/artefacts/provenance.ts'
import { problemLine, StudyProblems } from '../../pipeline/problems.ts'
import { runStage } from '../../pipeline/stages/run/run-stage.ts'
import type { StageName } from '../../pipeline/stages/run/stage.ts'
import { tablesOfStudy } from '../../pipeline/stages/run/tables.ts'
import { Workspace } from '../../pipeline/stages/run/workspace.ts'
import { STAGES } from '../../pipeline/stages/stages.ts'
import { exampleResults } from '../support/example-results.ts'
import { congruence, contents, EXAMPLE, freshFolder } from '../support/run.ts'
import { expectClose, TOLERANCE } from '../support/tolerance.ts'

type Row = Record<string, string>

const table = (path: string) => parse(readFileSync(path), { columns: true }) as Row[]

const { folder, remove } = freshFolder()
const example = await exampleResults()
const study = join(folder, 'study')
const out = join(folder, 'out')
const key = join(folder, 'key.csv')

/** The identifiers of the example as no chance could bring them about: C01 becomes Meier-C01. */
const OWN = /\b[CTD]\d\d\b/g
const own = (id: string) => `Meier-${id}`

/** Runs stages as one process does; the warnings, or the problems that stopped it. */
async function run(
  stages: readonly StageName[],
  { results = out, keyFile = key as string | null } = {},
): Promise<string[]> {
  const lines: string[] = []
  try {
    const place = keyFile === null ? null : () => keyFile
    const workspace = new Workspace(join(study, 'study.yaml'), () => results, place)
    for (const stage of STAGES.filter(({ name }) => stages.includes(name)))
      lines.push(...(await runStage(stage, STAGES, workspace)).map(problemLine))
  } catch (error) {
    if (!(error instanceof StudyProblems)) throw error
    lines.push(...error.problems.map(problemLine))
  }
  return lines
}

const whole = STAGES.map(({ name }) => name)

beforeAll(async () => {
  cpSync(EXAMPLE, study, { recursive: true })
  for (const file of ['people.csv', 'dyads.csv', 'ratings.csv']) {
    const path = join(study, file)
    writeFileSync(path, readFileSync(path, 'utf8').replace(OWN, own))
  }
  appendFileSync(join(study, 'people.csv'), 'Meier-C77,client,30,,,,,,,\n')
  expect(await run(whole)).toEqual([])
})
afterAll(remove)

const keyRows = () => table(key)
const pseudonyms = () => new Map(keyRows().map(({ id, pseudonym }) => [id!, pseudonym!]))
const identifiers = () => new Map(keyRows().map(({ id, pseudonym }) => [pseudonym!, id!]))

describe('a deidentified run', () => {
  test('has no identifier and no path in anything it writes', () => {
    const files = contents(out)
    expect(files.size).toBeGreaterThan(60)
    for (const [path, bytes] of files) {
      expect(bytes.includes('Meier'), path).toBe(false)
      expect(bytes.includes(folder), path).toBe(false)
    }
  })

  test('has a pseudonym for everybody, also for who was left out', () => {
    const ids = new Set(
      ['people.csv', 'dyads.csv'].flatMap((file) => [
        ...readFileSync(join(study, file), 'utf8').matchAll(/Meier-[CTD]\d\d/g),
      ]),
    )
    const written = new Set([...ids].map(([id]) => id))
    expect(written.size).toBe(46 + 32 + 1)
    expect(new Set(pseudonyms().keys())).toEqual(new Set([...written, '']))
    expect(table(join(out, 'artefacts/exclusions.csv'))).toEqual([
      expect.objectContaining({ id: pseudonyms().get('Meier-C77'), role: 'client' }),
    ])
  })

  test('gives every pair the values it has', () => {
    const back = identifiers()
    const rows = table(join(out, 'artefacts/analysis.csv')).map((row) => ({
      ...row,
      ...Object.fromEntries(
        ['dyad_id', 'client_id', 'therapist_id'].map((name) => [
          name,
          back.get(row[name]!)!.slice('Meier-'.length),
        ]),
      ),
    })) as Row[]
    const known = table(join(example.folder, 'artefacts/analysis.csv'))
    expect(rows.sort((a, b) => (a.dyad_id! < b.dyad_id! ? -1 : 1))).toEqual(known)
  })

  test('has the coefficients of a run with identifiers', () => {
    const rows = table(join(out, 'artefacts/associations.csv'))
    const known = table(join(example.folder, 'artefacts/associations.csv'))
    expect(rows).toHaveLength(known.length)
    for (const [i, row] of rows.entries()) {
      for (const [name, value] of Object.entries(known[i]!)) {
        if (Number.isNaN(Number(value))) expect(row[name]).toBe(value)
        else
          expectClose(
            Number(row[name]),
            Number(value),
            TOLERANCE.closedForm,
            `${row.index} ${row.method} ${name}`,
          )
      }
    }
  })

  test('orders rows by pseudonym', () => {
    for (const [file, column] of [
      ['people', 'person_id'],
      ['dyads', 'dyad_id'],
      ['ratings', 'dyad_id'],
    ] as const) {
      const ids = table(join(out, `artefacts/${file}.csv`)).map((row) => row[column]!)
      expect(ids, file).toEqual(ids.toSorted())
    }
  })

  test('says so, and seals the fingerprints of the data', () => {
    const {
      deidentified,
      inputs,
      study: plan,
    } = JSON.parse(readFileSync(join(out, 'provenance.json'), 'utf8'))
    expect(deidentified).toBe(true)
    expect(inputs.map((input: object) => Object.keys(input))).toEqual(
      [0, 1, 2].map(() => ['key', 'number', 'seal']),
    )
    const report = readFileSync(join(out, 'report.html'), 'utf8')
    expect(report).toContain('people and pairs go by pseudonyms')
    expect(report).toContain('>HMAC-SHA256 (first 16 digits)<')
    expect(Object.keys(plan)).toEqual(['id', 'title', 'simulated', 'seal'])
    for (const file of ['people.csv', 'dyads.csv', 'ratings.csv', 'study.yaml']) {
      const plain = fingerprint(readFileSync(join(study, file)))
      for (const [path, bytes] of contents(out)) expect(bytes.includes(plain), `${path}: ${file}`).toBe(false)
      expect(report).not.toContain(plain.slice(0, 16))
    }
  })

  test('names nobody who was left out by a rule or stands in the name of a file, either', async () => {
    const [results, path, ratings] = ['../ruled', 'study.yaml', 'ratings.csv'].map((it) =>
      join(study, it),
    ) as [string, string, string]
    const [before, answers] = [readFileSync(path, 'utf8'), readFileSync(ratings, 'utf8')]
    const rules = [
      { people: ['Meier-C07'], reason: 'withdrew consent' },
      { pairs: ['Meier-D11'], reason: 'another form' },
      { straight_lining: true },
      { fewest_clients: 2 },
    ]
    const [head, ...people] = readFileSync(join(study, 'people.csv'), 'utf8').trimEnd().split('\n')
    const parts = { 'Meier-T01.csv': people.slice(0, 1), 'others.csv': people.slice(1) }
    for (const [file, lines] of Object.entries(parts))
      writeFileSync(join(study, file), [head, ...lines].join('\n'))
    const first = { file: 'Meier-T01.csv', only: { person_id: [people[0]!.split(',')[0]] } }
    const files = { people: [first, 'others.csv'], dyads: 'dyads.csv', ratings: 'ratings.csv' }
    writeFileSync(
      path,
      stringify({
        ...parseYaml(before),
        files,
        exclusions: rules,
        resamples: 99,
        specification_curve: undefined,
      }),
    )
    writeFileSync(ratings, answers.replace(/^(Meier-D05,2,client,.*),\d+$/gm, '$1,4'))
    const lines = await run(whole, { results })
    const workspace = new Workspace(path, () => results)
    writeFileSync(path, before)
    writeFileSync(ratings, answers)
    expect(lines).toEqual([])
    const left = table(join(results, 'artefacts/exclusions.csv'))
    expect(new Set(left.map(({ record }) => record))).toEqual(new Set(['person', 'pair', 'answers']))
    const back = identifiers()
    const letter = { person: '[CT]', pair: 'D', answers: 'D' } as Row
    for (const { id, record } of left) expect(back.get(id!)).toMatch(new RegExp(`^Meier-${letter[record!]}`))
    const listed = workspace.provenance()!.inputs.map((it) => 'seal' in it && `${it.key} ${it.number}`)
    expect(listed).toEqual(['people 1', 'people 2', 'dyads 1', 'ratings 1'])
    const report = readFileSync(join(results, 'report.html'), 'utf8')
    expect(report).toContain('Counted are the rows that the study chose.')
    expect(report).not.toMatch(/others\.csv/)
    for (const [file, bytes] of contents(results)) {
      expect(bytes.includes('Meier'), file).toBe(false)
      expect(bytes.includes(workspace.plan()), file).toBe(false)
    }
  })

  test('gives the same bytes again with the same key', async () => {
    const again = join(folder, 'again')
    const before = readFileSync(key)
    expect(await run(whole, { results: again })).toEqual([])
    const [a, b] = [contents(out), contents(again)]
    expect([...b.keys()]).toEqual([...a.keys()])
    for (const [path, bytes] of a) expect(bytes.equals(b.get(path)!), path).toBe(true)
    expect(readFileSync(key)).toEqual(before)
  })

  test('tells nothing of the order of the files', async () => {
    const turned = join(folder, 'turned')
    const saved = ['people.csv', 'dyads.csv'].map(
      (file) => [join(study, file), readFileSync(join(study, file), 'utf8')] as const,
    )
    for (const [path, text] of saved) {
      const [head, ...lines] = text.trimEnd().split('\n')
      writeFileSync(path, `${[head, ...lines.reverse()].join('\n')}\n`)
    }
    expect(await run(['load', 'score', 'match'], { results: turned })).toEqual([])
    for (const [path, text] of saved) writeFileSync(path, text)
    for (const [path, bytes] of contents(join(turned, 'artefacts')))
      expect(bytes.equals(readFileSync(join(out, 'artefacts', path))), path).toBe(true)
  })

  test('keeps a key where a link leads, and makes none where it leads nowhere', async () => {
    const [link, target, results] = ['link.csv', 'safe.csv', 'linked'].map((name) => join(folder, name))
    symlinkSync(target!, link!)
    expect(await run(['load'], { results: results!, keyFile: link! })).toEqual([
      expect.stringMatching(/\[unreadable-file\]$/),
    ])
    writeFileSync(target!, 'record,id,pseudonym\nsecret,,0123456789abcdef0123456789abcdef\n', { mode: 0o600 })
    expect(await run(['load'], { results: results!, keyFile: link! })).toEqual([])
    expect(lstatSync(link!).isSymbolicLink()).toBe(true)
    expect(table(target!)).toHaveLength(46 + 32 + 1 + 1)
  })

  test('keeps the key to its owner', () => {
    expect(statSync(key).mode & 0o777).toBe(0o600)
  })

  test('names another file when another key would be needed', async () => {
    const lost = join(folder, 'lost.csv')
    expect(await run(['score'], { keyFile: lost })).toEqual([expect.stringMatching(/\[missing-key\]$/)])
    writeFileSync(lost, readFileSync(key, 'utf8').replace(/secret,,.{4}/, 'secret,,0000'))
    expect(await run(['score'], { keyFile: lost })).toEqual([
      expect.stringMatching(
        /made with another key\. Run: npx congruence load .* --deidentify .*\[stale-artefact\]$/,
      ),
    ])
  })

  test('notices other data', async () => {
    const path = join(study, 'people.csv')
    const before = readFileSync(path, 'utf8')
    writeFileSync(path, before.replace('CRI', 'CIR'))
    expect(await run(['score'])).toEqual([
      expect.stringMatching(/from another people file 1\. Run: npx congruence load .* --deidentify/),
    ])
    writeFileSync(path, before)
  })

  test('adds who has joined, and leaves the others as they were', async () => {
    const [grown, results] = [join(folder, 'grown.csv'), join(folder, 'grown')]
    cpSync(key, grown)
    const path = join(study, 'people.csv')
    const before = readFileSync(path, 'utf8')
    appendFileSync(path, 'Meier-C78,client,30,,,,,,,\n')
    expect(await run(['load'], { results, keyFile: grown })).toEqual([])
    writeFileSync(path, before)
    const [old, now] = [keyRows(), table(grown)]
    expect(now).toHaveLength(old.length + 1)
    expect(now).toEqual(expect.arrayContaining(old))
    expect(now.find(({ id }) => id === 'Meier-C78')!.pseudonym).toMatch(/^C-\d{4}$/)
  })

  test('writes neither key nor results where the data have errors', async () => {
    const [keyFile, results] = [join(folder, 'none.csv'), join(folder, 'none')]
    const path = join(study, 'people.csv')
    const before = readFileSync(path, 'utf8')
    writeFileSync(path, before.replace('CRI', 'CRX'))
    expect(await run(['load'], { results, keyFile })).toEqual([expect.stringContaining('[code-not-a-type]')])
    writeFileSync(path, before)
    expect([keyFile, results].some((path) => existsSync(path))).toBe(false)
  })
})

describe('identifiers and pseudonyms are never brought together', () => {
  const plain = join(folder, 'plain')
  beforeAll(async () => {
    expect(await run(['load'], { results: plain, keyFile: null })).toEqual([])
  })

  test.each(['load', 'score'] as const)('%s with pseudonyms over identifiers', async (stage) => {
    const before = contents(plain)
    expect(await run([stage], { results: plain })).toEqual([
      expect.stringMatching(/may contain identifiers\. Name another folder.*\[mixed-identifiers\]$/),
    ])
    expect(contents(plain)).toEqual(before)
  })

  test.each(['load', 'score'] as const)('%s with identifiers over pseudonyms', async (stage) => {
    expect(await run([stage], { keyFile: null })).toEqual([
      expect.stringMatching(/have pseudonyms.*Add --deidentify, or name.*\[mixed-identifiers\]$/),
    ])
  })

  test('a folder whose provenance is lost', async () => {
    const lost = join(folder, 'lost')
    cpSync(out, lost, { recursive: true })
    rmSync(join(lost, 'provenance.json'))
    expect(await run(['load'], { results: lost })).toEqual([expect.stringMatching(/\[mixed-identifiers\]$/)])
  })

  test('a key among the results, also by a detour', async () => {
    symlinkSync(out, join(folder, 'detour'))
    for (const place of [join(out, 'key.csv'), join(out, 'a/b.csv'), join(folder, 'detour/key.csv')])
      expect(await run(['load'], { keyFile: place })).toEqual([
        expect.stringMatching(/\[key-among-results\]$/),
      ])
  })

  test('a key that cannot be written stops the run before any result', async () => {
    symlinkSync(join(folder, 'nowhere'), join(folder, 'gone'))
    const results = join(folder, 'unkept')
    expect(await run(['load'], { results, keyFile: join(folder, 'gone/key.csv') })).toEqual([
      expect.stringMatching(/with --key\. \[unwritable-key\]$/),
    ])
    expect(existsSync(results)).toBe(false)
  })
})

test('every column of an identifier says whose it is', () => {
  const { study: plan } = new Workspace(join(EXAMPLE, 'study.yaml'), () => out)
  const columns = tablesOfStudy(plan).flatMap((table) =>
    Object.entries(table.columns).map(([name, column]) => ({ table, name, column })),
  )
  const named = columns.filter(
    ({ name, column }) => /(^|_)id$/.test(name) || /identifier/.test(column.meaning),
  )
  expect(named.length).toBeGreaterThan(10)
  for (const { table, name, column } of named) {
    expect(column.identifies, `${table.file} ${name}`).not.toBeNull()
    expect(table.disclosure, table.file).toBe('person')
  }
})

describe('on the command line', () => {
  test('results and key have their places, and the last line names the key', () => {
    const { out: says, status } = congruence(['load', join(study, 'study.yaml'), '--deidentify'], {
      cwd: folder,
    })
    expect(status).toBe(0)
    expect(says).toBe(
      'Results: reports/example-deidentified\nKey: study/example-key.csv. This file links pseudonyms to people. Keep it safe, and separate from the results.\n',
    )
    expect(table(join(study, 'example-key.csv'))).toHaveLength(46 + 32 + 1 + 1)
  })

  test('--key alone is a mistake', () => {
    const { problems, status } = congruence(['run', '--key', 'key.csv'], { cwd: folder })
    expect(status).toBe(2)
    expect(problems).toContain('add --deidentify')
  })
})
