import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read as readWorkbook } from '@e965/xlsx'
import { sampleCorrelation } from 'simple-statistics'
import { describe, expect, test } from 'vitest'
import { cIndex } from '../../pipeline/api/congruence.ts'
import { type Run, run } from '../../pipeline/api/library.ts'
import { check } from '../../pipeline/commands/check/check.ts'
import { problemLine } from '../../pipeline/problems.ts'
import { PROJECT } from '../support/run.ts'
import { sample } from './sample.ts'
import { writtenRecipes } from './written.ts'

const RECIPES = join(PROJECT, 'data/recipes')

const written = writtenRecipes()
const names = Object.keys(written)
const README = readFileSync(join(RECIPES, 'README.md'), 'utf8')
const studyOf = (recipe: string) => readFileSync(join(RECIPES, recipe, 'study.yaml'), 'utf8')

/** The sheets of a workbook as they are read, whatever bytes they are packed in. */
const sheets = (bytes: Uint8Array) => {
  const { SheetNames, Sheets } = readWorkbook(bytes, {
    type: 'array',
    dense: true,
    cellDates: true,
    UTC: true,
    sheetStubs: true,
  })
  return SheetNames.map((name) => [name, Sheets[name]!['!data'], Sheets[name]!['!merges']])
}

describe('the folder of recipes', () => {
  test('holds what its program makes, and a study.yaml in each', () => {
    const folders = readdirSync(RECIPES).filter((name) => name !== 'README.md')
    expect(folders.sort()).toEqual([...names].sort())
    for (const recipe of names) {
      const files = written[recipe]!
      expect(readdirSync(join(RECIPES, recipe)).sort()).toEqual([...Object.keys(files), 'study.yaml'].sort())
      for (const [file, bytes] of Object.entries(files)) {
        const kept = readFileSync(join(RECIPES, recipe, file))
        if (file.endsWith('.xlsx')) expect(sheets(kept), file).toEqual(sheets(bytes))
        else expect(kept.equals(bytes), `${recipe}/${file}`).toBe(true)
      }
    }
  })

  test('is described in README.md with every study.yaml as it is', () => {
    for (const recipe of names) {
      const own = studyOf(recipe).split('\n').slice(4)
      const plan = own.findIndex((line) => line.startsWith('outcomes:'))
      expect(README, recipe).toContain(`(${recipe}/)`)
      expect(README, recipe).toContain(`\`\`\`yaml\n${own.slice(0, plan).join('\n')}\n\`\`\``)
    }
  })

  test('is linked from the README of the project, and shipped', () => {
    expect(readFileSync(join(PROJECT, 'README.md'), 'utf8')).toContain('data/recipes/')
    const { files } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'))
    expect(files).toContain('data/recipes')
  })
})

/** What a recipe's file is warned of, so that nobody is surprised. */
const WARNED: Readonly<Record<string, readonly string[]>> = {
  'german-clinic': ['rows-not-kept'],
  'excel-with-titles': ['rows-below'],
  'files-by-role': ['rows-not-kept', 'rows-not-kept'],
}

/** Every coefficient of bond as clients see it, without what a study calls itself. */
function coefficients({ tables }: Run) {
  return tables.rows('associations').filter(({ outcome }) => outcome === 'bond')
}

const ran = new Map<string, Promise<Run>>()
const runOf = (recipe: string) => {
  if (!ran.has(recipe)) ran.set(recipe, run(join(RECIPES, recipe, 'study.yaml')))
  return ran.get(recipe)!
}

const mean = (values: readonly number[]) => values.reduce((sum, it) => sum + it, 0) / values.length

/** The correlation of the C index with the early bond, computed from the data alone. */
const expected = sampleCorrelation(
  sample().map(({ client, therapist }) => cIndex(client.code, therapist.code)!),
  sample().map(({ sessions }) =>
    mean(sessions.flatMap((answers) => (answers === null ? [] : [mean(answers)]))),
  ),
)

describe.each(names)('%s', (recipe) => {
  test('comes through check', async () => {
    const { problems, understood } = await check(join(RECIPES, recipe, 'study.yaml'))
    expect(problems.filter(({ severity }) => severity === 'error').map(problemLine)).toEqual([])
    expect(problems.map(({ code }) => code)).toEqual(WARNED[recipe] ?? [])
    expect(understood).not.toBeNull()
  })
})

test.each(names.filter((it) => it !== 'codes-in-words'))(
  '%s has the correlation of its data',
  async (recipe) => {
    const found = coefficients(await runOf(recipe)).find(
      ({ index, method }) => index === 'c-index' && method === 'pearson',
    )
    expect(found?.n).toBe(12)
    expect(found?.estimate).toBeCloseTo(expected, 10)
  },
)

const SAME_ANSWERS = names.filter(
  (it) => !['tidy-csv', 'one-total-a-session', 'codes-in-words', 'files-by-role'].includes(it),
)

test.each(SAME_ANSWERS)('%s has every coefficient of the same data in tidy files', async (recipe) => {
  expect(coefficients(await runOf(recipe))).toEqual(coefficients(await runOf('tidy-csv')))
})

test('files-by-role has those of both raters: a rating one point lower correlates alike', async () => {
  const { tables } = await runOf('files-by-role')
  const rated = tables.rows('associations').filter(({ method }) => method === 'pearson')
  expect(new Set(rated.map(({ outcome }) => outcome))).toEqual(new Set(['bond', 'bond-of-therapist']))
})

test('one total a session has the coefficients of the items, but for rounding', async () => {
  const totals = coefficients(await runOf('one-total-a-session'))
  const tidy = coefficients(await runOf('tidy-csv'))
  expect(totals.length).toBe(tidy.length)
  for (const [i, it] of tidy.entries()) {
    expect(totals[i]).toMatchObject({ index: it.index, method: it.method, n: it.n })
    expect(totals[i]!.estimate).toBeCloseTo(Number(it.estimate), 10)
  }
})

test('codes in words have the values of the codes in letters, and a tie has both of its codes', async () => {
  const { tables } = await runOf('codes-in-words')
  const found = tables.rows('congruence').filter(({ index }) => index === 'c-index')
  const tied = 3
  const values = sample().map(({ client, therapist }) => cIndex(client.code, therapist.code)!)
  expect(found.filter((_, i) => i !== tied).map(({ value }) => value)).toEqual(
    values.filter((_, i) => i !== tied),
  )
  const { client, therapist } = sample()[tied]!
  const [first, second, third] = client.code
  const both = [client.code, `${first}${third}${second}`].map((code) => cIndex(code, therapist.code)!)
  expect(found[tied]!.tie_mean).toBe(mean(both))
})
