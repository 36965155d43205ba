import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { cIndex } from '../../pipeline/congruence/c-index.ts'
import { CODES } from '../../pipeline/congruence/code-pairs.ts'
import { decomposition } from '../../pipeline/statistics/pairing/decomposition.ts'
import { pairedKinds } from '../../pipeline/statistics/pairing/paired-kinds.ts'
import { rePairedAssociation } from '../../pipeline/statistics/pairing/re-paired-association.ts'
import { lehmer } from '../statistics/mixed/random-design.ts'

/*
 * Match and main effect at many pairs: the decomposition of the C index over all clients × therapists, and the
 * re-paired association with 10,000 draws. Run: node test/bench/match.ts
 */

const THREE_LETTERS = CODES.filter((code) => code.length === 3)

function timed<T>(what: string, work: () => T): T {
  const begun = performance.now()
  const made = work()
  console.log(`${what}: ${(performance.now() - begun).toFixed(0)} ms`)
  return made
}

for (const n of [1000, 10_000, 100_000]) {
  const { uniform, normal } = lehmer(n)
  const drawn = () => THREE_LETTERS[Math.floor(uniform() * THREE_LETTERS.length)]!
  const clients = Array.from({ length: n }, drawn)
  const codes = Array.from({ length: n / 10 }, drawn)
  const therapists = Array.from({ length: n }, (_, i) => codes[i % codes.length]!)
  const ratings = Array.from({ length: n }, () => normal())
  const kinds = timed(`n = ${n}, kinds of people`, () =>
    pairedKinds(clients, therapists, (a, b) => cIndex.value(a, b)),
  )
  timed(`n = ${n}, decomposition`, () => decomposition(kinds))
  for (const redrawn of ['therapist', 'client'] as const) {
    const draws = n > 10_000 ? 1000 : 10_000
    timed(`n = ${n}, ${redrawn} re-paired ${draws} times`, () =>
      rePairedAssociation(kinds, ratings, { redrawn, random: xoroshiro128plus(1), draws }),
    )
  }
}
