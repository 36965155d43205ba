import { sum } from 'simple-statistics'
import { symmetricEigen } from '../cluster-robust/symmetric-eigen.ts'

/** Far more steps than Newton's method takes, which is some ten. */
const STEPS = 500

/** A share of unique variance that falls below this is on its way to zero. */
const VANISHING = 1e-6

/** The largest step, in natural logarithms. */
const LONGEST_STEP = 1

/** No logarithm moves by more than this at the maximum. */
const SETTLED = 1e-12

export interface OneFactorFit {
  /** Unique share of the variance of each item. */
  readonly unique: readonly number[]
  /** Largest eigenvalue of the correlations divided by the roots of both unique variances, and its eigenvector. */
  readonly largest: number
  readonly direction: readonly number[]
}

/**
 * The unique variances at which one common factor has the highest likelihood; null if one of them goes to zero.
 *
 * Given unique variances ψ, the best loadings follow from the largest eigenvalue of R with entry ij divided by
 * √(ψi·ψj), so that only ψ has to be found: by Newton's method on log ψ, with the exact second derivatives, damped so
 * that the likelihood never falls.
 *
 * @source Jöreskog, K. G. (1967). Some contributions to maximum likelihood factor analysis. Psychometrika, 32(4),
 * 443-482. https://doi.org/10.1007/BF02289658
 * @source Clarke, M. R. B. (1970). A rapidly convergent method for maximum-likelihood factor analysis. British
 * Journal of Mathematical and Statistical Psychology, 23(1), 43-52. https://doi.org/10.1111/j.2044-8317.1970.tb00432.x
 */
export function uniqueVariances(correlations: readonly (readonly number[])[]): OneFactorFit | null {
  let logs = firstLogs(correlations)
  let here = stateAt(correlations, logs)
  let damping = 1e-3
  for (let step = 0; step < STEPS; step++) {
    const { gradient, hessian } = slopesOf(here)
    const move = dampedMove(gradient, hessian, damping)
    if (move === null) {
      damping = 10 * damping
      continue
    }
    // A unique variance is at most 1, the whole variance of a standardised item.
    const next = logs.map((value, i) => Math.min(0, value + move[i]!))
    const there = stateAt(correlations, next)
    const moved = Math.max(...next.map((value, i) => Math.abs(value - logs[i]!)))
    if (there.deviance <= here.deviance + 1e-13 * Math.abs(here.deviance)) {
      ;[logs, here] = [next, there]
      damping = damping < 1e-12 ? 0 : damping / 10
      if (Math.min(...logs) < Math.log(VANISHING)) return null
      if (moved <= SETTLED) return fitOf(here)
    } else {
      if (moved <= SETTLED) return fitOf(here)
      damping = Math.max(1e-9, 10 * damping)
    }
  }
  return null
}

function fitOf({ logs, values, vectors }: State): OneFactorFit {
  return { unique: logs.map(Math.exp), largest: values[0]!, direction: vectors[0]! }
}

/** From the first principal component, whose loadings are too high by what the items have for themselves. */
function firstLogs(correlations: readonly (readonly number[])[]): number[] {
  const { values, vectors } = stateAt(
    correlations,
    correlations.map(() => 0),
  )
  return vectors[0]!.map((along) => Math.log(Math.max(1 - 0.8 * values[0]! * along ** 2, 0.1)))
}

interface State {
  readonly logs: readonly number[]
  /** Eigenvalues, largest first, with their vectors. */
  readonly values: readonly number[]
  readonly vectors: readonly (readonly number[])[]
  /** -2/n times the highest log likelihood at these unique variances, up to a constant. */
  readonly deviance: number
}

function stateAt(correlations: readonly (readonly number[])[], logs: readonly number[]): State {
  const size = logs.length
  const scales = logs.map((value) => Math.exp(-value / 2))
  const scaled = Float64Array.from(
    correlations.flatMap((row, i) => row.map((r, j) => r * scales[i]! * scales[j]!)),
  )
  const { values, vectors } = symmetricEigen(scaled, size)
  const order = [...values.keys()].sort((a, b) => values[b]! - values[a]!)
  const sorted = order.map((column) => values[column]!)
  const first = Math.max(1, sorted[0]!)
  return {
    logs,
    values: sorted,
    vectors: order.map((column) => logs.map((_, row) => vectors[row * size + column]!)),
    deviance: sum([...logs]) + Math.log(first) + sum(sorted) - first,
  }
}

/** First and second derivatives of the deviance by the logarithms of the unique variances. */
function slopesOf({ values, vectors }: State) {
  const [largest, ...rest] = values
  const [main, ...others] = vectors
  const gradient = main!.map((_, i) => sum(rest.map((value, m) => (1 - value) * others[m]![i]! ** 2)))
  const hessian = main!.map((_, i) =>
    main!.map((_, j) => {
      let [weighted, plain, crossed] = [0, 0, 0]
      rest.forEach((value, m) => {
        const both = others[m]![i]! * others[m]![j]!
        weighted += value * both
        plain += both
        crossed += (((1 - value) * (largest! + value)) / (largest! - value)) * both
      })
      return weighted * plain + main![i]! * main![j]! * crossed
    }),
  )
  return { gradient, hessian }
}

/** The step of Newton's method, shortened; null if the matrix with this damping is not positive definite. */
function dampedMove(gradient: readonly number[], hessian: readonly (readonly number[])[], damping: number) {
  const size = gradient.length
  const { values, vectors } = symmetricEigen(Float64Array.from(hessian.flat()), size)
  if (!values.every((value) => value + damping > 1e-14)) return null
  const move = gradient.map(() => 0)
  values.forEach((value, column) => {
    const along = sum(gradient.map((slope, i) => slope * vectors[i * size + column]!)) / (value + damping)
    for (let i = 0; i < size; i++) move[i]! -= along * vectors[i * size + column]!
  })
  const longest = Math.max(...move.map(Math.abs))
  return longest > LONGEST_STEP ? move.map((value) => (value / longest) * LONGEST_STEP) : move
}
