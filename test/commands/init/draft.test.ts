import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { check } from '../../../pipeline/commands/check/check.ts'
import { initFrom } from '../../../pipeline/commands/init/init.ts'
import { problemLine, StudyProblems } from '../../../pipeline/problems.ts'
import { congruence, contents, freshFolder, PROJECT } from '../../support/run.ts'

const RECIPES = join(PROJECT, 'data/recipes')
const { folder, remove } = freshFolder()
afterAll(remove)

const recipes = readdirSync(RECIPES).filter((name) => name !== 'README.md')

/** The draft for files in a folder, written beside it. */
async function drafted(name: string, files: readonly string[]) {
  const place = join(folder, name, 'draft')
  await initFrom(
    place,
    files.map((file) => join(folder, name, file)),
  )
  return { place, study: join(place, 'study.yaml'), text: readFileSync(join(place, 'study.yaml'), 'utf8') }
}

async function draftOf(recipe: string) {
  cpSync(join(RECIPES, recipe), join(folder, recipe), { recursive: true })
  return drafted(
    recipe,
    readdirSync(join(RECIPES, recipe)).filter((file) => file !== 'study.yaml'),
  )
}

/** What a researcher decides in a draft before it comes through check; nothing for most. */
const DECIDED: Readonly<Record<string, readonly (readonly [line: string, decided: string])[]>> = {
  'spss-with-labels': [['# keep: last', 'only: { status: [completed] }']],
  'files-by-role': [['# keep: last', 'keep: last']],
}

describe.each(recipes)('the draft for the files of %s', (recipe) => {
  test('comes through check once what it leaves open is decided', async () => {
    const { study, text } = await draftOf(recipe)
    const changes = DECIDED[recipe] ?? []
    if (changes.length > 0) {
      const open = (await check(study)).problems.filter(({ severity }) => severity === 'error')
      expect(open.map(({ code }) => code)).toContain('repeated-rating')
    }
    let decided = text
    for (const [line, to] of changes) {
      expect(decided).toContain(line)
      decided = decided.replaceAll(line, to)
    }
    writeFileSync(study, decided)
    const { problems, understood } = await check(study)
    expect(problems.filter(({ severity }) => severity === 'error').map(problemLine)).toEqual([])
    expect(understood?.pairs).toBe(12)
  })

  test('has no identifier, and says of every file where it is', () => {
    const text = readFileSync(join(folder, recipe, 'draft/study.yaml'), 'utf8')
    expect(text).not.toMatch(/\b[CTD]\d\d?\b/)
    for (const file of readdirSync(join(RECIPES, recipe)))
      if (file !== 'study.yaml') expect(text).toContain(`../${file}`)
  })
})

describe('congruence init --from', () => {
  const people = 'Name,E-Mail,Telefon,Klient,Rolle,R,I,A,S,E,C,Behandler\n'
  const rows = ['C01', 'C02', 'C03']
    .map((id, i) => `Anna Muster${i},a${i}@b.de,0171 555${i},${id},Klient,1,2,3,4,5,${i},Dr. Huber\n`)
    .join('')

  test('shows no cell of columns that it does not know or that look personal', async () => {
    mkdirSync(join(folder, 'personal'))
    writeFileSync(join(folder, 'personal/people.csv'), people + rows)
    const { text } = await drafted('personal', ['people.csv'])
    expect(text).not.toMatch(/Muster|@|0171|Huber|C01/)
    expect(text).toContain('Name: looks personal')
    expect(text).toContain('role: { client: [ Klient ] }')
  })

  test('says of a file that it does not know, and can be read by check', async () => {
    mkdirSync(join(folder, 'unknown'))
    writeFileSync(join(folder, 'unknown/list.csv'), 'foo,{bar}\nx,y\nz,w\n')
    const { study, text } = await drafted('unknown', ['list.csv'])
    expect(text).toContain('not known what its rows are')
    expect((await check(study)).problems.map(({ code }) => code)).toContain('missing-file')
  })

  test('takes numbers of occupations for codes', async () => {
    mkdirSync(join(folder, 'occupations'))
    const rows = ['T1,therapist,21-1014.00', 'T2,therapist,19-3033.00', 'T3,therapist,21-1023.00']
    writeFileSync(join(folder, 'occupations/people.csv'), ['person_id,role,job', ...rows, ''].join('\n'))
    const { text } = await drafted('occupations', ['people.csv'])
    expect(parse(text).files.people).toMatchObject({ occupations: 'onet', columns: { code: 'job' } })
  })

  test('leaves the files as they are, and says what to do next', () => {
    const before = contents(join(folder, 'personal'))
    const made = congruence(['init', 'mine', '--from', 'personal/people.csv'], { cwd: folder })
    expect(made.problems).toBe('')
    expect(made.status).toBe(0)
    expect(made.out).toMatch(
      /decide the lines of study\.yaml that say CHECK; then, .*npx congruence check .*mine\/study\.yaml/,
    )
    expect(contents(join(folder, 'personal'))).toEqual(before)
    expect(parse(readFileSync(join(folder, 'mine/study.yaml'), 'utf8')).files.people.file).toBe(
      '../personal/people.csv',
    )
  })

  test.each([
    ['a file that is not there', 'nowhere.csv', null, 'unreadable-file'],
    ['an empty file', 'empty.csv', '', 'empty-file'],
    ['a file that is no table', 'scan.pdf', '%PDF-1.4', 'wrong-format'],
  ])('refuses %s, and writes nothing', async (_, file, content, code) => {
    mkdirSync(join(folder, code))
    if (content !== null) writeFileSync(join(folder, code, file), content)
    const error = await drafted(code, [file]).catch((it) => it)
    expect(error).toBeInstanceOf(StudyProblems)
    expect(error.problems.map((it: { code: string }) => it.code)).toEqual([code])
    expect(readdirSync(join(folder, code))).toEqual(content === null ? [] : [file])
  })
})
