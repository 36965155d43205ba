/**
 * Finds the known identifier that differs from the written one only by capitals, spaces or leading zeros; null if there
 * is none. The known identifiers are indexed at the first call only.
 * @example similarId(new Map([['C03', 1]]))('c 3') // 'C03'
 */
export function similarId(known: ReadonlyMap<string, unknown>): (written: string) => string | null {
  let byCore: Map<string, string> | null = null
  return (written) => {
    byCore ??= new Map([...known.keys()].reverse().map((id) => [core(id), id]))
    return byCore.get(core(written)) ?? null
  }
}

function core(id: string): string {
  return id
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/(^|\D)0+(?=\d)/g, '$1')
}
