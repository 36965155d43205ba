import { expect } from 'vitest'

/** How far a computed value may be from its reference, by kind of quantity. Stated once, here. */
export const TOLERANCE = {
  /** Closed form in double precision: relative. */
  closedForm: 1e-12,
  /** Tail probability of a distribution: relative. */
  probability: 1e-10,
  /** Found by iteration or quadrature: relative. */
  iterative: 1e-8,
} as const

/** Below this a reference counts as zero, where only the absolute difference has a meaning. */
const NEAR_ZERO = 1e-9

/** Relative difference of two numbers; absolute where the reference is zero or nearly so. */
function difference(actual: number, reference: number): number {
  if (actual === reference) return 0
  const apart = Math.abs(actual - reference)
  return Math.abs(reference) < NEAR_ZERO ? apart : apart / Math.abs(reference)
}

/** Fails unless `actual` is a number within `tolerance` of `reference`; `what` names it in the message. */
export function expectClose(actual: number | null, reference: number, tolerance: number, what = ''): void {
  expect(actual, `${what} is undefined`).not.toBeNull()
  const apart = difference(actual!, reference)
  expect(apart, `${what}: ${actual} instead of ${reference}`).toBeLessThanOrEqual(tolerance)
}
