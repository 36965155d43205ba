import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { PROBLEM_CODES, problemLine, StudyProblems } from '../../pipeline/problems.ts'
import { runStage } from '../../pipeline/stages/run/run-stage.ts'
import { Workspace } from '../../pipeline/stages/run/workspace.ts'
import { STAGES } from '../../pipeline/stages/stages.ts'

const INVALID = import.meta.dirname

/**
 * No broken file of a study leads to these; whole/, stages/run/freshness.test.ts and commands/
 * show them.
 */
const NOT_IN_THE_DATA = [
  ...[
    'missing-study',
    'stale-artefact',
    'input-among-results',
    'nothing-complete',
    'few-values-of-index',
    'few-values-of-outcome',
    'unwritable-folder',
    'folder-not-empty',
  ],
  ...['missing-pairs', 'not-csv', 'taken-column'],
  ...['missing-results', 'broken-results', 'workbook-exists', 'beyond-workbook'],
  ...['export-exists', 'beyond-sav', 'deposit-identifiers', 'too-few-to-shuffle'],
  ...['no-record', 'other-version', 'incomplete-key'],
  ...['stale-results', 'no-such-figure', 'foreign-figure'],
  ...['mixed-identifiers', 'missing-key', 'broken-key', 'key-among-results', 'unwritable-key', 'open-key'],
  ...['in-use', 'foreign-folder', 'foreign-file', 'mixed-results', 'unfinished-results', 'unwritable-output'],
]

const cases = readdirSync(INVALID, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'sound')
  .map(({ name }) => name)

/** What a person is shown when the sound study, with the files of the case over it, is loaded. */
async function shown(name: string): Promise<{ lines: string[]; isSound: boolean; written: boolean }> {
  const folder = mkdtempSync(join(tmpdir(), 'invalid-'))
  try {
    for (const source of ['sound', name]) {
      for (const file of readdirSync(join(INVALID, source))) {
        if (file === 'expected.txt') continue
        rmSync(join(folder, file), { force: true })
        cpSync(join(INVALID, source, file), join(folder, file), { recursive: true })
      }
    }
    const out = join(folder, 'out')
    const found = async () => {
      const workspace = new Workspace(join(folder, 'study.yaml'), () => out)
      return runStage(STAGES[0]!, STAGES, workspace)
    }
    const problems = await found().catch((error) => {
      if (error instanceof StudyProblems) return error.problems
      throw error
    })
    const isSound = problems.every(({ severity }) => severity === 'warning')
    return { lines: problems.map(problemLine), isSound, written: existsSync(out) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test('every problem has its broken data set, and every data set its problem', () => {
  expect([...cases, ...NOT_IN_THE_DATA].sort()).toEqual([...PROBLEM_CODES].sort())
})

test('the sound study has no problem', async () => {
  expect(await shown('sound')).toEqual({ lines: [], isSound: true, written: true })
})

describe.each(cases)('%s', (name) => {
  test('is shown with file, line, what was found and what to write', async () => {
    const { lines, isSound, written } = await shown(name)
    const expected = readFileSync(join(INVALID, name, 'expected.txt'), 'utf8')
      .trimEnd()
      .split('\n')
    expect(lines).toEqual(expected)
    expect(lines.some((line) => line.endsWith(`[${name}]`))).toBe(true)
    expect(written, 'written').toBe(isSound)
  })
})
