import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { ANALYSES } from '../../../pipeline/analyses/analyses.ts'
import { dataPath } from '../../../pipeline/commands/deposit/data-files.ts'
import type { Deposited } from '../../../pipeline/commands/deposit/deposited.ts'
import { citation } from '../../../pipeline/commands/deposit/metadata/citation.ts'
import { codecheck } from '../../../pipeline/commands/deposit/metadata/codecheck.ts'
import { openQuestions } from '../../../pipeline/commands/deposit/metadata/readme.ts'
import { roCrate } from '../../../pipeline/commands/deposit/metadata/ro-crate.ts'

const deposited = (given: Partial<Deposited> = {}, study: object = {}): Deposited => ({
  study: { title: 'A: "title"', authors: [], paper: {}, simulated: false, ...study } as never,
  provenance: { software: { name: 'program', version: '1', node: '22', packages: {} } } as never,
  ...{ shuffled: false, date: null, license: null, data: [], folder: 'results', tables: [], apart: [] },
  counts: { clients: 1, therapists: 1, pairs: 1 },
  results: new Map(),
  ...given,
})

describe('what nobody has said is not invented', () => {
  test('without authors there is no CITATION.cff, which must have some', () => {
    expect(citation(deposited())).toBeNull()
    expect(openQuestions(deposited())[0]).toMatch(/^the authors/)
    expect(parse(codecheck(deposited())).paper).toEqual({ title: 'A: "title"' })
    expect(codecheck(deposited())).toContain('# The authors add: paper.reference, paper.authors, ')
  })

  test('without a day and a licence, RO-Crate has no day and says that there is no licence', () => {
    const { '@graph': graph } = JSON.parse(roCrate(deposited(), new Map()))
    expect(graph[1]).not.toHaveProperty('datePublished')
    expect(graph[1].license).toMatch(/^No licence is stated/)
    const said = openQuestions(deposited()).join()
    for (const option of ['--license CC-BY-4.0', '--date 2027-01-31']) expect(said).toContain(option)
  })

  test('authors are named as they are printed', () => {
    const cff = parse(
      citation(deposited({ license: 'https://example.org/terms' }, { authors: ['Dr. A. van B'] }))!,
    )
    expect(cff.authors).toEqual([{ name: 'Dr. A. van B' }])
    expect(cff['license-url']).toBe('https://example.org/terms')
  })
})

test('a path with marks is a reference of the web', () => {
  const files = new Map([['results/a b%.csv', new Uint8Array(3)]])
  const { '@graph': graph } = JSON.parse(roCrate(deposited(), files))
  expect(graph.find((it: { '@type': string }) => it['@type'] === 'File')['@id']).toBe('results/a%20b%25.csv')
})

test('names of data files are those of Psych-DS, and no two tables have the same', () => {
  const tables = ANALYSES.flatMap(({ writes }) => Object.values(writes))
  const paths = tables.map((table) => dataPath('my-study_1', table, false))
  expect(new Set(paths).size).toBe(new Set(tables.map(({ file }) => file)).size)
  for (const path of paths) expect(path).toMatch(/^data\/study-mystudy1_table-[a-z0-9]+_data\.csv$/)
  expect(dataPath('---', { file: 'a.csv' }, true)).toBe('data/study-study_table-a_ratings-shuffled_data.csv')
})
