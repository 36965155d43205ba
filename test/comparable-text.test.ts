import { expect, test } from 'vitest'
import { comparableText } from '../pipeline/comparable-text.ts'

test.each([
  ['', ''],
  ['C01', 'C01'],
  ['no consent', 'no consent'],
  ['na\u0303o', 'não'],
  [' no \u00A0consent\t', 'no consent'],
  ['no\u202Fcon\u00ADsent', 'no consent'],
  ['\uFEFFC01\u200B', 'C01'],
  ['C\u200C0\u200D1\u200E\u2060', 'C01'],
  ['\u3000a\r\nb\u2003c', 'a b c'],
  ['a\u200B b', 'a b'],
  [' \u200B ', ''],
  ['Zoë – B', 'Zoë – B'],
])('%j is compared as %j', (text, compared) => {
  expect(comparableText(text)).toBe(compared)
  expect(comparableText(compared)).toBe(compared)
})
