import { expect, test } from 'vitest'
import { writtenCode } from '../../pipeline/holland/written-code.ts'

test.each([
  ['SAI', 'SAI', []],
  ['sai ', 'SAI', ['spaces', 'small-letters']],
  ['ＳＡＩ', 'SAI', ['full-width']],
  ['\u3000ｓａｉ\u00a0', 'SAI', ['spaces', 'full-width', 'small-letters']],
  ['sAi', 'SAI', ['small-letters']],
  ['riasec', 'RIASEC', ['small-letters']],
  ['S-A-I', 'SAI', ['separators']],
  ['S/A/I', 'SAI', ['separators']],
  ['S A I', 'SAI', ['separators']],
  ['S,A,I', 'SAI', ['separators']],
  ['s, a, i', 'SAI', ['small-letters', 'separators']],
  ['R – I – A – S', 'RIAS', ['separators']],
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
  ['S A', 'not-a-type'],
  ['S/A', 'not-a-type'],
  ['S-A/I', 'not-a-type'],
  ['SA/I', 'not-a-type'],
  ['S--A--I', 'not-a-type'],
  ['S-A-I-', 'not-a-type'],
  ['S-A-S', 'repeated-type'],
  ['S-A-X', 'not-a-type'],
  ['ЅАІ', 'not-a-type'],
  ['saı', 'not-a-type'],
  ['ſAI', 'not-a-type'],
  ['S\u200bAI', 'not-a-type'],
])('%j is no code: %s', (text, fault) => {
  expect(writtenCode(text)).toMatchObject({ code: null, fault })
})
