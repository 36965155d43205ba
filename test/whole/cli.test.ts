import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ANALYSES } from '../../pipeline/analyses/analyses.ts'
import { runStage } from '../../pipeline/stages/run/run-stage.ts'
import { tablesOfStudy } from '../../pipeline/stages/run/tables.ts'
import { Workspace } from '../../pipeline/stages/run/workspace.ts'
import { STAGES } from '../../pipeline/stages/stages.ts'
import { exampleResults } from '../support/example-results.ts'
import { congruence, contents, EXAMPLE, freshFolder } from '../support/run.ts'

const { folder, remove } = freshFolder()
const example = await exampleResults()

/** A run of the example elsewhere: in another folder, time zone and locale than the results that all tests share. */
const out = join(folder, 'deep/er/first')
let first: ReturnType<typeof congruence>

beforeAll(() => {
  const env = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }
  first = congruence(['run', join(EXAMPLE, 'study.yaml'), '--out', out], { cwd: folder, env })
})
afterAll(remove)

/** Fails unless both folders hold the same files. */
function expectSame(one: string, other: string): void {
  const [a, b] = [contents(one), contents(other)]
  expect([...b.keys()]).toEqual([...a.keys()])
  for (const [path, bytes] of a) expect(bytes.equals(b.get(path)!), path).toBe(true)
}

describe('congruence run', () => {
  test('makes everything, says where the report lies and what was found, and is otherwise silent', () => {
    expect(first.problems).toBe('')
    expect(first.status).toBe(0)
    expect(first.out).toContain('Report: deep/er/first/report.html\n')
    expect(first.out).toContain('\nSimulated data. More congruent pairs had higher ratings of early bond: ')
    expect(first.out).toContain(', 95% CI [.05, .72], t(28.7) = 2.33, p = .027.')
    expect(first.out).toContain(
      'Replication of Taber et al. (2011): consistent (in the same direction and significant).\n',
    )
    const made = [...contents(out).keys()].filter((path) => !path.startsWith('tables/'))
    const study = new Workspace(join(EXAMPLE, 'study.yaml'), () => out).study
    const tables = ['dictionary.csv', ...tablesOfStudy(study).map(({ file }) => file)]
    const forms = ['png', 'svg', 'vl.json']
    // The example does not ask for a response surface, and no published correlation is known.
    const figures = ANALYSES.flatMap((it) => it.figures ?? [])
      .map(({ id }) => id)
      .filter((id) => id !== 'response-surface' && id !== 'replication')
    expect(made).toEqual(
      [
        ...[...tables, 'plan.json'].map((file) => `artefacts/${file}`),
        ...figures.flatMap((id) => forms.map((form) => `figures/${id}.${form}`)),
        'claims.json',
        'provenance.json',
        ...['docx', 'html', 'md', 'pdf'].map((format) => `report.${format}`),
        'supplement.docx',
      ].sort(),
    )
  })

  test('gives the same bytes in another folder, time zone and locale, as a process of its own', () => {
    expectSame(example.folder, out)
  })

  test('stage by stage gives the same bytes as all at once', async () => {
    const third = join(folder, 'third')
    for (const stage of STAGES)
      await runStage(stage, STAGES, new Workspace(join(EXAMPLE, 'study.yaml'), () => third))
    expectSame(example.folder, third)
  })

  test('writes to reports/<study id>/ where it was called', () => {
    expect(congruence(['load'], { cwd: folder }).out).toBe('Results: reports/example\n')
    expect(existsSync(join(folder, 'reports/example/artefacts/people.csv'))).toBe(true)
  })

  test('--quiet says nothing', () => {
    const quiet = congruence(['run', '--quiet', '--to', 'match', '--out', join(folder, 'quiet')])
    expect([quiet.status, quiet.out, quiet.problems]).toEqual([0, '', ''])
  })

  test('has no path and no clock in anything it writes', () => {
    for (const [path, bytes] of contents(out)) {
      if (path.endsWith('.png')) continue
      expect(bytes.includes(folder), path).toBe(false)
      expect(bytes.includes(`${String(new Date().getFullYear())}-`), path).toBe(false)
    }
  })
})

describe('data with problems', () => {
  test('are listed all at once, exit 1, and results that were there stay as they are', () => {
    const study = join(folder, 'broken')
    cpSync(EXAMPLE, study, { recursive: true })
    const results = join(folder, 'kept')
    cpSync(out, results, { recursive: true })
    const people = readFileSync(join(study, 'people.csv'), 'utf8')
      .replace('SRC', 'SXA')
      .replace('12,CRI', '12,SSA')
    writeFileSync(join(study, 'people.csv'), people)
    writeFileSync(join(study, 'dyads.csv'), '')
    const run = congruence(['run', join(study, 'study.yaml'), '--out', results])
    expect(run.status).toBe(1)
    expect(run.out).toBe('')
    expect(run.problems).toContain('people.csv:16 code "SXA"')
    expect(run.problems).toContain('dyads.csv: the file is empty')
    expectSame(out, results)
  })

  test('a study file that is not there', () => {
    const run = congruence(['run', 'nowhere.yaml'], { cwd: folder })
    expect(run.status).toBe(1)
    expect(run.problems).toContain('[missing-study]')
  })

  test('a folder that cannot be written to', () => {
    writeFileSync(join(folder, 'file'), '')
    const run = congruence(['load', '--out', join(folder, 'file/results')])
    expect(run.status).toBe(1)
    expect(run.problems).toContain('[unwritable-folder]')
  })
})

describe('a wrong command line exits 2 with a sentence, not a stack', () => {
  test.each([
    [[], 'Name a command'],
    [['rnu'], 'Did you mean run?'],
    [['run', '--ouut', 'x'], 'ouut'],
    [['run', '--from', 'nowhere'], 'Choices'],
    [['run', '--out'], 'out'],
    [['run', '--from', 'draw', '--to', 'score'], '--from draw comes after --to score'],
    [['run', 'a.yaml', 'b.yaml'], 'b.yaml'],
  ])('%j', (words, says) => {
    const run = congruence(words, { cwd: folder })
    expect(run.status).toBe(2)
    expect(run.problems).toContain(says)
    expect(run.problems).not.toContain('    at ')
  })
})

test('--help has examples, and stages lists what each stage reads and writes', () => {
  expect(congruence(['run', '--help']).out).toContain('congruence run my/study.yaml --from draw')
  expect(congruence(['--help']).status).toBe(0)
  const { out: stages } = congruence(['stages'])
  expect(stages).toMatch(
    /3 {2}match: .*\n {3}reads {3}dyads.csv {2}profiles.csv\n {3}writes {2}congruence.csv/,
  )
})
