import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { describe, expect, test } from 'vitest'

const PIPELINE = resolve(import.meta.dirname, '../pipeline')

/** What a room may import besides itself. Everything else would run upwards or sideways. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  '.': [
    'analyses',
    'document',
    'commands',
    'stages',
    'study',
    'report',
    'artefacts',
    'congruence',
    'problems.ts',
    'sentences',
    'command-line.ts',
    'cli.ts',
  ],
  commands: [
    'analyses',
    'document',
    'stages',
    'study',
    'report',
    'congruence',
    'artefacts',
    'holland',
    'statistics',
    'problems.ts',
    'sentences',
  ],
  stages: [
    'analyses',
    'document',
    'study',
    'scores',
    'intake',
    'report',
    'congruence',
    'replication',
    'charts',
    'artefacts',
    'instruments',
    'holland',
    'statistics',
    'problems.ts',
  ],
  'checked-yaml.ts': ['problems.ts', 'sentences'],
  'problems.ts': ['sentences'],
  intake: [
    'scores',
    'study',
    'congruence',
    'artefacts',
    'instruments',
    'holland',
    'statistics',
    'problems.ts',
    'sentences',
  ],
  scores: ['study', 'artefacts', 'instruments', 'statistics'],
  report: [
    'analyses',
    'document',
    'study',
    'replication',
    'congruence',
    'charts',
    'artefacts',
    'instruments',
    'holland',
    'statistics',
    'problems.ts',
  ],
  document: [
    'analyses',
    'report',
    'study',
    'replication',
    'congruence',
    'charts',
    'artefacts',
    'instruments',
    'holland',
    'statistics',
  ],
  study: ['congruence', 'replication', 'instruments', 'holland', 'checked-yaml.ts', 'problems.ts'],
  artefacts: ['analyses', 'study', 'replication', 'holland'],
  replication: ['statistics'],
  charts: ['holland', 'statistics'],
  congruence: ['holland', 'statistics'],
  instruments: ['statistics', 'checked-yaml.ts', 'problems.ts'],
  analyses: [
    'stages',
    'intake',
    'scores',
    'report',
    'document',
    'study',
    'replication',
    'congruence',
    'charts',
    'artefacts',
    'instruments',
    'holland',
    'statistics',
    'problems.ts',
  ],
  holland: [],
  statistics: [],
  sentences: [],
}

const files = readdirSync(PIPELINE, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(ts|js)$/.test(name),
)

/** The first folder of a path below pipeline/, or the file itself if it lies directly there. */
const room = (path: string) => relative(PIPELINE, path).split(sep)[0]!

function imports(file: string): string[] {
  const text = readFileSync(join(PIPELINE, file), 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) =>
    resolve(dirname(join(PIPELINE, file)), match[1]!),
  )
}

describe('the arrows run downwards', () => {
  test.each(files)('%s', (file) => {
    const own = room(join(PIPELINE, file))
    const allowed = BELOW[own] ?? BELOW['.']!
    for (const target of imports(file)) {
      if (!target.startsWith(PIPELINE)) continue
      expect([own, ...allowed], `${file} imports ${relative(PIPELINE, target)}`).toContain(room(target))
    }
  })
})

test('only cli.ts and command-line.ts know the command line', () => {
  const knowing = files.filter((file) =>
    /process\.(argv|exit)|from 'yargs/.test(readFileSync(join(PIPELINE, file), 'utf8')),
  )
  expect(knowing.sort()).toEqual(['cli.ts', 'command-line.ts', 'launcher.js'])
})

test('only document/apa.ts and the charts round', () => {
  const rounding = files.filter((file) =>
    /\.toFixed\(|toPrecision\(/.test(readFileSync(join(PIPELINE, file), 'utf8')),
  )
  const rooms = rounding.filter((file) => !file.startsWith('charts') && !file.startsWith('congruence'))
  expect(rooms.sort()).toEqual(['document/apa.ts', 'instruments/rounded-score.ts'])
})

test('no room is called utils, helpers, common, types or index', () => {
  expect(files.filter((file) => /(^|\/)(utils?|helpers?|misc|common|types|index)\.ts$/.test(file))).toEqual(
    [],
  )
})
