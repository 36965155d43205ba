import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { explainedPair } from '../../../pipeline/commands/explain/explained-pair.ts'
import { INDICES } from '../../../pipeline/congruence/indices.ts'
import { asCsv, asMarkdown, asSentence } from '../../../pipeline/page/two-people/copied-forms.ts'
import { NOBODY, readPerson } from '../../../pipeline/page/two-people/typed-person.ts'

const person = (role: 'client' | 'therapist', code: string) =>
  readPerson(role, { ...NOBODY, code }, 0).person!
const [client, therapist] = [person('client', 'SAE'), person('therapist', 'SIC')]
const people = { client, therapist, explained: explainedPair(INDICES, client, therapist) }
const of = (id: string) => people.explained.find(({ index }) => index.id === id)!

test('a sentence has people, index, source, value, range and standing', () => {
  expect(asSentence(people, of('c-index'))).toBe(
    'The client’s Holland code was SAE and the therapist’s was SIC. The C index (Brown & Gore, 1994) was 15 (possible values 0 to 18): more congruent than 93% of all 14,400 pairs of codes, equal to 3%.',
  )
  expect(asSentence(people, of('hamming-heine'))).toContain('was 0.5625 (a distance; possible values')
  expect(asSentence(people, of('d2'))).toMatch(
    / is undefined, because the client's six scores are not known\.$/,
  )
})

test('the CSV reads back with exact values, and NA with a reason where there is none', () => {
  const rows: Record<string, string>[] = parse(asCsv(people), { columns: true })
  expect(rows.map(({ index }) => index)).toEqual(INDICES.map(({ id }) => id))
  rows.forEach((row, i) => {
    const { value, reason } = people.explained[i]!
    expect(row.value).toBe(value === null ? 'NA' : String(value))
    expect(row.reason).toBe(reason ?? 'NA')
  })
})

test('the table in Markdown has a row for each index and as many cells in each', () => {
  const rows = asMarkdown(people)
    .split('\n')
    .filter((line) => line.startsWith('|'))
  expect(rows).toHaveLength(INDICES.length + 2)
  expect(new Set(rows.map((row) => row.split(/(?<!\\)\|/).length))).toEqual(new Set([6]))
})
