import { bareText } from '../../sentences/look-alikes.ts'

/**
 * Finds the known identifier that differs from the written one only in what is easily overlooked: capitals, spaces,
 * leading zeros, decimals that are zero, or letters that look alike; null if there is none. The known identifiers are
 * indexed at the first call only.
 * @example similarId(new Map([['C03', 1]]))('c 3') // 'C03'
 */
export function similarId(known: ReadonlyMap<string, unknown>): (written: string) => string | null {
  let byCore: Map<string, string> | null = null
  return (written) => {
    byCore ??= new Map([...known.keys()].reverse().map((id) => [bareText(id), id]))
    return byCore.get(bareText(written)) ?? null
  }
}

/**
 * The form in which an identifier is known: R and pandas write the whole numbers of a column with gaps as 2.0, so that 2.0
 * and 2 name the same if only one of them is known. Any other identifier stays as written.
 */
export function knownForm(written: string, isKnown: (id: string) => boolean): string {
  const whole = /^(\d+)(?:[.,]0)?$/.exec(written)?.[1]
  if (whole === undefined || isKnown(written)) return written
  return [whole, `${whole}.0`, `${whole},0`].find(isKnown) ?? written
}
