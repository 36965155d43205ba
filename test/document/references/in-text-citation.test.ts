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
  expect(inTextCitation('Nobody, A. (1999). A paper.')).toBe('Nobody, A. (1999). A paper')
  expect(() => inTextCitation('nobody-1999')).toThrow(RangeError)
})
