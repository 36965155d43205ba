import { expect, test } from 'vitest'
import { occupationNumber } from '../../pipeline/holland/occupation-number.ts'

test.each([
  ['21-1014.00', '21-1014.00'],
  ['21-1014', '21-1014'],
  [' 21–1014.00 ', '21-1014.00'],
  ['21‑1014', '21-1014'],
  ['21−1014', '21-1014'],
  ['２１-１０１４.００', '21-1014.00'],
  ['21-1014.0', '21-1014.0'],
])('%j is the number %s', (text, number) => {
  expect(occupationNumber(text)).toBe(number)
})

test.each([
  'SAE',
  '',
  '21',
  '211014',
  '21101400',
  '2024-10-14',
  '21-101',
  '121-1014',
  '21-10145',
  '21-1014.000',
  '21-1014 Counselors',
  '045.107-010',
])('%j is the number of no occupation', (text) => {
  expect(occupationNumber(text)).toBeNull()
})
