import expm1 from '@stdlib/math-base-special-expm1'
import log1p from '@stdlib/math-base-special-log1p'
import { exp } from './exponential.ts'
import { highWord } from './words.ts'

/* Hyperbolic functions step by step as in fdlibm (NOTICE.txt), from which V8 has them too. */

const OVERFLOW = 710.4758600739439
const HALF_OVERFLOW = 709.7822265625
const TINY = 2 ** -28

export function sinh(x: number): number {
  const h = x < 0 ? -0.5 : 0.5
  const size = Math.abs(x)
  if (size < 22) {
    if (size < TINY) return x
    const t = expm1(size)
    return size < 1 ? h * (2 * t - (t * t) / (t + 1)) : h * (t + t / (t + 1))
  }
  if (size < HALF_OVERFLOW) return h * exp(size)
  if (size <= OVERFLOW) {
    const w = exp(0.5 * size)
    return h * w * w
  }
  return x * Number.POSITIVE_INFINITY
}

export function cosh(x: number): number {
  const high = highWord(x) & 0x7fffffff
  const size = Math.abs(x)
  if (high < 0x3fd62e43) {
    const t = expm1(size)
    const w = 1 + t
    return high < 0x3c800000 ? w : 1 + (t * t) / (w + w)
  }
  if (high < 0x40360000) {
    const t = exp(size)
    return 0.5 * t + 0.5 / t
  }
  if (high < 0x40862e42) return 0.5 * exp(size)
  if (size <= OVERFLOW) {
    const w = exp(0.5 * size)
    return 0.5 * w * w
  }
  return size * Number.POSITIVE_INFINITY
}

export function tanh(x: number): number {
  const size = Math.abs(x)
  if (Number.isNaN(x) || size < TINY) return x
  const t = size < 1 ? expm1(-2 * size) : size < 22 ? expm1(2 * size) : Number.POSITIVE_INFINITY
  const z = size < 1 ? -t / (t + 2) : 1 - 2 / (t + 2)
  return x < 0 ? -z : z
}

export function atanh(x: number): number {
  const size = Math.abs(x)
  if (!(size <= 1)) return Number.NaN
  if (size === 1) return x * Number.POSITIVE_INFINITY
  if (size < TINY) return x
  const twice = size + size
  const t = 0.5 * log1p(size < 0.5 ? twice + (twice * size) / (1 - size) : twice / (1 - size))
  return x < 0 ? -t : t
}
