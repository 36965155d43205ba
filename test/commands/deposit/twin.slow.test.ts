import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, describe, expect, test } from 'vitest'
import { exampleResults } from '../../support/example-results.ts'
import { congruence, contents, EXAMPLE, freshFolder } from '../../support/run.ts'
import { exampleDeposit } from './example-deposit.ts'
import { CITATION, CODECHECK, PSYCH_DS, RO_CRATE } from './rules.ts'

/* What takes runs of the whole study, or R and PSPP, which .ci/run installs. */

const { folder: example } = await exampleResults()
const { folder, remove } = freshFolder()
afterAll(remove)

const rows = (bytes: Buffer | undefined) => parse(bytes!, { columns: true }) as Record<string, string>[]

describe('a deposit with shuffled ratings', () => {
  const options = ['--identifiers', '--ratings', 'shuffled', '--date', '2027-01-31', '--license', 'CC-BY-4.0']
  const out = join(folder, 'twin')
  const said = congruence(['deposit', example, ...options, '--out', out])
  const files = contents(out)
  const data = (table: string) => `data/study-example_table-${table}_ratings-shuffled_data.csv`

  test('has the ratings of every pair at another pair, and people and pairs as they are', () => {
    expect([said.status, said.problems]).toEqual([0, ''])
    const own = contents(example)
    for (const table of ['people', 'dyads'])
      expect(rows(files.get(data(table)))).toEqual(rows(own.get(`artefacts/${table}.csv`)))
    const blocks = (bytes: Buffer | undefined) =>
      new Map(
        [...Map.groupBy(rows(bytes), ({ dyad_id }) => dyad_id!)].map(([id, answers]) => [
          id,
          JSON.stringify(answers.map(({ dyad_id, ...answer }) => answer)),
        ]),
      )
    const [before, after] = [blocks(own.get('artefacts/ratings.csv')), blocks(files.get(data('ratings')))]
    expect([...after.values()].sort()).toEqual([...before.values()].sort())
    for (const [id, answers] of after) expect(answers).not.toBe(before.get(id))
  })

  test('says so in every file', () => {
    for (const [path, bytes] of files) {
      if (/shuffled/.test(path)) continue
      expect(String(bytes), path).toMatch(/shuffled/)
    }
    const report = String(files.get('results-shuffled/report.md'))
    expect(report).toMatch(/^# .* \(ratings shuffled\)/)
    expect(report).toContain('Simulated: the ratings, which are shuffled among clients')
    for (const [path, bytes] of files) if (path.endsWith('.svg')) expect(String(bytes)).toContain('Simulated')
  })

  test.each([PSYCH_DS, CODECHECK, RO_CRATE, CITATION].flatMap((rules) => Object.entries(rules)))(
    'keeps the rule: %s',
    (_, keeps) => {
      keeps(files)
    },
  )

  test('is found right by congruence verify, from its own data', () => {
    const results = join(out, 'results-shuffled')
    const verified = congruence(['verify', results, '--study', join(out, 'study.yaml')])
    expect([verified.status, verified.problems]).toEqual([0, ''])
  })

  test('makes the same results again, byte by byte', () => {
    const remade = join(folder, 'remade')
    expect(congruence(['run', join(out, 'study.yaml'), '--out', remade]).status).toBe(0)
    expect(contents(remade)).toEqual(contents(join(out, 'results-shuffled')))
  })

  test('is the same every time', () => {
    const again = join(folder, 'again/twin')
    mkdirSync(join(folder, 'again'))
    expect(congruence(['deposit', example, ...options, '--out', again]).status).toBe(0)
    expect(contents(again)).toEqual(files)
  })
})

describe('a deposit of deidentified results', () => {
  test('is what the remedy for identifiers leads to, and its data give the same numbers', () => {
    const study = join(folder, 'study')
    cpSync(EXAMPLE, study, { recursive: true })
    const { problems } = congruence(['deposit', example], { cwd: folder })
    const commands = [...problems.matchAll(/run: npx congruence ([^)]*)\)/g)].map(([, words]) => words!)
    expect(commands.length).toBe(2)
    const safe = join(folder, 'safe')
    const [run, deposit] = commands.map((words) =>
      words.replaceAll(`${example}-deidentified`, safe).split(' '),
    )
    expect(congruence(run!, { cwd: folder }).status).toBe(0)
    expect(congruence(deposit!, { cwd: folder }).status).toBe(0)
    const files = contents(`${safe}-deposit`)
    const ids = rows(contents(example).get('artefacts/people.csv')).map(({ person_id }) => person_id!)
    for (const [path, bytes] of files) {
      if (!/^data\/.*\.csv$/.test(path)) continue
      const cells = new Set((parse(bytes) as string[][]).flat())
      expect(
        ids.filter((id) => cells.has(id)),
        path,
      ).toEqual([])
    }
    const remade = join(folder, 'remade-safe')
    expect(congruence(['run', join(`${safe}-deposit`, 'study.yaml'), '--out', remade]).status).toBe(0)
    const [before, after] = [contents(safe), contents(remade)]
    const other = [...before].filter(([path, bytes]) => !after.get(path)?.equals(bytes)).map(([path]) => path)
    const aboutFiles = /^(report|supplement|claims)\.|^tables\/inputs|plan\.json|provenance/
    expect(other.filter((path) => !aboutFiles.test(path))).toEqual([])
  })
})

describe('the data of the deposit of the example', async () => {
  const { files, out, remove } = await exampleDeposit()
  afterAll(remove)
  const tables = [...files.keys()].filter((path) => /^data\/.*\.csv$/.test(path))

  test('leave the results so that congruence verify finds them right', () => {
    const verified = congruence(['verify', join(out, 'results')])
    expect([verified.status, verified.problems]).toEqual([0, ''])
  })

  test('are read by R without a warning', () => {
    const script = `options(warn = 2); for (path in commandArgs(TRUE)) cat(nrow(read.csv(path)), "\\n")`
    const { status, stdout, stderr } = spawnSync('Rscript', ['--vanilla', '-e', script, ...tables], {
      ...{ cwd: out, encoding: 'utf8' },
    })
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout.trim().split(/\s+/).map(Number)).toEqual(tables.map((path) => rows(files.get(path)).length))
  })

  test('are read by PSPP without a warning', () => {
    const syntax = tables.map((path) => {
      const [head, ...lines] = parse(files.get(path)!) as string[][]
      const variables = [...head!.keys()].map((i) => {
        const isText = lines.some((cells) => cells[i] !== 'NA' && !Number.isFinite(Number(cells[i])))
        return `v${i + 1} ${isText ? 'A120' : 'A30'}`
      })
      return `GET DATA /TYPE=TXT /FILE='${path}' /ARRANGEMENT=DELIMITED /DELIMITERS=',' /QUALIFIER='"' /FIRSTCASE=2 /VARIABLES=${variables.join(' ')}.\nCOMPUTE n = $CASENUM.\nDESCRIPTIVES n /STATISTICS=MAXIMUM.\n`
    })
    const file = join(folder, 'read.sps')
    writeFileSync(file, syntax.join(''))
    const { status, stdout, stderr } = spawnSync('pspp', [file], { cwd: out, encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).not.toMatch(/warning|error:/i)
    const counts = [...stdout.matchAll(/^\|n\s*\|\s*(\d+)\|/gm)].map(([, n]) => Number(n))
    expect(counts).toEqual(tables.map((path) => rows(files.get(path)).length))
  })
})
