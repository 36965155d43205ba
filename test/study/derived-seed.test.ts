import { expect, test } from 'vitest'
import { derivedSeed } from '../../pipeline/study/derived-seed.ts'

test('is the beginning of the SHA-256 of seed and stage', () => {
  // printf '2011/match' | sha256sum
  expect(derivedSeed(2011, 'match').toString(16)).toBe('f683a037')
})

test('differs by seed and by stage', () => {
  const seeds = [1, 2, 11].flatMap((seed) =>
    ['match', 'correlate', '1/match'].map((it) => derivedSeed(seed, it)),
  )
  expect(new Set(seeds).size).toBe(seeds.length)
})
