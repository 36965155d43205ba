import { foreignLetter, withLetter } from './look-alikes.ts'
import { count } from './plural.ts'
import type { Sentences } from './sentence.ts'
import { nearest, oneOf } from './wording.ts'

/** Sentences about a single cell. */
export const CELLS = {
  'missing-value': (what: string, write = what) => ({
    message: `${what} is missing`,
    remedy: `write ${write}`,
  }),
  'reserved-id': (word: string) => ({
    message: `${word} stands for a missing value and cannot be an identifier`,
    remedy: 'choose another identifier',
  }),
  'long-id': (letters: number, most: number) => ({
    message: `this identifier has ${count(letters)} characters, but one has at most ${most}`,
    remedy: 'write a short identifier, or name the column that has the identifiers under columns',
  }),
  'date-as-id': () => ({
    message: 'this is a date, not an identifier; spreadsheets turn identifiers such as 3-1 into dates',
    remedy: 'format the column as text and enter the identifiers again',
  }),
  'rounded-id': () => ({
    message: 'a spreadsheet has rounded this identifier',
    remedy: 'format the column as text and enter the identifiers again',
  }),
  'other-decimal': (declared: string, found: string) => ({
    message: `this number has a decimal ${found === ',' ? 'comma' : 'point'}, but study.yaml declares ${JSON.stringify(declared)}`,
    remedy: `declare decimal: "${found}" for this file in study.yaml, or correct the number`,
  }),
  'not-a-number': (decimal: string, written = '') => ({
    message: withLetter('this is not a number', written),
    remedy: `write a number such as 4 or 4${decimal}5`,
  }),
  'not-a-whole-number': (written = '') => ({
    message: withLetter('this is not a whole number', written),
    remedy: 'write a whole number such as 1, 2 or 3',
  }),
  'unknown-value': (known: readonly string[], written: string) => ({
    message: `this is not ${oneOf(known)}.${foreignLetter(written)}${nearest(written, known)}`,
    remedy: `write ${oneOf(known)}`,
  }),
} as const satisfies Sentences
