/** A discrete distribution: its values in rising order, each with its probability. */
export interface WeightedSums {
  readonly values: Float64Array
  readonly weights: Float64Array
}

/** The sum that is always 0. */
export const NO_SUM: WeightedSums = { values: Float64Array.of(0), weights: Float64Array.of(1) }

/** Both distributions as parts of one, `a` as it is and `b` moved up by `shift`; values within `near` are one. */
export function merged(a: WeightedSums, b: WeightedSums, shift: number, near: number): WeightedSums {
  const most = a.values.length + b.values.length
  const [values, weights] = [new Float64Array(most), new Float64Array(most)]
  let [size, i, j] = [0, 0, 0]
  while (i < a.values.length || j < b.values.length) {
    const [left, right] = [
      i < a.values.length ? a.values[i]! : Number.POSITIVE_INFINITY,
      j < b.values.length ? b.values[j]! + shift : Number.POSITIVE_INFINITY,
    ]
    const first = left <= right
    const value = first ? left : right
    const weight = first ? a.weights[i++]! : b.weights[j++]!
    if (size > 0 && value - values[size - 1]! <= near) weights[size - 1]! += weight
    else {
      values[size] = value
      weights[size++] = weight
    }
  }
  return { values: values.slice(0, size), weights: weights.slice(0, size) }
}

/** The same distribution moved up by `shift` and with all weights times `factor`. */
function moved({ values, weights }: WeightedSums, shift: number, factor: number): WeightedSums {
  return { values: values.map((value) => value + shift), weights: weights.map((weight) => weight * factor) }
}

/** The distribution of the sum of two independent values; values within `near` are one. */
export function convolved(a: WeightedSums, b: WeightedSums, near: number): WeightedSums {
  const [few, many] = a.values.length <= b.values.length ? [a, b] : [b, a]
  let parts: WeightedSums[] = Array.from(few.values, (value, i) => moved(many, value, few.weights[i]!))
  while (parts.length > 1) {
    const joined: WeightedSums[] = []
    for (let i = 0; i < parts.length; i += 2) {
      const next = parts[i + 1]
      joined.push(next ? merged(parts[i]!, next, 0, near) : parts[i]!)
    }
    parts = joined
  }
  return parts[0] ?? { values: new Float64Array(0), weights: new Float64Array(0) }
}

/** How likely the sum of two independent values is at least `bound`, without listing all sums. */
export function upperTail(a: WeightedSums, b: WeightedSums, bound: number): number {
  let [sum, above] = [0, 0]
  let j = b.values.length
  for (let i = 0; i < a.values.length; i++) {
    while (j > 0 && a.values[i]! + b.values[j - 1]! >= bound) above += b.weights[--j]!
    sum += a.weights[i]! * above
  }
  return sum
}
