import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { problemLine, type Run, results, run, StudyProblems } from '../../pipeline/api/library.ts'
import { exampleResults } from '../support/example-results.ts'
import { contents, EXAMPLE, freshFolder } from '../support/run.ts'

/** What the stages have written, one after the other. */
const { folder: WRITTEN } = await exampleResults()

const { folder, remove } = freshFolder()
afterAll(remove)

describe('run', () => {
  const study = join(folder, 'study')
  let made: Run
  let before: ReadonlyMap<string, Buffer>

  beforeAll(async () => {
    cpSync(EXAMPLE, study, { recursive: true })
    before = contents(folder)
    made = await run(join(study, 'study.yaml'))
  })

  test('makes the tables that the command line writes', () => {
    const written = results(WRITTEN)
    expect([...made.tables.names].sort()).toEqual([...written.names].sort())
    for (const name of written.names.filter((name) => name !== 'dictionary'))
      expect(made.tables.rows(name), name).toEqual(written.rows(name))
  })

  test('makes the report and the files beside it', () => {
    const written = contents(WRITTEN)
    expect(made.report).toBe(written.get('report.html')!.toString())
    expect(made.warnings.map(problemLine)).toEqual([])
    const others = [...written.keys()].filter((path) => !/^artefacts\/.*\.csv$|^provenance\.json$/.test(path))
    expect([...made.files.keys()].sort()).toEqual(others)
    for (const [path, content] of made.files)
      expect(written.get(path)!.equals(Buffer.from(content)), path).toBe(true)
  })

  test('writes nothing', () => {
    expect(contents(folder)).toEqual(before)
  })

  test('says everything that is wrong', async () => {
    writeFileSync(join(study, 'dyads.csv'), '')
    await expect(run(join(study, 'study.yaml'))).rejects.toThrow(StudyProblems)
    await expect(run(join(study, 'study.yaml'))).rejects.toThrow('dyads.csv: the file is empty')
    await expect(run(join(folder, 'nowhere.yaml'))).rejects.toThrow('[missing-study]')
  })
})

describe('results', () => {
  test('reads numbers, text and what is missing', () => {
    const first = results(WRITTEN).rows('associations')[0]!
    expect(first).toMatchObject({ index: 'first-letter', outcome: 'bond', n: 32, reason: null })
    expect(first.estimate).toBeTypeOf('number')
  })

  test('gives every table as a data frame', async () => {
    const tables = results(WRITTEN)
    for (const name of tables.names) {
      const frame = await tables.frame(name)
      const rows = tables.rows(name)
      expect(frame.shape[0], name).toBe(rows.length)
      for (const column of frame.columns)
        expect(frame.column(column).values, `${name} ${column}`).toEqual(rows.map((row) => row[column]))
    }
  })

  test('has the tables that an unfinished run has written', () => {
    const part = join(folder, 'part')
    mkdirSync(join(part, 'artefacts'), { recursive: true })
    for (const file of ['dictionary.csv', 'people.csv'])
      cpSync(join(WRITTEN, 'artefacts', file), join(part, 'artefacts', file))
    expect(results(part).names).toEqual(['people', 'dictionary'])
  })

  test('says what is wrong', async () => {
    const tables = results(WRITTEN)
    expect(() => tables.rows('assocations')).toThrow(
      'There is no table "assocations". Did you mean associations?',
    )
    await expect(tables.frame('x')).rejects.toThrow('There is no table "x".')
    expect(() => results(folder)).toThrow('[missing-results]')
    const broken = join(folder, 'broken')
    cpSync(join(WRITTEN, 'artefacts'), join(broken, 'artefacts'), { recursive: true })
    writeFileSync(join(broken, 'artefacts/ties.csv'), 'a,b\n')
    expect(() => results(broken).rows('ties')).toThrow(
      /ties\.csv: this table is not as .*\[broken-results\]$/,
    )
    writeFileSync(join(broken, 'artefacts/dictionary.csv'), 'a,b\n')
    expect(() => results(broken)).toThrow('[broken-results]')
  })
})
