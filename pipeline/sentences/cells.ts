import type { Sentences } from './sentence.ts'
import { nearest, oneOf } from './wording.ts'

/** Sentences that concern a single cell, whatever it is about. */
export const CELLS = {
  'missing-value': (what: string) => ({ message: `${what} is missing`, remedy: `write ${what}` }),
  'reserved-id': (word: string) => ({
    message: `${word} stands for a missing value and cannot be an identifier`,
    remedy: 'choose another identifier',
  }),
  'date-as-id': () => ({
    message: 'this is a date, not an identifier; spreadsheets turn identifiers such as 3-1 into dates',
    remedy: 'format the column as text and write the identifiers anew',
  }),
  'rounded-id': () => ({
    message: 'a spreadsheet has rounded this identifier',
    remedy: 'format the column as text and write the identifiers anew',
  }),
  'other-decimal': (declared: string, found: string) => ({
    message: `this number has a decimal ${found === ',' ? 'comma' : 'point'}, and study.yaml declares ${JSON.stringify(declared)}`,
    remedy: `declare decimal: "${found}" for this file in study.yaml, or correct the number`,
  }),
  'not-a-number': (decimal: string) => ({
    message: 'this is no number',
    remedy: `write a number such as 4 or 4${decimal}5`,
  }),
  'not-a-whole-number': () => ({ message: 'this is no whole number', remedy: 'write 1, 2, 3 …' }),
  'unknown-value': (known: readonly string[], written: string) => ({
    message: `this is not ${oneOf(known)}.${nearest(written, known)}`,
    remedy: `write ${oneOf(known)}`,
  }),
} as const satisfies Sentences
