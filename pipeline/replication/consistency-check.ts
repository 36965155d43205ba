/** The checks of published figures. */
export const CHECKS = [
  'possible',
  'direction',
  'df',
  't',
  'F',
  'p',
  'interval',
  'grim',
  'mean',
  'sd',
] as const

/** One check of whether published figures are consistent with each other. */
export interface ConsistencyCheck {
  readonly check: (typeof CHECKS)[number]
  /** The compared figures, as printed. */
  readonly figures: string
  /** Name of the scale, for means and standard deviations. */
  readonly scale: string | null
  readonly result: 'consistent' | 'inconsistent' | 'not-applicable'
  /** Range that the other figures allow. */
  readonly low: number | null
  readonly high: number | null
  /** Why it could not be checked, or a possible cause of the mismatch. */
  readonly reason: string | null
}

/** True if two ranges overlap, with a small tolerance for the last bit of a double. */
export function meet([a, b]: readonly [number, number], [c, d]: readonly [number, number]): boolean {
  const slack = 1e-12 * Math.max(1, Math.abs(a), Math.abs(b))
  return a <= d + slack && c <= b + slack
}
