/** The lowest of any number of values, ∞ of none: as arguments of a function, many values need more room than some engines have. */
export const lowestOf = (values: readonly number[]): number =>
  values.reduce((lowest, value) => Math.min(lowest, value), Number.POSITIVE_INFINITY)

/** The highest of any number of values, -∞ of none. */
export const highestOf = (values: readonly number[]): number =>
  values.reduce((highest, value) => Math.max(highest, value), Number.NEGATIVE_INFINITY)
