import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'

const RANGE = 2 ** 32

/** Two independent standard normal values (Box and Muller). */
function twoNormals(random: RandomGenerator): [number, number] {
  const radius = Math.sqrt(-2 * Math.log(((random.next() >>> 0) + 0.5) / RANGE))
  const angle = (2 * Math.PI * (random.next() >>> 0)) / RANGE
  return [radius * Math.cos(angle), radius * Math.sin(angle)]
}

/** A pair from the standard bivariate normal distribution with correlation rho. */
export function normalPair(rho: number, random: RandomGenerator): [number, number] {
  const [first, second] = twoNormals(random)
  return [first, rho * first + Math.sqrt(1 - rho * rho) * second]
}
