import { expect, test } from 'vitest'
import { namedAsDeclared, studyFileOf, withFiles } from '../../../pipeline/page/study/given-files.ts'

const file = (name: string, text = '') => ({ name, content: new Blob([text]) })

test('a file dropped again replaces the one before', () => {
  const [a, b, c] = [file('a.csv', '1'), file('b.csv'), file('a.csv', '2')]
  expect(withFiles([a, b], [c])).toEqual([b, c])
  expect(withFiles([], [a, c])).toEqual([c])
})

test('study.yaml is found by its name or as the only YAML file', () => {
  expect(studyFileOf([file('a.csv'), file('plan.yml')])!.name).toBe('plan.yml')
  expect(studyFileOf([file('own.yaml'), file('Study.yaml')])!.name).toBe('Study.yaml')
  expect(studyFileOf([file('one.yaml'), file('two.yaml')])).toBeNull()
})

test('files get the path that study.yaml has for them', () => {
  const settings = { files: { people: 'data/people.csv', ratings: ['r.csv', { file: '../x/s.csv' }] } }
  const named = namedAsDeclared(
    ['people.csv', 'r.csv', 's.csv', 'e.csv'].map((name) => file(name)),
    settings,
  )
  expect(named.map(({ name }) => name)).toEqual(['data/people.csv', 'r.csv', '../x/s.csv', 'e.csv'])
})
