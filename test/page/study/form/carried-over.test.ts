import { expect, test } from 'vitest'
import { carriedOver } from '../../../../pipeline/page/study/form/carried-over.ts'

const PROPOSED = {
  title: 'Proposed',
  layout: 'tidy',
  files: { people: { file: 'a.csv' }, ratings: { file: 'r.csv', columns: { value: 'V' } } },
  scales: { bond: { items: 4, range: [2, 7] }, task: { items: 3 } },
  outcomes: { bond: { scale: 'bond' }, task: { scale: 'task' } },
  indices: ['c-index'],
  hypothesis: { index: 'c-index', outcome: 'bond' },
}
const seen = { settings: PROPOSED } as never

test('what was decided stays when a file is added, and the new file is as proposed', () => {
  const before = {
    title: 'Mine',
    layout: 'tidy',
    files: { people: { file: 'a.csv', columns: { code: 'K' } } },
    scales: { bond: { items: 4, range: [1, 7] } },
    outcomes: { bond: { scale: 'bond', rater: 'therapist' } },
    indices: ['n3'],
    hypothesis: { index: 'n3', outcome: 'bond' },
  }
  expect(carriedOver(before, seen)).toEqual({
    title: 'Mine',
    layout: 'tidy',
    files: {
      people: { file: 'a.csv', columns: { code: 'K' } },
      ratings: { file: 'r.csv', columns: { value: 'V' } },
    },
    scales: { bond: { items: 4, range: [1, 7] }, task: { items: 3 } },
    outcomes: { bond: { scale: 'bond', rater: 'therapist' }, task: { scale: 'task' } },
    indices: ['n3'],
    hypothesis: { index: 'n3', outcome: 'bond' },
  })
})

test('what is gone with a file is not carried over', () => {
  const before = {
    files: { ratings: [{ file: 'old.csv' }, { file: 'r.csv' }] },
    scales: { gone: {}, bond: { items: 5 } },
    outcomes: { gone: { scale: 'gone' } },
    hypothesis: { index: 'c-index', outcome: 'gone' },
  }
  const settings = carriedOver(before, seen)
  expect(settings.files).toEqual({ people: { file: 'a.csv' }, ratings: { file: 'r.csv' } })
  expect(settings.scales).toEqual({ bond: { items: 5 }, task: { items: 3 } })
  expect(settings.hypothesis).toEqual({ index: 'c-index', outcome: 'bond' })
})

test('the inventory that was decided stays with the files of people, and is proposed again for others', () => {
  const inventory = { instrument: 'riasec-60', columns: 'ip_{item}', range: [1, 5] }
  const proposed = { settings: { ...PROPOSED, inventory } } as never
  const decided = { files: { people: 'a.csv' }, inventory: { ...inventory, range: [0, 5] } }
  expect(carriedOver(decided, proposed).inventory).toEqual(decided.inventory)
  expect(carriedOver({ files: { people: 'a.csv' } }, proposed)).not.toHaveProperty('inventory')
  const others = carriedOver({ files: { people: 'b.csv' }, profile_range: [0, 50] }, proposed)
  expect(others.inventory).toEqual(inventory)
  expect(others).not.toHaveProperty('profile_range')
})
