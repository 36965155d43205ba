import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ANALYSES } from '../../pipeline/analyses/analyses.ts'
import { problemLine, StudyProblems } from '../../pipeline/problems.ts'
import { filesOnDisk } from '../../pipeline/stages/disk/files-on-disk.ts'
import { instrumentsBeside } from '../../pipeline/stages/run/instruments-beside.ts'
import { readStudy } from '../../pipeline/study/read-study.ts'
import { congruence, freshFolder, PROJECT } from '../support/run.ts'

const { folder, remove } = freshFolder()
afterAll(remove)

const SOUND = `id: small
title: A small study
scales:
  bond: { label: Bond, items: 3, range: [1, 7] }
outcomes:
  bond: { scale: bond }
indices: [c-index]
hypothesis: { index: c-index, outcome: bond }
`

function problems(text: string): string[] {
  try {
    readStudy(text, 'study.yaml', instrumentsBeside(filesOnDisk('study.yaml')), ANALYSES)
    return []
  } catch (error) {
    if (error instanceof StudyProblems) return error.problems.map(problemLine)
    throw error
  }
}

test('a name that objects lose without a word is refused', () => {
  const said = problems(SOUND.replace('outcomes:\n', 'outcomes:\n  __proto__: { scale: bond }\n'))
  expect(said).toEqual([
    'study.yaml:6 "__proto__": this name cannot be used. Choose another one. [wrong-setting]',
  ])
})

test('a second document is refused', () => {
  expect(problems(`${SOUND}---\nid: other\n`)).toEqual([
    expect.stringMatching(/^study\.yaml:9 "---": a line --- begins a second document\..*\[broken-yaml\]$/),
  ])
})

test('a pipe in place of a file is refused, and not waited for', () => {
  cpSync(join(PROJECT, 'test/invalid/sound'), folder, { recursive: true })
  spawnSync('rm', [join(folder, 'ratings.csv')])
  expect(spawnSync('mkfifo', [join(folder, 'ratings.csv')]).status).toBe(0)
  const { status, out } = congruence(['check', join(folder, 'study.yaml')])
  expect(status).toBe(1)
  expect(out).toContain('ratings.csv: this file cannot be read (not a file).')
})

const ofPeople = (settings: string) => `${SOUND}files: { people: { file: people.csv, ${settings} } }\n`

describe('one thing is not two', () => {
  test.each([
    [
      ofPeople('values: { role: { client: [K, X], therapist: [T, X] } }'),
      'files.people.values "X": for role, this word means both client and therapist. Keep it under one of the two.',
    ],
    [
      ofPeople('values: { role: { client: [Zoë], therapist: ["Zoe\u0308 "] } }'),
      'for role, this word means both client and therapist.',
    ],
    [
      ofPeople('missing: [k.A.], values: { role: { client: [k.A.] } }'),
      'files.people.values "k.A.": this word means client for role, but is also under missing.',
    ],
    [
      ofPeople('columns: { age: score, R: score }'),
      'files.people.columns "score": age and R cannot be the same column. Name the column of R.',
    ],
    [
      SOUND.replace('outcomes:\n', 'outcomes:\n  again: { scale: bond, rater: client }\n'),
      'outcomes.bond: this outcome has the same scale and rater as again.',
    ],
    [
      `${SOUND}files: { people: [a.csv, ./a.csv] }\n`,
      'files.people.1 "./a.csv": this file is declared twice in the same way.',
    ],
    [
      SOUND.replace(
        'scales:\n',
        'scales:\n  a: { instrument: wai-sr, scale: bond, in_file: wai }\n  b: { instrument: wai-sr, scale: bond, in_file: wai }\n',
      ),
      'scales.b: this scale is the same as a.',
    ],
    [
      SOUND.replace('scales:\n', 'scales:\n  b: { label: B, items: 3, range: [1, 7], in_file: bond }\n'),
      'scales.bond: this scale is the same as b.',
    ],
  ])('%#', (text, says) => {
    expect(problems(text)).toEqual([expect.stringContaining(says)])
  })

  test('but a column may be an identifier twice, and one word may stand in two fields', () => {
    expect(
      problems(`${SOUND}files: { dyads: { file: d.csv, columns: { dyad_id: id, client_id: id } } }\n`),
    ).toEqual([])
    const values = 'values: { rater: { client: [1] }, session: { 3: [1] } }'
    expect(problems(`${SOUND}files: { ratings: { file: r.csv, ${values} } }\n`)).toEqual([])
  })
})

describe('a misspelt index is told once', () => {
  test('and the right name elsewhere is right', () => {
    const said = problems(SOUND.replace('[c-index]', '[C-Index]'))
    expect(said).toEqual([
      'study.yaml:7 indices "C-Index": there is no such index. Did you mean c-index? Write c-index. [unknown-index]',
    ])
    expect(problems(SOUND.replace('[c-index]', '[C-Index]').replace('[C-Index]', '[c-index]'))).toEqual([])
  })

  test('or wherever it is misspelt', () => {
    expect(problems(SOUND.replaceAll('c-index', 'C-Index'))).toEqual([
      expect.stringMatching(/^study\.yaml:7 indices "C-Index": .* Write c-index\./),
      expect.stringMatching(/^study\.yaml:8 hypothesis\.index "C-Index": .* Write c-index\./),
    ])
  })
})

test.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf', 'isPrototypeOf'])(
  'the name %s is refused for outcomes and scales',
  (name) => {
    expect(
      problems(SOUND.replace('outcomes:\n', `outcomes:\n  ${name}: { scale: bond, rater: therapist }\n`)),
    ).toEqual([
      `study.yaml:6 outcomes.${name} "${name}": this name cannot be used. Choose another one. [wrong-setting]`,
    ])
    expect(
      problems(SOUND.replace('scales:\n', `scales:\n  ${name}: { label: A, items: 1, range: [1, 7] }\n`)),
    ).toEqual([
      `study.yaml:4 scales.${name} "${name}": this name cannot be used. Choose another one. [wrong-setting]`,
    ])
  },
)

test.each([
  [
    'items: 3',
    'items: 9007199254740991',
    /scales\.bond\.items "9007199254740991": items wants a whole number from 1 to 1000/,
  ],
  ['items: 3', 'items: [1e300]', /items\.0 "1e300"/],
  ['range: [1, 7]', 'range: [1, 1e300]', /range\.1 "1e300": .* from -1000000 to 1000000/],
  [
    'indices',
    'confidence: 0.9999999999999999\nindices',
    /confidence wants a number above 0\.5 up to 0\.9999\. Write confidence: 0\.95\./,
  ],
  ['indices', 'early_sessions: [1e9]\nindices', /early_sessions\.0 "1e9"/],
  ['indices', 'sessions_needed: 1e15\nindices', /sessions_needed "1e15"/],
  [
    'label: Bond',
    `label: ${'W'.repeat(470)}`,
    /scales\.bond\.label "W{40}…": this text has more than 200 characters\. Shorten it\./,
  ],
  ['A small study', 'x '.repeat(600), /title .* more than 500 characters/],
  ['label: Bond', 'label: "Bond\\vearly"', /cannot be shown \(U\+000B\)/],
  ['label: Bond', 'label: "  "', /scales\.bond\.label .*this text is empty/],
  ['indices', 'simulated: no\nindices', /simulated "no": .* Write simulated: false\./],
  [
    'indices',
    'files: { people: "data\\\\people.csv" }\nindices',
    /files\.people "data\\\\people\.csv": .* Write people: data\/people\.csv\./,
  ],
  [
    'indices',
    'files: { people: "C:\\data\\people.csv" }\nindices',
    /Write files: \{ people: "C:\/data\/people\.csv" \}\./,
  ],
])('%s → %s', (sound, written, says) => {
  expect(problems(SOUND.replace(sound, written))).toEqual([expect.stringMatching(says)])
})

test('words of files and rules are as typed', () => {
  const study = readStudy(
    `${SOUND}files:
  people: { file: people.csv, missing: [NA, -99, ., ~, 0.0], only: { 01: [01, 1.0, yes] }, every_row: { role: client } }
exclusions: [{ column: 2024, values: [no, 0x1F], reason: 1.50 }, { people: [007], reason: 'no' }]
`,
    'study.yaml',
    instrumentsBeside(filesOnDisk('study.yaml')),
    ANALYSES,
  )
  expect(study.files.people).toMatchObject({
    missing: ['NA', '-99', '.', '~', '0.0'],
    only: { '01': ['01', '1.0', 'yes'] },
  })
  expect(study.exclusions).toEqual([
    { column: '2024', values: ['no', '0x1F'], reason: '1.50' },
    { people: ['007'], reason: 'no' },
  ])
})

test('a title over several lines is one line', () => {
  const text = SOUND.replace('A small study', '>\n  A small\n  study\n')
  const { title } = readStudy(text, 'study.yaml', instrumentsBeside(filesOnDisk('study.yaml')), ANALYSES)
  expect(title).toBe('A small study')
})

test('already_reversed without an instrument: what to write is accepted', () => {
  const scale = 'bond: { label: Bond, items: 3, range: [1, 7], reverse: [3], already_reversed: true }'
  const text = SOUND.replace('bond: { label: Bond, items: 3, range: [1, 7] }', scale)
  expect(problems(text)).toEqual([expect.stringMatching(/Delete already_reversed, and leave out of reverse/)])
  expect(problems(text.replace(', reverse: [3], already_reversed: true', ', reverse: []'))).toEqual([])
})
