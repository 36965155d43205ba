import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { describe, expect, test } from 'vitest'

const PIPELINE = resolve(import.meta.dirname, '../pipeline')

/** The rooms from top to bottom. A file imports only from its own room and from rooms further down. */
const FLOORS = [
  'launcher.js',
  'cli.ts',
  'command-line.ts',
  'generate',
  'page',
  'api',
  'commands',
  'stages',
  'report',
  'analyses',
  'intake',
  'scores',
  'drawing',
  'document',
  'charts',
  'replication',
  'artefacts',
  'study',
  'instruments',
  'congruence',
  'holland',
  'statistics',
  'problem-groups.ts',
  'checked-yaml.ts',
  'yaml',
  'problems.ts',
  'sentences',
  'comparable-text.ts',
  'host',
]

/** Lists name every file of their kind, and may import as many. */
const LISTS = ['congruence/indices.ts', 'analyses/analyses.ts', 'api/statistics.ts', 'api/congruence.ts']

/** The only files that touch the disk. */
const ON_DISK = [
  'commands/compute/compute.ts',
  'commands/compute/pair-source.ts',
  'commands/compute/skipped-rows.ts',
  'commands/compute/table-output.ts',
  'commands/deposit/deposit.ts',
  'commands/deposit/study-file.ts',
  'commands/deposit/twin.ts',
  'commands/export/export.ts',
  'commands/init/init.ts',
  'generate/base-rates.ts',
  'generate/generated-file.ts',
  'generate/licences.ts',
  'generate/packed-engine.ts',
  'generate/page.ts',
  'host/packaged.ts',
  'host/shipped.ts',
  'launcher.js',
  'stages/disk/atomic-write.ts',
  'stages/disk/files-in.ts',
  'stages/disk/lock.ts',
  'stages/disk/real-path.ts',
  'stages/disk/regular-file.ts',
  'stages/disk/temporary.ts',
  'stages/pseudonyms/key-file.ts',
  'stages/run/mixed-results.ts',
  'stages/run/own-folder.ts',
]

/** Rooms that run in a browser: they import nothing of Node. */
const WITHOUT_NODE = [
  'artefacts',
  'scores',
  'study',
  'instruments',
  'congruence',
  'holland',
  'statistics',
  'replication',
  'sentences',
  'charts',
  'document',
  'report',
]

const files = readdirSync(PIPELINE, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|js)$/.test(name))
  .map((name) => name.split(sep).join('/'))
  .sort()

const textOf = (file: string) => readFileSync(join(PIPELINE, file), 'utf8')

/** The first folder of a path below pipeline/, or the file itself if it is directly there. */
const room = (file: string) => file.split('/')[0]!

/** The files that a file imports, those outside pipeline/ left out. */
function imports(file: string): string[] {
  const found = [...textOf(file).matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) =>
    relative(PIPELINE, resolve(dirname(join(PIPELINE, file)), match[1]!))
      .split(sep)
      .join('/'),
  )
  return [...new Set(found)].filter((path) => !path.startsWith('..'))
}

const importsOf = new Map(files.map((file) => [file, imports(file)]))

test('every room has its floor', () => {
  expect(files.map(room).filter((name) => !FLOORS.includes(name))).toEqual([])
})

describe('imports run downwards', () => {
  test.each(files)('%s', (file) => {
    const floor = FLOORS.indexOf(room(file))
    for (const target of importsOf.get(file)!) {
      if (room(target) === room(file)) continue
      expect(FLOORS.indexOf(room(target)), `${file} imports ${target}`).toBeGreaterThan(floor)
    }
  })
})

test('no files import each other in a circle', () => {
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) {
      circles.push([...path.slice(path.indexOf(file)), file].join(' → '))
      return
    }
    if (done.has(file)) return
    for (const next of importsOf.get(file) ?? []) visit(next, [...path, file])
    done.add(file)
  }
  for (const file of files) visit(file, [])
  expect(circles).toEqual([])
})

test('what an analysis computes does not depend on what is said of it', () => {
  const saying = /^analyses\/[^/]+\/(section|figure|words|withholds|cites)\.ts$/
  const computing = files.filter((file) => /^analyses\/[^/]+\/.*rows\.ts$/.test(file))
  expect(computing.length).toBeGreaterThan(20)
  for (const file of computing) {
    const reached = new Set<string>()
    const visit = (from: string) => {
      if (reached.has(from)) return
      reached.add(from)
      for (const next of importsOf.get(from) ?? []) visit(next)
    }
    visit(file)
    expect(
      [...reached].filter((path) => saying.test(path)),
      file,
    ).toEqual([])
  }
})

test('only these files touch the disk', () => {
  expect(files.filter((file) => /from 'node:fs/.test(textOf(file)))).toEqual(ON_DISK)
})

test('rooms that run in a browser, and the reader of SPSS files, use nothing of Node', () => {
  const node = files.filter((file) => /['"]node:|\bBuffer\.\w+\(|\bprocess\.\w/.test(textOf(file)))
  const inBrowser = (file: string) => WITHOUT_NODE.includes(room(file)) || /^intake\/formats\/sav/.test(file)
  expect(node.filter(inBrowser)).toEqual([])
})

test('no file but a list imports more than 25 others', () => {
  const many = files.filter((file) => importsOf.get(file)!.length > 25)
  expect(many.filter((file) => !LISTS.includes(file))).toEqual([])
})

test('no folder but congruence/ holds more than 30 files', () => {
  const inFolder = Map.groupBy(files, (file) => dirname(file))
  const full = [...inFolder].filter(([folder, all]) => all.length > 30 && folder !== 'congruence')
  expect(full.map(([folder]) => folder)).toEqual([])
})

test('only cli.ts, command-line.ts, the commands and scripts know the command line', () => {
  const knowing = files.filter((file) => /process\.(argv|exit)|from 'yargs/.test(textOf(file)))
  const isCommand = (file: string) => /^commands\/(command|[^/]+\/command)\.ts$/.test(file)
  expect(knowing.filter((file) => room(file) !== 'generate' && !isCommand(file))).toEqual([
    'cli.ts',
    'command-line.ts',
    'launcher.js',
  ])
})

test('only document/apa.ts, the charts, the indices, the instruments and the rounding of equal values round', () => {
  const rounding = files.filter((file) => /\.toFixed\(|toPrecision\(/.test(textOf(file)))
  const elsewhere = rounding.filter((file) => !['charts', 'drawing', 'congruence'].includes(room(file)))
  expect(elsewhere).toEqual([
    'document/apa.ts',
    'instruments/rounded-score.ts',
    'statistics/description/rounded-value.ts',
  ])
})

test('what the notebook imports is there', () => {
  const notebook = readFileSync(join(PIPELINE, '../notebooks/example.ipynb'), 'utf8')
  const named = [...notebook.matchAll(/'\.\.\/pipeline\/([^']+\.ts)'/g)].map(([, file]) => file!)
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter((file) => !files.includes(file))).toEqual([])
})

test('no file is called utils, helpers, common, types or index', () => {
  expect(files.filter((file) => /(^|\/)(utils?|helpers?|misc|common|types|index)\.ts$/.test(file))).toEqual(
    [],
  )
})
