import { expect, test } from 'vitest'
import { sentencesOf } from '../../pipeline/document/sentences-of.ts'

test('a sentence ends where the next begins, and not at an abbreviation or a decimal', () => {
  const text =
    'It was r = .51, p = .027 (Taber et al. 2011). “So.” Bond vs. Task. 32 pairs; cf. Table 3. J. L. Holland.'
  expect(sentencesOf(text).map((it) => it.trim())).toEqual([
    'It was r = .51, p = .027 (Taber et al. 2011).',
    '“So.”',
    'Bond vs. Task.',
    '32 pairs; cf. Table 3.',
    'J. L. Holland.',
  ])
  expect(sentencesOf(text).join('')).toBe(text)
})
