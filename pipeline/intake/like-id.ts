/**
 * The known identifier that differs from what was written only by capitals, spaces or leading zeros, if there is one. The
 * known ones are gone through once, and only if something unknown was written.
 * @example likeId(new Map([['C03', 1]]))('c 3') // 'C03'
 */
export function likeId(known: ReadonlyMap<string, unknown>): (written: string) => string | null {
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
