import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ANALYSES } from '../../../pipeline/analyses/analyses.ts'
import { rValue } from '../../../pipeline/commands/crosscheck/r-value.ts'
import { blocksInR, crosscheckScript } from '../../../pipeline/commands/crosscheck/script.ts'
import { studyOf } from '../../../pipeline/stages/disk/study-of.ts'
import { exampleResults } from '../../support/example-results.ts'
import { congruence, freshFolder } from '../../support/run.ts'

/* What R makes of the script is in crosscheck.slow.test.ts. */

const { folder: example } = await exampleResults()
const { folder, remove } = freshFolder()
afterAll(remove)

/** Tables without a number that R could compute again, and why. */
const NOT_IN_R: Readonly<Record<string, string>> = {
  'analysis_flow.csv': 'counts of the flow of pairs',
  'consistency.csv': 'what the printed figures of others allow',
  'index_bins.csv': 'bins of a figure',
  'missing_patterns.csv': 'counts of missing values',
  'missing_reasons.csv': 'counts of missing values',
  'missing_values.csv': 'counts of missing values',
  'originals.csv': 'what the study file says',
  'rated_sessions.csv': 'counts of sessions',
  're_paired_histogram.csv': 'bins of what was drawn',
  'surface_conditions.csv': 'verdicts on intervals of response_surfaces.csv',
}

describe('the script', () => {
  const { study } = studyOf(example, 'correlate')
  const script = crosscheckScript(study)

  test('has a block for every table with numbers that R can compute', () => {
    const written = ANALYSES.flatMap(({ writes }) => Object.values(writes).map(({ file }) => file))
    const inR = new Set(blocksInR().map(({ file }) => file))
    expect(written.filter((file) => !inR.has(file)).sort()).toEqual(Object.keys(NOT_IN_R))
  })

  test('begins with the leading estimates', () => {
    const files = [...script.matchAll(/^# ==== (\S+) ====$/gm)].map(([, file]) => file)
    expect(files).toEqual(blocksInR().map(({ file }) => file))
    expect(files[0]).toBe('leading.csv')
  })

  test('holds the settings that its code refers to, and no others', () => {
    expect(script).toContain('  confidence = 0.95,\n')
    expect(script).toContain('"index" = "c-index"')
    expect(script).not.toMatch(/people\.csv", "decimal"|authors =|title =/)
  })

  test('is the same for the same study', () => {
    expect(crosscheckScript(studyOf(example, 'correlate').study)).toBe(script)
  })

  test('has calls only for tables that the report can print', () => {
    const printed = readdirSync(join(example, 'tables')).map((file) => file.replace('.csv', ''))
    const elsewhere = [
      'inventory-reliability',
      'mixed-models-second',
      'response-surface',
      'sensitivity-range',
    ]
    const named = blocksInR().flatMap(({ beside }) => beside)
    expect(named.filter((id) => !printed.includes(id) && !elsewhere.includes(id))).toEqual([])
    expect(new Set(named).size).toBeGreaterThan(20)
  })
})

describe('values of a plan in R', () => {
  test.each([
    [0.95, '0.95'],
    ['a "quoted" word', '"a \\"quoted\\" word"'],
    [['a', 'b'], 'c("a", "b")'],
    [[1, 'b'], 'list(1, "b")'],
    [{ 'c-index': [0, 50], none: null }, 'list("c-index" = c(0, 50), "none" = NULL)'],
    [[{ a: true }], 'list(list("a" = TRUE))'],
    [[], 'c()'],
  ])('%j', (value, text) => expect(rValue(value)).toBe(text))
})

describe('congruence crosscheck without R', () => {
  const withoutR = (...words: string[]) =>
    congruence(['crosscheck', 'results', ...words], { cwd: folder, env: { PATH: '' } })
  cpSync(example, join(folder, 'results'), { recursive: true })

  test('writes the script beside the folder, and says what to install', () => {
    const { status, out, problems } = withoutR()
    expect([status, out]).toEqual([1, 'The script: results-crosscheck.R\n'])
    expect(problems).toBe(
      'Nothing was checked, because R was not found. Install it (on Debian: apt-get install r-base-core), or run the script on a computer that has R.\n',
    )
    expect(readFileSync(join(folder, 'results-crosscheck.R'), 'utf8')).toContain(
      'apt-get install r-base-core r-cran-lme4',
    )
  })

  test('writes over its own script, and over nothing else', () => {
    expect(withoutR().out).toBe('The script: results-crosscheck.R\n')
    writeFileSync(join(folder, 'mine.R'), '# mine\n')
    const { status, problems } = withoutR('--out', 'mine.R')
    expect(status).toBe(1)
    expect(problems).toContain('mine.R: there is a file of this name already')
    expect(readFileSync(join(folder, 'mine.R'), 'utf8')).toBe('# mine\n')
  })

  test('says where there are no results', () => {
    const { status, problems } = congruence(['crosscheck', 'nowhere'], { cwd: folder })
    expect(status).toBe(1)
    expect(problems).toContain('nowhere')
  })
})
