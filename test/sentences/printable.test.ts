import { expect, test } from 'vitest'
import { printable, printableLines } from '../../pipeline/sentences/printable.ts'

test.each([
  ['escape', '\u001b[31m', '\\u001b[31m'],
  ['bell, which ends a title', '\u001b]0;x\u0007', '\\u001b]0;x\\u0007'],
  ['control characters of one byte beyond ASCII', '\u009b31m', '\\u009b31m'],
  ['line breaks', 'a\r\nb\u2028', 'a\\u000d\\u000ab\\u2028'],
  ['direction', 'a\u202eb\u2066', 'a\\u202eb\\u2066'],
  ['what nobody sees', 'a\u200b\u00ad\ufeff', 'a\\u200b\\u00ad\\ufeff'],
  ['tags, of two units each', '\u{e0041}', '\\udb40\\udc41'],
])('%s is shown escaped', (_, text, shown) => {
  expect(printable(text)).toBe(shown)
  expect(JSON.parse(`"${shown}"`)).toBe(text)
})

test.each(['Zoë Müller', '治疗 联盟', 'می‌خواهم', '👩‍🔬 “x” – y'])('%s is shown as it is', (text) => {
  expect(printable(text)).toBe(text)
})

test('lines stay lines', () => {
  expect(printableLines('a\u001b\nb')).toBe('a\\u001b\nb')
})
