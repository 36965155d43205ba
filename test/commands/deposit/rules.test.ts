import { parse } from 'csv-parse/sync'
import { afterAll, describe, expect, test } from 'vitest'
import { exampleDeposit } from './example-deposit.ts'
import { CITATION, CODECHECK, CODEMETA, type Files, PSYCH_DS, RO_CRATE } from './rules.ts'

const { files, remove, open } = await exampleDeposit()
afterAll(remove)

describe.each([
  ['Psych-DS 1.5', PSYCH_DS],
  ['CODECHECK 2.0', CODECHECK],
  ['RO-Crate 1.1', RO_CRATE],
  ['Citation File Format 1.2.0', CITATION],
  ['CodeMeta 3.0', CODEMETA],
])('the deposit of the example keeps the rules of %s', (_, rules) => {
  test.each(Object.entries(rules))('%s', (_, keeps) => {
    keeps(files)
  })
})

describe('a rule finds what breaks it', () => {
  const people = 'data/study-example_table-people_data.csv'
  test.each([
    ['a column that nobody describes', PSYCH_DS, people, ['age', 'years'], 'every column header'],
    ['a row that is too short', PSYCH_DS, people, [/$/, 'T99\n'], 'as many cells'],
    ['no beginning of the document', CODECHECK, 'codecheck.yml', ['---\n', ''], 'CC-CFG-002'],
    ['a file that is not there', CODECHECK, 'codecheck.yml', ['results/', 'result/'], 'CC-BUN-001'],
    ['a day in words', RO_CRATE, 'ro-crate-metadata.json', ['2027-01-31', 'soon'], 'datePublished'],
    ['another size', RO_CRATE, people, [/$/, '\n'], 'with its size'],
    ['no title', CITATION, 'CITATION.cff', ['title:', 'name:'], 'required'],
    ['an unknown term', CODEMETA, 'codemeta.json', ['"version"', '"edition"'], 'term of CodeMeta'],
  ] as const)('%s', (_, rules, path, [old, now], name) => {
    const changed: Files = new Map([...files, [path, Buffer.from(String(files.get(path)).replace(old, now))]])
    const broken = Object.entries(rules).filter(([, keeps]) => {
      try {
        keeps(changed)
        return false
      } catch {
        return true
      }
    })
    expect(broken.map(([rule]) => rule)).toContainEqual(expect.stringContaining(name))
  })
})

test('the codebook names every column of every table, those of the results among them', () => {
  const entries = parse(files.get('codebook.csv')!, { columns: true }) as Record<string, string>[]
  const named = Map.groupBy(entries, ({ file }) => file!)
  const tables = [...files.keys()].filter((path) => path.endsWith('.csv') && path !== 'codebook.csv')
  expect(tables.length).toBeGreaterThan(100)
  for (const path of tables) {
    const [head] = parse(files.get(path)!, { to_line: 1 }) as string[][]
    expect(
      named.get(path)?.map(({ column }) => column),
      path,
    ).toEqual(head)
  }
  for (const { meaning } of entries) expect(meaning).toMatch(/\S/)
})

test('what only the authors know is asked for', () => {
  expect(open).toEqual([expect.stringContaining('the ORCID of every author')])
  expect(String(files.get('README.md'))).toContain('## Still to be added by the authors')
})
