/** Settings of study.yaml, as they are written. */
export type Settings = Readonly<Record<string, unknown>>

export type Path = readonly (string | number)[]

/** The setting at a place; undefined if there is none. */
export function valueAt(settings: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined,
    settings,
  )
}

/** The settings with another value at a place; without the setting for undefined, and without what becomes empty by that. */
export function withValue<T>(settings: T, path: Path, value: unknown): T {
  const [key, ...rest] = path
  if (key === undefined) return value as T
  if (Array.isArray(settings)) {
    const at = Number(key)
    const inner = withValue(settings[at], rest, value)
    return (
      inner === undefined
        ? settings.filter((_, i) => i !== at)
        : Object.assign([...settings], { [at]: inner })
    ) as T
  }
  const before = (typeof settings === 'object' && settings !== null ? settings : {}) as Record<
    string,
    unknown
  >
  const inner = withValue(before[key] as unknown, rest, value)
  const isGone = inner === undefined || (rest.length > 0 && value === undefined && isEmpty(inner))
  if (!isGone) return { ...before, [key]: inner } as T
  return Object.fromEntries(Object.entries(before).filter(([name]) => name !== key)) as T
}

const isEmpty = (it: unknown) => typeof it === 'object' && it !== null && Object.keys(it).length === 0

/** The text of a setting for a field. */
export const textOf = (value: unknown): string => (value === undefined || value === null ? '' : String(value))

/** Whole numbers from a text such as "1, 2, 3" or "1-3"; null if it is none. */
export function numbersIn(text: string): number[] | null {
  const parts = text.split(/[\s,;]+/).filter(Boolean)
  const numbers = parts.flatMap((part) => {
    const range = /^(\d+)[-–](\d+)$/.exec(part)
    if (range === null) return /^\d+$/.test(part) ? [Number(part)] : [Number.NaN]
    const [from, to] = [Number(range[1]), Number(range[2])]
    return to < from || to - from > 1000
      ? [Number.NaN]
      : Array.from({ length: to - from + 1 }, (_, i) => from + i)
  })
  return numbers.length === 0 || numbers.some(Number.isNaN) ? null : numbers
}
