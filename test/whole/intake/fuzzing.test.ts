import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { PROBLEM_CODES, StudyProblems } from '../../../pipeline/problems.ts'
import { runStage } from '../../../pipeline/stages/run/run-stage.ts'
import { Workspace } from '../../../pipeline/stages/run/workspace.ts'
import { STAGES } from '../../../pipeline/stages/stages.ts'
import type { RecordKind } from '../../../pipeline/study/settings/layouts.ts'
import type { Table } from '../../support/example-layouts.ts'
import { fc } from '../../support/properties.ts'
import { freshFolder, PROJECT } from '../../support/run.ts'
import { WRITTEN } from '../../support/written-formats.ts'

const SOUND = join(PROJECT, 'test/invalid/sound')
const KINDS = ['people', 'dyads', 'ratings'] as const

/** A run longer than this counts as hanging. */
const PATIENCE = 5000

const { folder, remove } = freshFolder()
afterAll(remove)
const out = join(folder, 'out')
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  cpSync(SOUND, folder, { recursive: true })
})

/** Loads the study in the folder: all of its tables are written, or none is and every problem is one we know. */
async function loads(): Promise<void> {
  rmSync(out, { recursive: true, force: true })
  const begun = performance.now()
  try {
    const warnings = await runStage(STAGES[0]!, STAGES, new Workspace(join(folder, 'study.yaml'), () => out))
    expect(warnings.every(({ severity }) => severity === 'warning')).toBe(true)
    for (const file of ['people', 'dyads', 'ratings', 'exclusions'])
      expect(existsSync(join(out, `artefacts/${file}.csv`)), file).toBe(true)
  } catch (error) {
    if (!(error instanceof StudyProblems)) throw error
    expect(error.problems.length).toBeGreaterThan(0)
    for (const { code } of error.problems) expect(PROBLEM_CODES).toContain(code)
    expect(existsSync(out), 'something was written').toBe(false)
  }
  expect(performance.now() - begun).toBeLessThan(PATIENCE)
}

const kind = fc.constantFrom(...KINDS)

/** Changes to bytes: a piece is put in the place of another, or the end is cut off. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 12 }),
  piece: fc.uint8Array({ maxLength: 12 }),
  cut: fc.integer({ min: 0, max: 7 }).map((it) => it === 0),
})

function changed(
  bytes: Uint8Array,
  changes: readonly (typeof change extends fc.Arbitrary<infer T> ? T : never)[],
) {
  return changes.reduce<Uint8Array>((now, { at, length, piece, cut }) => {
    const from = Math.floor(at * now.length)
    return Buffer.concat([now.subarray(0, from), piece, cut ? new Uint8Array() : now.subarray(from + length)])
  }, bytes)
}

const tables = Object.fromEntries(
  KINDS.map((it) => [
    it,
    readFileSync(join(SOUND, `${it}.csv`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split(',')),
  ]),
) as unknown as Record<RecordKind, Table>

describe('loading never crashes, hangs or writes a part', () => {
  test('whatever bytes a file consists of', async () => {
    await fc.assert(
      fc.asyncProperty(kind, fc.uint8Array({ maxLength: 300 }), async (it, bytes) => {
        cpSync(SOUND, folder, { recursive: true })
        writeFileSync(join(folder, `${it}.csv`), bytes)
        await loads()
      }),
      { numRuns: 600 },
    )
  })

  test.each(Object.keys(WRITTEN))('whatever happens to the bytes of a file of format %s', async (format) => {
    const study = readFileSync(join(SOUND, 'study.yaml'), 'utf8')
    await fc.assert(
      fc.asyncProperty(kind, fc.array(change, { minLength: 1, maxLength: 4 }), async (it, changes) => {
        cpSync(SOUND, folder, { recursive: true })
        const { name, options, bytes } = WRITTEN[format]!(it, tables[it])
        writeFileSync(join(folder, name), changed(bytes, changes))
        const files = JSON.stringify({ [it]: { file: name, ...options } })
        writeFileSync(join(folder, 'study.yaml'), `files: ${files}\n${study}`)
        await loads()
      }),
      { numRuns: 300 },
    )
  })

  test('whatever stands in the cells', async () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom(
        '',
        'NA',
        '007',
        '-1',
        '1e400',
        '9'.repeat(30),
        'SAE',
        'D1',
        'C1',
        'client',
        '__proto__',
      ),
      fc.constantFrom('constructor', 'toString', '1.5', '4,5', '"', '\n', '2024-01-01', 'x@y.zz', '\uFEFF'),
    )
    const edit = fc.record({ it: kind, row: fc.nat(), column: fc.nat(), cell })
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
        cpSync(SOUND, folder, { recursive: true })
        for (const it of KINDS) {
          const rows = tables[it].map((row) => [...row])
          for (const own of edits.filter((one) => one.it === it)) {
            const row = rows[own.row % rows.length]!
            row[own.column % row.length] = own.cell
          }
          writeFileSync(join(folder, `${it}.csv`), WRITTEN.csv!(it, rows).bytes)
        }
        await loads()
      }),
      { numRuns: 1000 },
    )
  })

  test('whatever study.yaml says of the files', async () => {
    const study = readFileSync(join(SOUND, 'study.yaml'), 'utf8')
    const layout = fc.constantFrom('tidy', 'items-wide', 'dyad-session', 'dyad')
    const option = fc.record(
      {
        format: fc.constantFrom('csv', 'tsv', 'xlsx', 'sav', 'qualtrics', 'redcap'),
        delimiter: fc.constantFrom(';', 'tab', ',', '|'),
        encoding: fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'latin1', 'windows-1252'),
        decimal: fc.constantFrom('.', ','),
        missing: fc.array(fc.constantFrom('', 'NA', '1', 'client'), { maxLength: 2 }),
        columns: fc.dictionary(
          fc.constantFrom('person_id', 'role', '__proto__', 'item'),
          fc.constantFrom('R', 'x'),
        ),
        only: fc.dictionary(
          fc.constantFrom('role', 'x'),
          fc.array(fc.constantFrom('client', '1'), { maxLength: 2 }),
        ),
        every_row: fc.dictionary(
          fc.constantFrom('role', 'rater', 'session', 'dyad_id', '__proto__', 'x'),
          fc.constantFrom('client', '1', 'D1', ''),
          { maxKeys: 2 },
        ),
        ignore: fc.array(fc.constantFrom('role', 'R', 'code', 'x'), { maxLength: 2 }),
        items: fc.array(
          fc.constantFrom('{scale}_{item}', 'R{item}', '{item}{item}', '({item}', '{rater}_{item}'),
        ),
      },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(layout, kind, fc.array(option, { maxLength: 2 }), async (name, it, list) => {
        cpSync(SOUND, folder, { recursive: true })
        const declared = list.map((options) => ({ file: `${it}.csv`, ...options }))
        const files = JSON.stringify({ [it]: declared.length === 1 ? declared[0] : declared })
        writeFileSync(join(folder, 'study.yaml'), `layout: ${name}\nfiles: ${files}\n${study}`)
        await loads()
      }),
      { numRuns: 1000 },
    )
  })
})
