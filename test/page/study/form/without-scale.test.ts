import { expect, test } from 'vitest'
import { withoutScale } from '../../../../pipeline/page/study/form/without-scale.ts'

const column = (name: string, words: string[]) => ({ name, words })
const FILES = [{ name: 'r.csv', columns: [column('Skala', ['bond', 'OQ'])] }] as never

test('a scale goes with its outcomes, and its rows are left out', () => {
  const settings = {
    files: { ratings: { file: 'r.csv', columns: { scale: 'Skala' } } },
    scales: { bond: { items: 4 }, oq: { items: 45, in_file: 'OQ' } },
    outcomes: { bond: { scale: 'bond' }, symptoms: { scale: 'oq' } },
    hypothesis: { outcome: 'symptoms' },
  }
  expect(withoutScale(settings, 'oq', FILES)).toEqual({
    files: { ratings: { file: 'r.csv', columns: { scale: 'Skala' }, except: { Skala: ['OQ'] } } },
    scales: { bond: { items: 4 } },
    outcomes: { bond: { scale: 'bond' } },
    hypothesis: { outcome: 'bond' },
  })
})

test('its columns are left out where items are columns, and a file that has nothing of it stays as it is', () => {
  const settings = {
    files: {
      people: 'p.csv',
      dyads: {
        file: 'd.csv',
        items: [
          { columns: 'b_{item}', scale: 'bond' },
          { columns: 't_{item}', scale: 'task' },
        ],
      },
    },
    scales: { bond: {}, task: {} },
    outcomes: { bond: { scale: 'bond' }, task: { scale: 'task' } },
    hypothesis: { outcome: 'bond' },
  }
  const { files, hypothesis } = withoutScale(settings, 'task', FILES)
  expect(files).toEqual({
    people: 'p.csv',
    dyads: { file: 'd.csv', items: [{ columns: 'b_{item}', scale: 'bond' }] },
  })
  expect(hypothesis).toEqual({ outcome: 'bond' })
})
