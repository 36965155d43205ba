import { atPlaces, type Comparison, type DifferingPlace, noted } from '../difference.ts'

/** The values in which two JSON texts differ, each with its path. */
export function differingValues(found: string, expected: string): Comparison {
  let is: unknown
  try {
    is = JSON.parse(found)
  } catch {
    return noted('it cannot be read as JSON')
  }
  const places = [...differing(is, JSON.parse(expected), '')]
  return places.length > 0 ? atPlaces(places) : noted('its values are the same, and written otherwise')
}

function* differing(is: unknown, should: unknown, path: string): Generator<DifferingPlace> {
  if (isNode(is) && isNode(should) && Array.isArray(is) === Array.isArray(should)) {
    for (const key of new Set([...Object.keys(should), ...Object.keys(is)]))
      yield* differing(is[key], should[key], Array.isArray(should) ? `${path}[${key}]` : joined(path, key))
    return
  }
  if (Object.is(is, should)) return
  yield { where: path, found: shown(is), expected: shown(should) }
}

type Node = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

const joined = (path: string, key: string) =>
  /^[\w$-]+$/.test(key) ? `${path === '' ? '' : `${path}.`}${key}` : `${path}[${JSON.stringify(key)}]`

const shown = (value: unknown) =>
  value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value)
