import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { baseRatesJson } from '../../pipeline/generate/base-rates.ts'

test('the counted codes are those of the reference data', () => {
  expect(readFileSync('data/reference/base-rates.json', 'utf8')).toBe(baseRatesJson())
})

test('only counts of codes leave the reference data, of everyone in them', () => {
  const { respondents, occupations } = JSON.parse(baseRatesJson())
  const people = (respondents as [string, number][]).reduce((sum, [, n]) => sum + n, 0)
  expect(people).toBe(1451)
  expect(respondents.every((it: unknown[]) => /^[RIASEC]{3}$/.test(String(it[0])) && it.length === 2)).toBe(
    true,
  )
  expect(occupations.map((it: { code: string }) => it.code).toSorted()).toEqual([
    'S',
    'SCE',
    'SI',
    'SI',
    'SI',
    'SI',
    'SI',
    'SI',
    'SIC',
  ])
})
