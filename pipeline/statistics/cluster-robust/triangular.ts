/** Solves Rx = b for an upper triangular R (p × p, stored row by row). */
export function solvedUpper(r: Float64Array, b: ArrayLike<number>): Float64Array {
  const p = b.length
  const x = new Float64Array(p)
  for (let i = p - 1; i >= 0; i--) {
    let rest = b[i]!
    for (let j = i + 1; j < p; j++) rest -= r[i * p + j]! * x[j]!
    x[i] = rest / r[i * p + i]!
  }
  return x
}

/** Solves R'x = b for an upper triangular R (p × p, stored row by row). */
export function solvedTransposed(r: Float64Array, b: ArrayLike<number>): Float64Array {
  const p = b.length
  const x = new Float64Array(p)
  for (let i = 0; i < p; i++) {
    let rest = b[i]!
    for (let j = 0; j < i; j++) rest -= r[j * p + i]! * x[j]!
    x[i] = rest / r[i * p + i]!
  }
  return x
}
