/**
 * What every statistic requires of its arguments. The caller drops missing values beforehand; here a missing
 * value is an error.
 */

/** @throws RangeError if a value is not a finite number */
export function assertFinite(values: readonly number[], name: string): void {
  for (let at = 0; at < values.length; at++) {
    if (!Number.isFinite(values[at]))
      throw new RangeError(`${name}[${at}] must be a finite number: ${values[at]}`)
  }
}

/** @throws RangeError if the lists differ in length or contain a value that is not finite */
export function assertPairs(x: readonly number[], y: readonly number[]): void {
  if (x.length !== y.length) {
    throw new RangeError(`x and y must be equally long: ${x.length} and ${y.length} values`)
  }
  assertFinite(x, 'x')
  assertFinite(y, 'y')
}

/** @throws RangeError unless `value` lies strictly between 0 and 1 */
export function assertProportion(value: number, name: string): void {
  if (!(value > 0 && value < 1)) throw new RangeError(`${name} must lie between 0 and 1: ${value}`)
}

/** @throws RangeError if a p value is neither null nor a number from 0 to 1 */
export function assertPValues(ps: readonly (number | null)[]): void {
  const at = ps.findIndex((p) => p !== null && !(p >= 0 && p <= 1))
  if (at >= 0) throw new RangeError(`ps[${at}] must lie in [0, 1] or be null: ${ps[at]}`)
}
