import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SAME_MATH } from '../../../../pipeline/page/engine/math/same-math.ts'
import { PROJECT } from '../../../support/run.ts'

/* The worker of the page has to have the results of Node digit by digit, although browsers have their own last digits. */

const EDGES = [
  ...[0, -0, 1, -1, 0.5, -0.5, 2, -2, 3, 8, 10, 22, 100, 1000, 1024, 0.34657359027997264, 1.0397207708399179],
  ...[710, -710, 710.5, 711, -711, -744.5, -745.13, -746, 5e-324, 1e-308, 1e-300, 1e300, 2 ** -28, 2 ** -55],
  ...[Number.MAX_VALUE, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN],
]

/** Numbers of all sizes that statistics meet, the same in every run. */
function numbers(count: number): number[] {
  let state = 987654321
  const next = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
  return Array.from({ length: count }, () => {
    const size = (next() + next() / 2 ** 32) * 10 ** Math.floor(next() * 12 - 8)
    return next() < 0.5 ? -size : size
  })
}

const one = [...EDGES, ...numbers(40_000)]
const two = [
  ...EDGES.flatMap((x) => EDGES.map((y) => [x, y] as const)),
  ...one.map((x, i) => [x, one[(i * 7 + 3) % one.length]!] as const),
]

test.each(Object.entries(SAME_MATH))('%s has the results of Node', (name, own) => {
  const node = Math[name as keyof typeof SAME_MATH] as (...given: number[]) => number
  const given = own.length === 1 ? one.map((x) => [x]) : two
  const differing = given.filter((it) => !Object.is((own as typeof node)(...it), node(...it)))
  expect(differing).toEqual([])
})

/** Functions of Math with one right result, which every browser has. */
const EXACT =
  /^(abs|ceil|floor|fround|imul|max|min|round|sign|sqrt|trunc|clz32|PI|E|LN2|LN10|LOG2E|LOG10E|SQRT2|SQRT1_2)$/

test('the pipeline asks for no other function whose last digit is open', () => {
  const files = readdirSync(join(PROJECT, 'pipeline'), { recursive: true, encoding: 'utf8' })
  const found = files
    .sort()
    .filter((file) => file.endsWith('.ts') && !/^page\/(?!engine)|\.d\.ts$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(join(PROJECT, 'pipeline', file), 'utf8').replaceAll(
        /^\s*(\*|\/\/|\/\*\*).*$/gm,
        '',
      )
      const called = [...text.matchAll(/\bMath\.(\w+)/g)].map(([, name]) => name!)
      const open = called.filter((name) => !EXACT.test(name) && !(name in SAME_MATH))
      // A square, and a power of 2 or 10 by a whole number, are the same everywhere.
      const powers = [...text.matchAll(/([\w.)\]]+!?) \*\* (-?[\w.(]+)/g)]
        .filter(([, base, exponent]) => exponent !== '2' && !/^(2|10|10n)$/.test(base!))
        .map(([power]) => power)
      return [...open, ...powers].map((what) => `${file}: ${what}`)
    })
  expect(found).toEqual(ALLOWED)
})

/** Powers of whole numbers, of a power of 2, of long whole numbers (BigInt), and by 1 or 2. */
const ALLOWED: readonly string[] = [
  'congruence/from-whole-scores.ts: factor ** degree',
  'sentences/marked-number.ts: BASE ** i',
  'statistics/cluster-robust/wild-weights.ts: values.length ** clusters',
  'statistics/permutation/exchange.ts: size) ** BigInt(sets.length',
  'statistics/two-studies/pooled-correlation.ts: one ** power',
]
