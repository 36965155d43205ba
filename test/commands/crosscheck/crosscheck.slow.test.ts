import { spawn } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { blocksInR, crosscheckScript } from '../../../pipeline/commands/crosscheck/script.ts'
import { studyOf } from '../../../pipeline/stages/disk/study-of.ts'
import { exampleResults } from '../../support/example-results.ts'
import { freshFolder } from '../../support/run.ts'
import { studyRun } from '../../support/study-run.ts'

/* Needs R with lme4, pbkrtest and clubSandwich, which are in Debian; .ci/run installs them. */

const STUDIES = join(import.meta.dirname, '../../studies')
const { folder, remove } = freshFolder()
afterAll(remove)

const { folder: example } = await exampleResults()

let scripts = 0

/** What the script prints in a folder of results, and its exit status. */
function checkedByR(results: string, words: readonly string[] = [], env: Record<string, string> = {}) {
  const script = join(folder, `script-${scripts++}.R`)
  writeFileSync(script, crosscheckScript(studyOf(results, 'correlate').study))
  return new Promise<{ status: number | null; out: string; problems: string }>((resolve, reject) => {
    const r = spawn('Rscript', ['--vanilla', script, ...words], {
      cwd: results,
      env: { ...process.env, ...env },
    })
    let [out, problems] = ['', '']
    r.stdout.on('data', (text) => {
      out += text
    })
    r.stderr.on('data', (text) => {
      problems += text
    })
    r.on('error', reject)
    r.on('exit', (status) => resolve({ status, out, problems }))
  })
}

/** The tables of a folder that have rows and that R computes. */
const withRows = (results: string) =>
  [...new Set(blocksInR().map(({ file }) => file))].filter(
    (file) =>
      readFileSync(join(results, 'artefacts', file), 'utf8')
        .trimEnd()
        .split('\n').length > 1,
  )

/** Fewest numbers that are compared: the smallest study has six pairs. */
const FEWEST = 5000

async function agrees(results: string) {
  const { status, out, problems } = await checkedByR(results)
  expect(out + problems).toMatch(/^0 of \d+ numbers differ by more than 1e-08, relative or absolute\.$/m)
  expect(status).toBe(0)
  expect(Number(/^0 of (\d+)/m.exec(out)![1])).toBeGreaterThan(FEWEST)
  const told = new Set([...out.matchAll(/^(\w+\.csv) /gm)].map(([, file]) => file))
  return withRows(results).filter((file) => !told.has(file))
}

describe.concurrent('R agrees with every number of', () => {
  const studies = readdirSync(STUDIES).filter((name) => name.startsWith('s'))

  test('the example, in every table', { timeout: 300_000 }, async () => {
    expect(await agrees(example)).toEqual([])
  })

  test.each(studies)('%s', { timeout: 300_000 }, async (name) => {
    const { folder: results } = await studyRun(join(STUDIES, name), join(folder, name), {})
    await agrees(results)
  })

  test('a study of ranks with other settings', { timeout: 300_000 }, async () => {
    const { folder: results } = await studyRun(join(STUDIES, 's9-outcomes'), join(folder, 'ranks'), {
      settings: {
        hypothesis: {
          index: 'c-index',
          outcome: 'bond',
          direction: 'positive',
          method: 'spearman',
          smallest_effect: 0.1,
        },
        second_hypothesis: { outcome: 'validation', direction: 'positive' },
        ties: { band: 0, analyse: 'averaged' },
        missing_data: 'listwise',
        nesting: { random_slope: true },
        response_surface: { fewest_pairs: 25 },
        confidence: 0.9,
      },
    })
    await agrees(results)
  })
})

/** The result of a table with one digit of one cell changed. */
function planted(text: string, column: string, changed: (cell: string) => string) {
  const [head, ...rows] = text.split('\n')
  const place = head!.split(',').indexOf(column)
  const at = rows.findIndex((row) => /^-?\d/.test(row.split(',')[place] ?? ''))
  const cells = rows[at]!.split(',')
  cells[place] = changed(cells[place]!)
  return [head, ...rows.with(at, cells.join(','))].join('\n')
}

/** The fifth digit is one more, or one less after 9. */
const otherDigit = (cell: string) => {
  const digits = [...cell.matchAll(/\d/g)].filter(({ index }) => /[1-9]/.test(cell.slice(0, index + 1)))
  const { index } = digits[Math.min(4, digits.length - 1)]!
  return `${cell.slice(0, index)}${Number(cell[index]) + (cell[index] === '9' ? -1 : 1)}${cell.slice(index + 1)}`
}

const PLANTED = [
  ['leading.csv', 'estimate'],
  ['leading.csv', 'p_bh'],
  ['associations.csv', 'conf_high'],
  ['mixed_fits.csv', 'therapist_sd_high'],
  ['nesting.csv', 'conf_low'],
  ['cluster_robust.csv', 'df'],
  ['reliability.csv', 'omega'],
  ['equivalence.csv', 'equivalence_p'],
  ['bayes_factors.csv', 'ln_bf10'],
  ['power.csv', 'detectable_r'],
] as const

test('one changed digit is found and named', { timeout: 300_000 }, async () => {
  const results = join(folder, 'planted')
  cpSync(example, results, { recursive: true })
  for (const [file, column] of PLANTED) {
    const path = join(results, 'artefacts', file)
    writeFileSync(path, planted(readFileSync(path, 'utf8'), column, otherDigit))
  }
  const files = [...new Set(PLANTED.map(([file]) => file))]
  const { status, out } = await checkedByR(results, files)
  expect(status).toBe(1)
  const wrong = out
    .split(/^(?=\w+\.csv )/m)
    .slice(1)
    .flatMap((part) => {
      const file = /^\S+/.exec(part)![0]
      const columns = [...part.matchAll(/^ {4}.*$/gm)].map(([line]) => line.trim().split(/ {2,}/)[1])
      return columns.map((column) => `${file} ${column}`)
    })
  expect(wrong).toEqual(expect.arrayContaining(PLANTED.map(([file, column]) => `${file} ${column}`)))
})

test('a missing package is named, with what to write', { timeout: 60_000 }, async () => {
  const { status, problems } = await checkedByR(example, [], { R_LIBS_SITE: folder, R_LIBS: folder })
  expect(status).toBe(1)
  expect(problems).toContain('apt-get install r-cran-lme4 r-cran-pbkrtest r-cran-clubsandwich')
  expect(problems).toContain('install.packages(c("lme4", "pbkrtest", "clubSandwich"))')
})
