import { PAIR_COLOUR } from '../theme.ts'
import { told } from '../told.ts'
import { coincidentPairs, type PairPoint, type PointOfPairs } from './coincident-pairs.ts'

/** A pair of a scatter diagram. */
export interface TherapistPoint extends PairPoint {
  /** The therapist, in any words; never drawn. */
  readonly therapist: string
}

/** Marks that are told apart in grey; filled ones come first. Therapists beyond these share the last. */
const SHAPES = [
  'circle',
  'square',
  'triangle-up',
  'M0,-1.2L1.2,0L0,1.2L-1.2,0Z',
  'triangle-down',
  'M-1.05,-.35H-.35V-1.05H.35V-.35H1.05V.35H.35V1.05H-.35V.35H-1.05Z',
] as const

/** A therapist with one client: a cross, which cannot be taken for one of the others. */
const ALONE = 'M-.8,-.8L.8,.8M-.8,.8L.8,-.8'

/** How many therapists with several clients have a mark of their own. */
export const OWN_MARKS = 2 * SHAPES.length - 1

/** The rings around a point at which several pairs lie, at most. */
const MOST_RINGS = 4
const SIZE = 62

interface Mark extends TherapistPoint {
  readonly shape: string
  readonly fill: string
}

/** Every pair under the mark of its therapist, and a ring for each further pair at the same point. */
export function therapistMarks<X extends object, Y extends object>(
  points: readonly TherapistPoint[],
  says: (of: PointOfPairs) => string,
  { x, y }: { readonly x: X; readonly y: Y },
) {
  const values = marked(points)
  const texts = new Map(coincidentPairs(points).map((it) => [`${it.x} ${it.y}`, says(it)]))
  const rings = ringsOf(points)
  const at = { x: { field: 'x', ...x }, y: { field: 'y', ...y } }
  return [
    {
      data: {
        values: values.map(({ therapist, ...mark }) => ({
          ...mark,
          told: texts.get(`${mark.x} ${mark.y}`)!,
        })),
      },
      mark: { type: 'point' as const, aria: true, stroke: PAIR_COLOUR, strokeWidth: 1.4, size: SIZE },
      encoding: {
        ...at,
        shape: { field: 'shape', type: 'nominal' as const, scale: null, legend: null },
        fill: { field: 'fill', type: 'nominal' as const, scale: null, legend: null },
        ...told(),
      },
    },
    {
      data: { values: rings },
      mark: { type: 'point' as const, filled: false, stroke: PAIR_COLOUR, strokeWidth: 1 },
      encoding: { ...at, size: { field: 'size', type: 'quantitative' as const, scale: null, legend: null } },
    },
  ]
}

/** Therapists with most clients first, so that they have the plainest marks. */
function marked(points: readonly TherapistPoint[]): Mark[] {
  const groups = [...Map.groupBy(points, ({ therapist }) => therapist).values()].sort(
    (a, b) => b.length - a.length,
  )
  return groups.flatMap((group, place) => {
    const rank = Math.min(place, OWN_MARKS)
    const [shape, fill] =
      group.length === 1
        ? [ALONE, 'transparent']
        : [SHAPES[rank % SHAPES.length]!, rank < SHAPES.length ? PAIR_COLOUR : 'white']
    return group.map((point) => ({ ...point, shape, fill }))
  })
}

function ringsOf(points: readonly TherapistPoint[]) {
  const alike = Map.groupBy(points, ({ x, y }) => `${x} ${y}`)
  return [...alike.values()].flatMap((group) =>
    Array.from({ length: Math.min(group.length - 1, MOST_RINGS) }, (_, i) => {
      return { x: group[0]!.x, y: group[0]!.y, size: (2 * (5.5 + 2.5 * i)) ** 2 }
    }),
  )
}
