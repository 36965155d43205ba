/**
 * Which rows may change places under the null hypothesis: sets of units, a unit being one or more rows that
 * move together. Units of one set are of one length and any of them may stand where another stood.
 */
export type Exchange = readonly (readonly (readonly number[])[])[]

/** Every row may stand in place of every other: independent pairs. @example anyRow(3) // [[[0], [1], [2]]] */
export function anyRow(n: number): Exchange {
  return [Array.from({ length: n }, (_, row) => [row])]
}

/**
 * Rows change places only within their block: what differs between blocks (therapists) is held fixed, so the
 * test is one of the association inside blocks.
 *
 * @example withinBlocks(['a', 'b', 'a']) // [[[0], [2]], [[1]]]
 */
export function withinBlocks(blocks: readonly (string | number)[]): Exchange {
  return rowsOfBlocks(blocks).map((rows) => rows.map((row) => [row]))
}

/**
 * Whole blocks change places with blocks of the same size, the order inside kept: what blocks (therapists)
 * share is moved together, so the test is one of the association between blocks. A block whose size is unique
 * cannot move.
 *
 * @source Winkler, A. M., Webster, M. A., Vidaurre, D., Nichols, T. E., & Smith, S. M. (2015). Multi-level
 * block permutation. NeuroImage, 123, 253-268. https://doi.org/10.1016/j.neuroimage.2015.05.092
 * @example wholeBlocks(['a', 'b', 'a', 'b', 'c']) // [[[0, 2], [1, 3]], [[4]]]
 */
export function wholeBlocks(blocks: readonly (string | number)[]): Exchange {
  return [...Map.groupBy(rowsOfBlocks(blocks), (rows) => rows.length).values()]
}

/** In how many orders the units can stand; infinite when too many to count. @example arrangements(anyRow(4)) // 24 */
export function arrangements(exchange: Exchange): number {
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1))
  return exchange.reduce(
    (product, units) => product * (units.length > 170 ? Infinity : factorial(units.length)),
    1,
  )
}

/** {@link arrangements} to the last digit. @example everyArrangement(anyRow(20)) // 2432902008176640000n */
export function everyArrangement(exchange: Exchange): bigint {
  const factorial = (n: number) =>
    Array.from({ length: n }, (_, i) => BigInt(i + 1)).reduce((all, next) => all * next, 1n)
  // Sets of one size have as many orders each: a power is found in fewer steps than a product of all of them.
  return [...Map.groupBy(exchange, (units) => units.length)].reduce(
    (all, [size, sets]) => all * factorial(size) ** BigInt(sets.length),
    1n,
  )
}

function rowsOfBlocks(blocks: readonly (string | number)[]): number[][] {
  return [...Map.groupBy(blocks.keys(), (row) => blocks[row]!).values()]
}
