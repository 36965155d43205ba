/** The values of one index over the rows of a file that have one. */
export interface ValueSummary {
  readonly id: string
  /** Rows with a value. */
  readonly n: number
  /** Null without a value, as are the smallest and the largest. */
  readonly mean: number | null
  /** With the divisor n − 1; null with fewer than two values. */
  readonly sd: number | null
  readonly min: number | null
  readonly max: number | null
}

/** Mean, SD and ends of values that come one after another, each maybe many times, without keeping them. */
export class RunningValues {
  #n = 0
  #mean = 0
  /** Sum of the squared deviations from the mean. */
  #squares = 0
  #min = Number.POSITIVE_INFINITY
  #max = Number.NEGATIVE_INFINITY

  add(value: number, times = 1): void {
    this.#n += times
    const before = value - this.#mean
    this.#mean += (before * times) / this.#n
    this.#squares += times * before * (value - this.#mean)
    if (value < this.#min) this.#min = value
    if (value > this.#max) this.#max = value
  }

  summary(id: string): ValueSummary {
    const n = this.#n
    if (n === 0) return { id, n, mean: null, sd: null, min: null, max: null }
    const sd = n < 2 ? null : Math.sqrt(this.#squares / (n - 1))
    return { id, n, mean: this.#mean, sd, min: this.#min, max: this.#max }
  }
}
