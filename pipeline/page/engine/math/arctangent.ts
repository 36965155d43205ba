import { highWord } from './words.ts'

/* Arctangents step by step as in fdlibm (NOTICE.txt), from which V8 has them too. */

/** atan of 0.5, 1, 1.5 and infinity, each as the sum of two numbers. */
const HIGH = [0.4636476090008061, 0.7853981633974483, 0.982793723247329, 1.5707963267948966]
const LOW = [2.2698777452961687e-17, 3.061616997868383e-17, 1.3903311031230998e-17, 6.123233995736766e-17]

const SERIES = [
  0.3333333333333293, -0.19999999999876483, 0.14285714272503466, -0.11111110405462356, 0.09090887133436507,
  -0.0769187620504483, 0.06661073137387531, -0.058335701337905735, 0.049768779946159324,
  -0.036531572744216916, 0.016285820115365782,
] as const

export function atan(given: number): number {
  const size = Math.abs(given)
  const high = highWord(given) & 0x7fffffff
  if (high >= 0x44100000) {
    if (Number.isNaN(given)) return given
    return given > 0 ? HIGH[3]! + LOW[3]! : -HIGH[3]! - LOW[3]!
  }
  if (high < 0x3e400000) return given
  let x = size
  let id = -1
  if (high < 0x3fdc0000) x = given
  else if (high < 0x3fe60000) {
    id = 0
    x = (2 * size - 1) / (2 + size)
  } else if (high < 0x3ff30000) {
    id = 1
    x = (size - 1) / (size + 1)
  } else if (high < 0x40038000) {
    id = 2
    x = (size - 1.5) / (1 + 1.5 * size)
  } else {
    id = 3
    x = -1 / size
  }
  const z = x * x
  const w = z * z
  const [a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10] = SERIES
  const s1 = z * (a0 + w * (a2 + w * (a4 + w * (a6 + w * (a8 + w * a10)))))
  const s2 = w * (a1 + w * (a3 + w * (a5 + w * (a7 + w * a9))))
  if (id < 0) return x - x * (s1 + s2)
  const angle = HIGH[id]! - (x * (s1 + s2) - LOW[id]! - x)
  return given < 0 ? -angle : angle
}

const PI_LOW = 1.2246467991473532e-16
const TINY = 1e-300

export function atan2(y: number, x: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return x + y
  if (x === 1) return atan(y)
  const isLeft = x < 0 || Object.is(x, -0)
  const isBelow = y < 0 || Object.is(y, -0)
  if (y === 0) return isLeft ? (isBelow ? -Math.PI - TINY : Math.PI + TINY) : y
  if (x === 0) return isBelow ? -Math.PI / 2 - TINY : Math.PI / 2 + TINY
  if (Math.abs(x) === Number.POSITIVE_INFINITY) {
    const infinite = Math.abs(y) === Number.POSITIVE_INFINITY
    const angle = infinite ? (isLeft ? (3 * Math.PI) / 4 : Math.PI / 4) : isLeft ? Math.PI : 0
    return isBelow ? -angle : angle
  }
  if (Math.abs(y) === Number.POSITIVE_INFINITY) return isBelow ? -Math.PI / 2 : Math.PI / 2
  const exponents = ((highWord(y) & 0x7fffffff) - (highWord(x) & 0x7fffffff)) >> 20
  let isLeftHere = isLeft
  let z: number
  if (exponents > 60) {
    z = Math.PI / 2 + 0.5 * PI_LOW
    isLeftHere = false
  } else if (isLeft && exponents < -60) z = 0
  else z = atan(Math.abs(y / x))
  if (!isLeftHere) return isBelow ? -z : z
  return isBelow ? z - PI_LOW - Math.PI : Math.PI - (z - PI_LOW)
}
