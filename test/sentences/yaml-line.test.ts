import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { yamlList, yamlLists, yamlText } from '../../pipeline/sentences/yaml-line.ts'

const TEXTS = [
  ...[
    '',
    'NA',
    'k.A.',
    '-99',
    '01',
    '1.0',
    '1e3',
    '0x1F',
    '2024-03-01',
    '.',
    '.nan',
    '?',
    '-',
    '~',
    'null',
    'NULL',
  ],
  ...[
    'true',
    'No',
    'yes',
    'off',
    'y',
    "it's",
    'a: b',
    'a #b',
    '[x]',
    '{x}',
    '*x',
    '&x',
    '!x',
    '%',
    '@',
    '`',
    'a,b',
  ],
  ...[
    'Session 1',
    '1. Sitzung',
    'Zoë',
    '"x"',
    'a\tb',
    'a\u00a0b',
    ' a',
    '#NULL!',
    'a\nb',
    '\u200b',
    '=1',
    '<<',
  ],
]

test.each(TEXTS)('%j is the same text when study.yaml is read', (text) => {
  expect(parse(`x: ${yamlText(text)}`)).toEqual({ x: text })
  expect(parse(`x: ${yamlList([text, 'b'])}`)).toEqual({ x: [text, 'b'] })
})

test('keys that are names of columns are the same too', () => {
  for (const text of TEXTS.filter((it) => !/^\d+$/.test(it)))
    expect(parse(`x: ${yamlLists([[text, ['a']]])}`)).toEqual({ x: { [text]: ['a'] } })
})
