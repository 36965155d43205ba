import { expect, test } from 'vitest'
import { writtenCode } from '../../pipeline/holland/written-code.ts'

test.each([
  ['SAI', 'SAI', []],
  ['sai ', 'SAI', ['spaces', 'small-letters']],
  ['ＳＡＩ', 'SAI', ['full-width']],
  ['\u3000ｓａｉ\u00a0', 'SAI', ['spaces', 'full-width', 'small-letters']],
  ['sAi', 'SAI', ['small-letters']],
  ['riasec', 'RIASEC', ['small-letters']],
])('%j means %s', (text, code, habits) => {
  expect(writtenCode(text)).toEqual({ code, fault: null, habits })
})

test.each([
  ['SXA', 'not-a-type'],
  ['SSA', 'repeated-type'],
  ['sSa', 'repeated-type'],
  ['RIASECR', 'too-long'],
  ['', 'empty'],
  ['   ', 'empty'],
  ['S A I', 'not-a-type'],
  ['S-A-I', 'not-a-type'],
  ['ЅАІ', 'not-a-type'],
  ['saı', 'not-a-type'],
  ['ſAI', 'not-a-type'],
  ['S\u200bAI', 'not-a-type'],
])('%j is no code: %s', (text, fault) => {
  expect(writtenCode(text)).toMatchObject({ code: null, fault })
})
