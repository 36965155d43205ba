import { expect, test } from 'vitest'
import { participantBlocks } from '../../../pipeline/analyses/participants/section.ts'
import type { Results } from '../../../pipeline/analyses/participants/table.ts'
import { said } from '../../support/said.ts'
import { smallStudy } from '../../support/small-study.ts'

const everybody = { step: 'entered', reason: null, clients: 33, therapists: 14, pairs: 33, sheets: 0 }
const left = { step: 'excluded', reason: 'withdrew consent', clients: 1, therapists: 0, pairs: 1, sheets: 0 }
const kept = { ...everybody, step: 'kept', clients: 32, pairs: 32 }

const analysis = (index: string, outcome: string, own = {}) => ({
  ...{ index, outcome, kept: 32, without_index: 0, without_outcome: 2, incomplete: 0 },
  ...{ pairs: 30, clients: 30, therapists: 14, ...own },
})
const analysisFlow = ['bond', 'task'].flatMap((outcome) => [
  analysis('c-index', outcome),
  analysis('d', outcome, outcome === 'task' ? { without_index: 4, pairs: 26, clients: 26 } : {}),
])
const missingReasons = [{ variable: 'bond', kind: 'outcome', reason: 'too few answers', pairs: 2 }]

const words = (own: object, settings = {}) => {
  const results = { study: smallStudy(settings), deidentified: false, flow: [everybody, left, kept] }
  return said(participantBlocks({ ...results, analysisFlow, missingReasons, ...own } as unknown as Results))
}

test('the flow from the files to those kept, with why somebody left', () => {
  const text = words({})
  expect(text).toContain('In the files | 33 | 14 | 33')
  expect(text).toContain('Excluded: withdrew consent | 1 | 0 | 1')
  expect(text).toContain('Kept | 32 | 14 | 32')
  expect(text).not.toContain('No participants were excluded')
  expect(words({ flow: [everybody, kept] })).toContain('No participants were excluded')
})

test('answer sheets have a column where some were left out', () => {
  expect(words({ flow: [everybody, { ...left, sheets: 3 }, kept] })).toContain(
    'Excluded: withdrew consent | 1 | 0 | 1 | 3',
  )
})

test('the pairs of each analysis; indices with the same numbers share a row', () => {
  const text = words({})
  expect(text).toContain('Bond with every index | 32 | 0 | 2 | 30 | 30 | 14')
  expect(text).toContain('Task with C index | 32 | 0 | 2 | 30 | 30 | 14')
  expect(text).toContain('Task with Profile distance (D) | 32 | 4 | 2 | 26 | 26 | 14')
  expect(text).toContain('Bond: 2 pairs, too few answers.')
  expect(words({ missingReasons: [] })).toContain('No pair lacks a value.')
})

test('listwise, those who are incomplete have a column', () => {
  expect(words({}, { missing_data: 'listwise' })).toContain(
    'Bond with every index | 32 | 0 | 2 | 0 | 30 | 30 | 14',
  )
})

test('rows that were chosen are named, but not where people have pseudonyms', () => {
  const files = { people: { file: 'people.csv', only: { site: ['A', 'B'] } } }
  expect(words({}, { files })).toContain('people.csv where site is A or B')
  expect(words({ deidentified: true }, { files })).not.toContain('site')
})
