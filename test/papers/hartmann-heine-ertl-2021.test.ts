import { expect, it } from 'vitest'
import { cIndex } from '../../pipeline/congruence/c-index.ts'
import { iachanM } from '../../pipeline/congruence/iachan-m.ts'
import { code } from '../../pipeline/holland/code.ts'

/**
 * Hartmann, F. G., Heine, J.-H., & Ertl, B. (2021). Concepts and coefficients based on John L. Holland's
 * theory of vocational choice: Examining the R package holland. Psych, 3(4), 728-750, Table 2: twenty codes
 * against the environment RIA, as C and Iachan's M.
 */
const TABLE_2 = [
  ['RIA', 18, 28],
  ['RIS', 17, 27],
  ['RIE', 16, 27],
  ['RIC', 15, 27],
  ['RAS', 15, 24],
  ['RAE', 14, 24],
  ['RAC', 13, 24],
  ['RSE', 12, 22],
  ['RSC', 11, 22],
  ['REC', 9, 22],
  ['IAS', 12, 12],
  ['IAE', 11, 12],
  ['IAC', 10, 12],
  ['ISE', 9, 10],
  ['ISC', 8, 10],
  ['IEC', 6, 10],
  ['ASE', 6, 4],
  ['ASC', 5, 4],
  ['AEC', 3, 4],
  ['SEC', 0, 0],
] as const

it.each(TABLE_2)('%s against RIA: C %i, M %i', (person, c, m) => {
  expect(cIndex.value(code(person), code('RIA'))).toBe(c)
  expect(iachanM.value(code(person), code('RIA'))).toBe(m)
})
