/** Steps between two variables on a circle of six, for each of the 15 pairs 1-2, 1-3, … 5-6. */
const APART = [1, 2, 3, 2, 1, 1, 2, 3, 2, 1, 2, 3, 1, 2, 1]
const PAIRS = [0, 1, 2, 3, 4].flatMap((i) => [1, 2, 3, 4, 5].filter((j) => j > i).map((j) => [i, j] as const))
/** The 72 predictions: the first pair is closer on the circle, so it correlates more than the second. */
const PREDICTIONS = APART.flatMap((near, a) =>
  APART.flatMap((far, b) => (near < far ? [[a, b] as const] : [])),
)
/** All 720 orders of six. */
const ORDERS = ordersOf([0, 1, 2, 3, 4, 5])

export interface CircularOrderTest {
  readonly predictions: 72
  readonly met: number
  readonly tied: number
  readonly violated: number
  /**
   * (met - violated)/72: 1 if every prediction is met, 0 if as many are met as violated, -1 if every one is
   * violated.
   */
  readonly correspondence: number
  /** Share of all 720 orders of the variables that meet at least as many predictions; at best 12/720. */
  readonly p: number
  /** Share of all orders with at least this correspondence, which counts ties as half. */
  readonly pOfCorrespondence: number
}

/**
 * Randomization test of circular order: do six variables correlate more the closer they are on a circle, in the
 * given order? For Holland's types: the correlation matrix R-I-A-S-E-C.
 *
 * Adjacent variables should correlate more than alternate and opposite ones, and alternate more than opposite
 * ones: 72 predictions. The data are compared with all 720 orders of the variables. 12 of these (6 rotations, 2
 * directions) give the same circle, so there are 60 different circles and the smallest p is 1/60. Equal
 * correlations neither meet nor violate a prediction.
 *
 * @throws RangeError if the matrix is not 6 x 6, symmetric and finite
 * @source Hubert, L., & Arabie, P. (1987). Evaluating order hypotheses within proximity matrices.
 * Psychological Bulletin, 102(1), 172-178. https://doi.org/10.1037/0033-2909.102.1.172
 * @source Tracey, T. J. G. (1997). RANDALL: A Microsoft FORTRAN program for a randomization test of
 * hypothesized order relations. Educational and Psychological Measurement, 57(1), 164-168.
 */
export function circularOrderTest(matrix: readonly (readonly number[])[]): CircularOrderTest {
  if (matrix.length !== 6 || matrix.some((row) => row.length !== 6)) {
    throw new RangeError(`the matrix must be 6 x 6: ${matrix.length} rows`)
  }
  PAIRS.forEach(([i, j]) => {
    const value = matrix[i]![j]!
    if (!Number.isFinite(value)) throw new RangeError(`matrix[${i}][${j}] must be a finite number: ${value}`)
    if (value !== matrix[j]![i]) throw new RangeError(`matrix[${i}][${j}] and [${j}][${i}] differ: ${value}`)
  })
  const observed = counts(matrix, ORDERS[0]!)
  const all = ORDERS.map((order) => counts(matrix, order))
  const share = (atLeast: (other: typeof observed) => boolean) => all.filter(atLeast).length / ORDERS.length
  const difference = observed.met - observed.violated
  return {
    predictions: 72,
    ...observed,
    correspondence: difference / 72,
    p: share((other) => other.met >= observed.met),
    pOfCorrespondence: share((other) => other.met - other.violated >= difference),
  }
}

function counts(matrix: readonly (readonly number[])[], order: readonly number[]) {
  const values = PAIRS.map(([i, j]) => matrix[order[i]!]![order[j]!]!)
  let [met, tied] = [0, 0]
  for (const [near, far] of PREDICTIONS) {
    if (values[near]! > values[far]!) met++
    else if (values[near] === values[far]) tied++
  }
  return { met, tied, violated: PREDICTIONS.length - met - tied }
}

function ordersOf(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]]
  return items.flatMap((item) =>
    ordersOf(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  )
}
