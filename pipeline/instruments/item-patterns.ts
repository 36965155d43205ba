/** How the column of an item may be named: `ip_{item}` with the number 7, `ip_{scale}{item}` with R and 7. */
export interface ItemPattern {
  readonly pattern: string
  /** The letter of the type, as written; null if the pattern has none. */
  readonly type: string | null
  readonly number: string
}

/**
 * The patterns of an interest inventory that the name of a column fits.
 * @example itemPatterns('ip_R7').map(({ pattern }) => pattern) // ['ip_R{item}', 'ip_{scale}{item}']
 */
export function itemPatterns(name: string): ItemPattern[] {
  const numbered = /^((?:[^{}]*[^{}\d])?)(\d+)$/.exec(name)
  const within = /^((?:[^{}]*[^{}\p{L}])?)([RIASEC])([^{}\p{L}\d]*)(\d+)$/iu.exec(name)
  return [
    ...(numbered === null ? [] : [{ pattern: `${numbered[1]}{item}`, type: null, number: numbered[2]! }]),
    ...(within === null
      ? []
      : [{ pattern: `${within[1]}{scale}${within[3]}{item}`, type: within[2]!, number: within[4]! }]),
  ]
}
