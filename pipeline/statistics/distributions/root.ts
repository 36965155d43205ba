/**
 * The zero between `low` and `high` of a function that changes sign there, by bisection down to neighbouring
 * doubles: slow, but reliable and the same on every machine.
 *
 * @throws RangeError if the function has the same sign at both ends
 * @example root((x) => x * x - 4, 0, 10) // 2
 */
export function root(f: (x: number) => number, low: number, high: number): number {
  let [below, above] = [low, high]
  const [first, last] = [f(low), f(high)]
  if (first === 0) return low
  if (last === 0) return high
  if (!(first * last < 0))
    throw new RangeError(`no change of sign from ${low} to ${high}: ${first} and ${last}`)
  for (;;) {
    const middle = below + (above - below) / 2
    if (middle <= below || middle >= above) return middle
    const value = f(middle)
    if (value === 0) return middle
    if (value * first > 0) below = middle
    else above = middle
  }
}
