import { expect, test } from 'vitest'
import { matchVerdict } from '../../../pipeline/analyses/match/match-verdict.ts'

const part = (estimate: number, p: number) => ({ estimate, p })
const NO = part(0.1, 0.4)
const UP = part(0.5, 0.01)
const DOWN = part(-0.5, 0.01)

test.each([
  ['match', NO, NO, UP, 'positive'],
  ['match', NO, NO, DOWN, 'negative'],
  ['match', null, null, UP, 'positive'],
  ['match', NO, NO, DOWN, 'either'],
  ['both', NO, UP, UP, 'positive'],
  ['both', DOWN, NO, UP, 'positive'],
  ['main-effect', UP, NO, NO, 'positive'],
  ['main-effect', NO, DOWN, NO, 'positive'],
  ['neither', NO, NO, NO, 'positive'],
  ['neither', null, NO, NO, 'either'],
  ['opposite', NO, NO, DOWN, 'positive'],
  ['opposite', UP, UP, UP, 'negative'],
  ['not-tested', UP, UP, null, 'positive'],
  ['not-tested', UP, UP, { estimate: null, p: null }, 'positive'],
] as const)('%s', (verdict, client, therapist, unique, direction) => {
  expect(matchVerdict({ client, therapist, unique }, direction, 0.05)).toBe(verdict)
})

test('p equal to the level is not significant', () => {
  const at = part(0.5, 0.05)
  expect(matchVerdict({ client: at, therapist: at, unique: at }, 'positive', 0.05)).toBe('neither')
})
