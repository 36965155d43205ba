import type { Factor } from './slope-deviance.ts'
import { inverse, timesVector } from './small-matrices.ts'

/** What a search needs to know at one factor. */
interface AtFactor {
  readonly factor: Factor
  readonly value: number
  /** Derivatives of the value. */
  readonly gradient: Factor
}

/** Which numbers of the factor are free: all three, or no covariance of intercepts and slopes. */
export type Free = readonly number[]

const STEPS = 200

/**
 * A deviance that is lowest where σ² is less than a millionth of a variance has no minimum: clusters and predictors
 * explain the outcome completely.
 */
export const LARGEST_ROOT = 1e3

/** Numbers of the factor below this may be 0, which is then looked at. */
const SMALL = 1e-3

/** By how much a deviance may be higher and still be the same. */
const SAME = 1e-9

/**
 * The factor at which the deviance is lowest, from several starts, among them variances near 0. The deviance is a smooth
 * function of a factor of any sign, so that nothing bounds the search; a minimum at which a variance is 0 or a
 * correlation 1 is looked at exactly there. Damped Newton steps with the second derivatives as differences of the exact
 * gradient, until the gradient is rounding. Null if there is none.
 */
export function lowestFactor<At extends AtFactor>(
  deviance: (factor: Factor) => At | null,
  free: Free,
): At | null {
  const starts: Factor[] = []
  for (const a of [0.1, 0.7, 2])
    for (const c of [0.05, 0.5])
      for (const b of free.includes(1) ? [-0.4, 0.4] : [0]) starts.push([a, b * c, c])
  let best: At | null = null
  for (const start of starts) {
    const found = descended(deviance, start, free)
    if (found && (!best || found.value < best.value - SAME)) best = found
  }
  if (!best) return null
  for (const zero of zerosNear(best.factor, free)) {
    const rest = free.filter((k) => !zero.includes(k))
    const from = best.factor.map((value, k) => (zero.includes(k) ? 0 : value)) as unknown as Factor
    const found = rest.length === 0 ? deviance(from) : descended(deviance, from, rest)
    if (found && found.value <= best.value + SAME) best = found
  }
  return best
}

/** Which numbers might be exactly 0, fewest first. */
function zerosNear([a, b, c]: Factor, free: Free): number[][] {
  const zeros: number[][] = []
  if (Math.abs(c) < SMALL) zeros.push([2])
  if (free.includes(1)) {
    if (Math.hypot(b, c) < SMALL) zeros.push([1, 2])
    if (Math.abs(a) < SMALL) zeros.push([0, 1])
    if (Math.hypot(a, b, c) < 2 * SMALL) zeros.push([0, 1, 2])
  } else {
    if (Math.abs(a) < SMALL) zeros.push([0])
    if (Math.hypot(a, c) < 2 * SMALL) zeros.push([0, 2])
  }
  return zeros
}

function descended<At extends AtFactor>(
  deviance: (factor: Factor) => At | null,
  start: Factor,
  free: Free,
): At | null {
  let here = deviance(start)
  let damping = 1e-3
  for (let step = 0; here && step < STEPS; step++) {
    const gradient = free.map((k) => here!.gradient[k]!)
    const bends = bendsAt(deviance, here, free)
    if (!bends) return here
    let next: At | null = null
    let moved = 0
    for (; damping < 1e12; damping = Math.max(damping * 8, 1e-10)) {
      const damped = bends.map((value, k) => value + (k % (free.length + 1) === 0 ? damping : 0))
      const inverted = inverse(damped, free.length)
      if (!inverted) continue
      const change = timesVector(inverted, gradient, free.length)
      const factor = shifted(here.factor, free, change, -1)
      next = deviance(factor)
      moved = Math.max(...change.map(Math.abs))
      // Near the minimum the deviance is rounding, and the gradient is what must shrink.
      if (next && next.value < here.value) break
      if (next && next.value <= here.value + 1e-12 * Math.abs(here.value) && shrinks(next, here, free)) break
      next = null
      if (moved < 1e-15) return here
    }
    if (!next) return here
    here = next
    damping = damping < 1e-8 ? 0 : damping / 16
    if (moved < 1e-14) return here
  }
  return here
}

function shrinks(next: AtFactor, here: AtFactor, free: Free): boolean {
  const size = (at: AtFactor) => Math.hypot(...free.map((k) => at.gradient[k]!))
  return size(next) < size(here) / 2
}

function shifted(factor: Factor, free: Free, change: ArrayLike<number>, by: number): Factor {
  const to: [number, number, number] = [...factor]
  free.forEach((k, i) => {
    to[k]! += by * change[i]!
  })
  return to
}

/** Second derivatives with respect to the free numbers, as central differences of the gradient. */
function bendsAt(
  deviance: (factor: Factor) => AtFactor | null,
  here: AtFactor,
  free: Free,
): Float64Array | null {
  const size = free.length
  const bends = new Float64Array(size * size)
  for (let i = 0; i < size; i++) {
    const width = 1e-5 * Math.max(1e-2, Math.abs(here.factor[free[i]!]!))
    const unit = free.map((_, k) => (k === i ? width : 0))
    const [after, before] = [
      deviance(shifted(here.factor, free, unit, 1)),
      deviance(shifted(here.factor, free, unit, -1)),
    ]
    if (!after || !before) return null
    free.forEach((k, j) => {
      const slope = (after.gradient[k]! - before.gradient[k]!) / (2 * width)
      bends[i * size + j]! += slope / 2
      bends[j * size + i]! += slope / 2
    })
  }
  return bends
}
