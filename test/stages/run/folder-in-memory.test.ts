import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesInMemory, runStudy } from '../../../pipeline/api/study.ts'
import { EXAMPLE, PROJECT } from '../../support/run.ts'

const results = join(PROJECT, 'reports/example')

test('a study in memory has the folder of congruence run, byte for byte, with its record', async () => {
  const files = readdirSync(EXAMPLE).map((name) => [name, readFileSync(join(EXAMPLE, name))] as const)
  const stages: string[] = []
  const run = await runStudy(filesInMemory('study.yaml', new Map(files)), ({ name }) => stages.push(name))
  expect(stages).toEqual(['load', 'score', 'match', 'correlate', 'draw', 'report'])
  const folder = run.folder()
  const committed = readdirSync(results, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => join(it.parentPath, it.name).slice(results.length + 1))
  expect([...folder.keys()].sort()).toEqual(committed.sort())
  const differing = committed.filter(
    (path) => Buffer.compare(readFileSync(join(results, path)), folder.get(path)!) !== 0,
  )
  expect(differing).toEqual([])
  expect(run.findings[0]).toMatch(/^Simulated data\. /)
  expect(run.tables.rows('associations').length).toBeGreaterThan(10)
}, 300_000)

test('a file is found without its folder, unless two have its name', async () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const given = (names: readonly string[]) =>
    filesInMemory('study.yaml', new Map(names.map((name) => [name, bytes(name)])))
  const read = (names: readonly string[], name: string) => new TextDecoder().decode(given(names).read(name))
  expect(read(['people.csv'], 'data/people.csv')).toBe('people.csv')
  expect(read(['a/people.csv', 'b/people.csv'], './b/people.csv')).toBe('b/people.csv')
  expect(read(['Zo\u00eb.csv'], 'Zoe\u0308.csv')).toBe('Zo\u00eb.csv')
  expect(() => read(['a/people.csv', 'b/people.csv'], 'people.csv')).toThrow(
    expect.objectContaining({ code: 'ENOENT' }),
  )
  expect(() => given(['people.csv']).read('people.csv', 3)).toThrow(
    expect.objectContaining({ code: 'larger than 0 MB' }),
  )
})
