import { expect, test } from 'vitest'
import { bayesWords } from '../../../pipeline/analyses/bayes/words.ts'

test.each([
  [150, 'extreme evidence for'],
  [30, 'very strong evidence for'],
  [16.9, 'strong evidence for'],
  [3, 'moderate evidence for'],
  [1, 'anecdotal evidence for'],
  [0.5, 'anecdotal evidence against'],
  [0.2, 'moderate evidence against'],
  [0.005, 'extreme evidence against'],
])('a Bayes factor of %d is %s an association', (value, words) =>
  expect(bayesWords(Math.log(value))).toBe(`${words} an association`),
)
