/**
 * Smallest and largest standard deviation (n - 1) that n values between `min` and `max` can have with this
 * mean. A published value outside these bounds is impossible.
 *
 * Largest: all values at the two ends, except one if the mean requires it. Smallest: all values equal to the
 * mean or, for whole numbers, to the two neighbours of the mean. `unit` is the step of the values: 1 for single
 * answers, 1/items for item means, 0 for any value.
 *
 * @throws RangeError if the mean is outside the range, n is not a whole number of at least 2, or unit is
 * negative
 * @source Heathers, J. A., Anaya, J., van der Zee, T., & Brown, N. J. L. (2018). Recovering data from summary
 * statistics: Sample Parameter Reconstruction via Iterative TEchniques (SPRITE). PeerJ Preprints, 6,
 * e26968v1. https://doi.org/10.7287/peerj.preprints.26968v1
 * @example sdBounds(3, 2, 1, 5, 1) // [0, 2.8284271247461903]
 * @example sdBounds(3.5, 2, 1, 5, 1)[0] // Math.SQRT1_2
 */
export function sdBounds(
  mean: number,
  n: number,
  min: number,
  max: number,
  unit: number,
): readonly [number, number] {
  if (!(min <= mean && mean <= max)) throw new RangeError(`the mean must lie from ${min} to ${max}: ${mean}`)
  if (!(Number.isInteger(n) && n >= 2)) throw new RangeError(`n must be a whole number, at least 2: ${n}`)
  if (!(unit >= 0)) throw new RangeError(`unit must not be negative: ${unit}`)
  const width = max - min
  const atTop = width === 0 ? 0 : Math.floor(((mean - min) * n) / width + 1e-9)
  const between = Math.max(0, (mean - min) * n - atTop * width)
  const bottom = Math.max(0, n - atTop - 1)
  const largest =
    atTop * (max - mean) ** 2 + (atTop < n ? (min + between - mean) ** 2 : 0) + bottom * (mean - min) ** 2
  const step = unit === 0 ? 0 : ((mean - min) / unit) % 1
  const smallest = n * unit ** 2 * step * (1 - step)
  return [Math.sqrt(smallest / (n - 1)), Math.sqrt(largest / (n - 1))]
}
