import { cpSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { problemLine, StudyProblems } from '../../../pipeline/problems.ts'
import { filesOnDisk } from '../../../pipeline/stages/disk/files-on-disk.ts'
import { StudyFiles } from '../../../pipeline/stages/run/study-files.ts'
import { freshFolder, PROJECT } from '../../support/run.ts'

const { folder, remove } = freshFolder()
afterAll(remove)

const study = join(folder, 'study.yaml')
const elsewhere = join(folder, 'elsewhere')

beforeAll(() => {
  cpSync(join(PROJECT, 'test/invalid/sound'), folder, { recursive: true })
  mkdirSync(elsewhere)
})

const sound = () => readFileSync(join(PROJECT, 'test/invalid/sound/study.yaml'), 'utf8')

/** What the study file with these bytes is refused for, or the people file that it names. */
function opened(bytes: string | Uint8Array): string {
  writeFileSync(study, bytes)
  try {
    const [people] = new StudyFiles(filesOnDisk(study)).sources().people!
    return people instanceof Uint8Array ? Buffer.from(people).toString() : problemLine(people!)
  } catch (error) {
    if (error instanceof StudyProblems) return error.problems.map(problemLine).join('\n')
    throw error
  }
}

const people = readFileSync(join(PROJECT, 'test/invalid/sound/people.csv'), 'utf8')
const naming = (path: string) => `${sound()}files: { people: ${JSON.stringify(path)} }\n`

describe('a file is found', () => {
  test('by a path from the study file, by an absolute path, and in another folder', () => {
    cpSync(join(folder, 'people.csv'), join(elsewhere, 'others.csv'))
    expect(opened(naming('people.csv'))).toBe(people)
    expect(opened(naming('./elsewhere/../people.csv'))).toBe(people)
    expect(opened(naming(join(elsewhere, 'others.csv')))).toBe(people)
  })

  test('however its accents are kept on the disk', () => {
    for (const form of ['NFC', 'NFD'] as const) {
      const name = 'Zoë.csv'.normalize(form)
      cpSync(join(folder, 'people.csv'), join(folder, name))
      for (const written of ['NFC', 'NFD'] as const)
        expect(opened(naming('Zoë.csv'.normalize(written)))).toBe(people)
      renameSync(join(folder, name), join(elsewhere, `${form}.csv`))
    }
  })

  test('unless it does not exist', () => {
    expect(opened(naming('/nowhere/people.csv'))).toBe(
      '/nowhere/people.csv: this file does not exist. Add it, or correct the file name under files.people in study.yaml. [missing-file]',
    )
  })
})

test('a study file or an instrument in another encoding is refused, and no letter is lost', () => {
  const title = sound().replace(/title: .*/, 'title: Bindung Müller')
  expect(opened(title)).toBe(people)
  expect(opened(Buffer.from(title, 'latin1'))).toMatch(
    /^study\.yaml:2 "title: Bindung Müller": .*looks like Windows-1252 .*Save it again as UTF-8/,
  )
  expect(opened(Buffer.from(title, 'utf16le'))).toMatch(
    /^study\.yaml: .*looks like UTF-16\. Save it again as UTF-8/,
  )
  writeFileSync(join(folder, 'mine.yaml'), Buffer.from('id: mine\ntitle: Für mich\n', 'latin1'))
  expect(
    opened(sound().replace('scales:\n', 'scales:\n  mine: { instrument: mine.yaml, scale: a }\n')),
  ).toMatch(/^mine\.yaml:2 "title: Für mich": .*looks like Windows-1252/)
})
