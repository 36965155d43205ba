import ln from '@stdlib/math-base-special-ln'
import { highWord, withHighWord, withoutLowWord } from './words.ts'

/* Logarithms of base 2 and 10 step by step as in fdlibm and FreeBSD’s msun (NOTICE.txt), from which V8 has them too. */

const TWO_54 = 2 ** 54

/** The number as a power of two and a factor; the power of two added for numbers below the smallest that are exact. */
function normal(x: number): readonly [x: number, added: number] {
  return highWord(x) < 0x00100000 ? [x * TWO_54, -54] : [x, 0]
}

/** The logarithm if it needs no computing. */
function plain(x: number): number | null {
  if (Number.isNaN(x) || x < 0) return Number.NaN
  if (x === 0) return Number.NEGATIVE_INFINITY
  if (x === Number.POSITIVE_INFINITY) return x
  return x === 1 ? 0 : null
}

export function log10(given: number): number {
  const known = plain(given)
  if (known !== null) return known
  const [x, added] = normal(given)
  const high = highWord(x)
  const k = added + (high >> 20) - 1023
  const i = k < 0 ? 1 : 0
  const y = k + i
  const rest = withHighWord(x, (high & 0x000fffff) | ((0x3ff - i) << 20))
  const z = y * 3.694239077158931e-13 + Math.LOG10E * ln(rest)
  return z + y * 0.30102999566361177
}

export function log2(given: number): number {
  const known = plain(given)
  if (known !== null) return known
  const [x, added] = normal(given)
  const digits = highWord(x) & 0x000fffff
  const i = (digits + 0x95f64) & 0x100000
  const y = added + (highWord(x) >> 20) - 1023 + (i >> 20)
  const f = withHighWord(x, digits | (i ^ 0x3ff00000)) - 1
  const half = 0.5 * f * f
  const r = kernel(f)
  const upper = withoutLowWord(f - half)
  const lower = f - upper - half + r
  const high = upper * 1.4426950407214463
  let low = (lower + upper) * 1.6751713164886512e-10 + lower * 1.4426950407214463
  const w = y + high
  low += y - w + high
  return low + w
}

/** log(1 + f) − f + f² / 2, for 1 + f between the root of a half and the root of two. */
function kernel(f: number): number {
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const t1 = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373))
  const t2 =
    z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)))
  const half = 0.5 * f * f
  return s * (half + (t2 + t1))
}
