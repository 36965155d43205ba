import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleResults } from '../support/example-results.ts'
import { contents, freshFolder, PROJECT } from '../support/run.ts'

/*
 * The package as somebody gets it: packed from a copy of the project, unpacked into an empty project, and used there
 * from JavaScript, from TypeScript and on the command line. Only the packages that it declares are there, linked from
 * this project, so that nothing is fetched.
 */

const manifest = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
  readonly version: string
  readonly dependencies: Readonly<Record<string, string>>
  readonly files: readonly string[]
}

/** What the source writes. */
const { folder: written } = await exampleResults()

const { folder, remove } = freshFolder()
const consumer = join(folder, 'consumer')
const packages = join(consumer, 'node_modules')
const installed = join(packages, 'personality-congruence')

afterAll(remove)

/** Runs a program with the Node that runs the tests, and fails with what it says if it fails. */
function run(program: string, words: readonly string[], cwd: string): string {
  const { npm_lifecycle_event: _, INIT_CWD: __, ...env } = process.env
  const PATH = [dirname(process.execPath), env.PATH].join(delimiter)
  const done = spawnSync(program, words, { cwd, env: { ...env, PATH }, encoding: 'utf8', maxBuffer: 1 << 28 })
  if (done.status !== 0) throw new Error(`${program} ${words.join(' ')}\n${done.stdout}${done.stderr}`)
  return done.stdout
}

function link(name: string): void {
  mkdirSync(dirname(join(packages, name)), { recursive: true })
  symlinkSync(join(PROJECT, 'node_modules', name), join(packages, name))
}

beforeAll(() => {
  const copy = join(folder, 'copy')
  const parts = [
    'package.json',
    'tsconfig.json',
    'tsconfig.build.json',
    'pipeline',
    'data',
    'README.md',
    'LICENSE',
  ]
  for (const part of [...parts, 'CHANGELOG.md'])
    cpSync(join(PROJECT, part), join(copy, part), { recursive: true })
  symlinkSync(join(PROJECT, 'node_modules'), join(copy, 'node_modules'))
  run('npm', ['pack', '--silent', '--pack-destination', folder], copy)
  mkdirSync(installed, { recursive: true })
  const archive = join(folder, `personality-congruence-${manifest.version}.tgz`)
  run('tar', ['-xzf', archive, '--strip-components=1', '-C', installed], folder)
  for (const name of Object.keys(manifest.dependencies)) link(name)
  mkdirSync(join(packages, '.bin'))
  symlinkSync('../personality-congruence/pipeline/launcher.js', join(packages, '.bin/congruence'))
  writeFileSync(join(consumer, 'package.json'), '{ "name": "consumer", "private": true, "type": "module" }\n')
})

test('holds what is built and read at run time, and neither source nor tests', () => {
  expect(readdirSync(installed).sort()).toEqual(
    ['CHANGELOG.md', 'LICENSE', 'README.md', 'data', 'dist', 'package.json', 'pipeline'].sort(),
  )
  expect(readdirSync(join(installed, 'pipeline'))).toEqual(['launcher.js'])
  expect(readdirSync(join(installed, 'data/reference')).sort()).toEqual(['README.md', 'onet-interests.csv'])
  const sources = readdirSync(join(installed, 'dist'), { recursive: true, encoding: 'utf8' })
  expect(sources.filter((path) => /\.ts$/.test(path) && !/\.d\.ts$/.test(path))).toEqual([])
})

test('is used from JavaScript', () => {
  const program = `
    import { cIndex, congruence } from 'personality-congruence/congruence'
    import { pearson } from 'personality-congruence/statistics'
    import { results, run } from 'personality-congruence'
    const { tables, report, warnings } = await run(process.argv[2])
    const frame = await tables.frame('associations').catch((error) => error.message)
    console.log(JSON.stringify([
      cIndex('SAE', 'SIA'),
      congruence('SAE', 'SIA').iachanM.value,
      pearson([1, 2, 3, 4], [1, 3, 2, 4]).df,
      tables.rows('associations').length === results(process.argv[3]).rows('associations').length,
      report.startsWith('<!doctype html>'),
      warnings,
      frame,
    ]))`
  writeFileSync(join(consumer, 'program.js'), program)
  const study = join(installed, 'data/example/study.yaml')
  const said = run(process.execPath, ['program.js', study, written], consumer)
  expect(JSON.parse(said)).toEqual([
    ...[14, 24, 2, true, true, []],
    'A data frame needs the package danfojs-node. Run: npm install danfojs-node@1.2.0',
  ])
})

test('gives data frames where danfojs-node is installed', () => {
  link('danfojs-node')
  const program = `
    import { results } from 'personality-congruence'
    const frame = await results(process.argv[2]).frame('associations')
    console.log(JSON.stringify(frame.head(1).column('index').values))`
  writeFileSync(join(consumer, 'frames.js'), program)
  expect(run(process.execPath, ['frames.js', written], consumer)).toBe('["first-letter"]\n')
})

test('is used from TypeScript, with types', () => {
  const program = `
    import { cIndex, congruence, type IndexValue } from 'personality-congruence/congruence'
    import { type Coefficient, permutationTest, randomFrom, spearman } from 'personality-congruence/statistics'
    import { type ResultRow, results, run, type StudyProblems } from 'personality-congruence'

    export const value: number | null = cIndex('SAE', [10, 20, 35, 40, 15, 5])
    export const mean: IndexValue = congruence('SAE', { R: 1, I: 2, A: 3, S: 4, E: 5, C: 6 }).cIndex
    export const rho: Coefficient = spearman([1, 2, 3], [3, 1, 2])
    export const p: number | null = permutationTest([1, 2, 3], [3, 1, 2], randomFrom(1)).p
    export const rows: readonly ResultRow[] = results('results').rows('associations')
    export const report: string = (await run('study.yaml')).report
    export const shape: readonly number[] = (await results('results').frame('associations')).shape
    export const first = (problems: StudyProblems): string | undefined => problems.problems[0]?.remedy
    // @ts-expect-error a code is text
    cIndex(1, 'SAE')
    // @ts-expect-error scores are compared
    congruence('SAE', 'SIA').cIndexx
  `
  writeFileSync(join(consumer, 'program.ts'), program)
  writeFileSync(
    join(consumer, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        ...{ strict: true, target: 'es2022', module: 'nodenext', noEmit: true, types: [] },
        ...{ skipLibCheck: true, exactOptionalPropertyTypes: true },
      },
      files: ['program.ts'],
    }),
  )
  expect(run(join(PROJECT, 'node_modules/.bin/tsc'), ['-p', '.'], consumer)).toBe('')
})

test('is a command, and writes what the source writes', () => {
  expect(run('npx', ['--no-install', 'congruence', '--version'], consumer)).toBe(`${manifest.version}\n`)
  const study = join(installed, 'data/example/study.yaml')
  const said = run('npx', ['--no-install', 'congruence', 'run', study, '--out', 'results'], consumer)
  expect(said).toContain('Report: results/report.html')
  const [built, expected] = [contents(join(consumer, 'results')), contents(written)]
  expect([...built.keys()]).toEqual([...expected.keys()])
  for (const [path, bytes] of expected) expect(built.get(path)!.equals(bytes), path).toBe(true)
})

test('says after init what to type where it is installed', () => {
  const said = run('npx', ['--no-install', 'congruence', 'init', 'mine'], consumer)
  expect(said).toContain('Next: npx congruence run mine/study.yaml\n')
})
