import type { TopLevelSpec } from 'vega-lite'
import { LARGE_DIAMOND } from './forest-marks.ts'
import { FRAME, GRID, INK, PAIR_COLOUR, QUIET } from './theme.ts'

export interface StrangersKey {
  /** The meaning of the marks: 'Pairs of this sample', 'Middle 95% of re-pairings'. */
  readonly pairs: string
  readonly rePaired: string
}

type Layers = Extract<TopLevelSpec, { layer: unknown }>['layer']

/** A square for the ranges and a circle for the pairs; the diamond of the primary index needs no entry. */
function entry(datum: string, { pairs, rePaired }: StrangersKey) {
  const first = `datum.value === ${JSON.stringify(pairs)}`
  const symbols = {
    shape: { condition: { test: first, value: 'circle' }, value: 'square' },
    stroke: { condition: { test: first, value: PAIR_COLOUR }, value: FRAME },
  }
  const scale = { domain: [pairs, rePaired], range: [PAIR_COLOUR, GRID] }
  const legend = {
    title: null,
    orient: 'top' as const,
    direction: 'horizontal' as const,
    offset: 24,
    symbolStrokeWidth: 1,
    encoding: { symbols },
  }
  return { datum, type: 'nominal' as const, scale, legend }
}

/**
 * The marks of the figure of re-pairings: ranges below, a tick for their expectation, the means of the pairs
 * above, and a word if nothing can be compared.
 */
export function strangerMarks<X extends object>(x: X, key: StrangersKey): Layers {
  const word = { type: 'text', text: 'no spread', fontStyle: 'italic', color: QUIET } as const
  const withValue = { filter: 'isValid(datum.observed)' }
  const pairs = (role: 'primary' | 'exploratory', shape: string) => ({
    transform: [withValue, { filter: `datum.role === '${role}'` }],
    mark: { type: 'point' as const, size: 52, shape, stroke: PAIR_COLOUR, strokeWidth: 1 },
    encoding: { x: { field: 'observed', ...x }, fill: entry(key.pairs, key) },
  })
  return [
    {
      transform: [withValue],
      mark: { type: 'bar', height: 10, stroke: FRAME, strokeWidth: 1 },
      encoding: { x: { field: 'low', ...x }, x2: { field: 'high' }, fill: entry(key.rePaired, key) },
    },
    {
      transform: [withValue],
      mark: { type: 'tick', orient: 'vertical', height: 10, thickness: 1, color: INK },
      encoding: { x: { datum: 0, ...x } },
    },
    pairs('primary', LARGE_DIAMOND),
    pairs('exploratory', 'circle'),
    {
      transform: [{ filter: '!isValid(datum.observed)' }],
      encoding: { x: { datum: 0, ...x } },
      layer: [{ mark: { ...word, stroke: 'white', strokeWidth: 5 } }, { mark: word }],
    },
  ]
}
