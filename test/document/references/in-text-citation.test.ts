import { expect, test } from 'vitest'
import {
  inTextCitation,
  parentheticalCitation,
} from '../../../pipeline/document/references/in-text-citation.ts'

test('works are cited as APA style cites them', () => {
  expect(inTextCitation('iachan-1990')).toBe('Iachan (1990)')
  expect(inTextCitation('hubert-arabie-1987')).toBe('Hubert and Arabie (1987)')
  expect(parentheticalCitation('hubert-arabie-1987')).toBe('Hubert & Arabie, 1987')
  expect(parentheticalCitation('taber-leibert-agaskar-2011')).toBe('Taber et al., 2011')
  expect(() => inTextCitation('nobody-1999')).toThrow(RangeError)
})

test('a reference in words is cited by its authors and year, if it begins with them', () => {
  expect(inTextCitation('Nobody, A. (1999). A paper.')).toBe('Nobody (1999)')
  expect(parentheticalCitation('Nobody, A. B., & Else, C. (1999). A paper.')).toBe('Nobody & Else, 1999')
  expect(inTextCitation('Nobody, A.-B., Else, C., & de Third, D. (1999). A paper.')).toBe(
    'Nobody et al. (1999)',
  )
  expect(inTextCitation('An invented paper (1999).')).toBe('An invented paper (1999)')
  expect(inTextCitation('Nobody, A. An undated paper.')).toBe('Nobody, A. An undated paper')
})
