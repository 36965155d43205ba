import { expect, test } from 'vitest'
import { fingerprint } from '../../../pipeline/artefacts/provenance.ts'
import { secretOf, shuffledRatings } from '../../../pipeline/commands/deposit/shuffled-ratings.ts'

const ids = Array.from({ length: 12 }, (_, i) => `D${i}`)
const pairs = ids.map((dyad_id) => ({ dyad_id }))
const ratings = ids.flatMap((dyad_id, i) =>
  i === 3 ? [] : [1, 2].map((session) => ({ dyad_id, session, value: 10 * i + session })),
)

test('every pair gets all ratings of one other pair, and none keeps its own', () => {
  const shuffled = shuffledRatings(pairs, ratings, 'secret')
  expect(shuffled.map(({ value }) => value).sort()).toEqual(ratings.map(({ value }) => value).sort())
  const giver = new Map(shuffled.map(({ dyad_id, value }) => [dyad_id, Math.floor(Number(value) / 10)]))
  expect(new Set(giver.values()).size).toBe(11)
  for (const [id, from] of giver) expect(`D${from}`).not.toBe(id)
  for (const own of Map.groupBy(shuffled, ({ dyad_id }) => dyad_id).values())
    expect(own.map(({ session }) => session)).toEqual([1, 2])
})

test('the order follows from the secret, and is the same every time', () => {
  const by = (secret: string) => JSON.stringify(shuffledRatings(pairs, ratings, secret))
  expect(by('a')).toBe(by('a'))
  expect(by('a')).not.toBe(by('b'))
})

test('the secret is that of both tables, and no fingerprint of a file', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const secret = secretOf(bytes('a'), bytes('b'))
  expect(secretOf(bytes('a'), bytes('b'))).toBe(secret)
  const others = [secretOf(bytes('a'), bytes('c')), secretOf(bytes('c'), bytes('b'))]
  const published = ['a', 'b', 'ab', 'a\nb', `${fingerprint('a')},${fingerprint('b')}`].map(fingerprint)
  expect([...others, ...published]).not.toContain(secret)
})
