import type { TopLevelSpec } from 'vega-lite'
import { ROLES } from '../congruence/role.ts'
import { type HollandType, TYPE_NAMES, TYPES } from '../holland/type.ts'
import { type FigureText, figureFrame } from './figure-frame.ts'
import { CLIENT_COLOUR, DOUBLE_COLUMN, FRAME, THERAPIST_COLOUR } from './theme.ts'
import { type Persons, type TypeBar, type TypeCount, typeBars } from './type-bars.ts'

const HEIGHT = 280
const RADIUS = 110
/**
 * Distance from a corner to the bars beside it, the length of a bar of 100%, its thickness and that of its
 * row.
 */
const ASIDE = 22
const WHOLE = 80
const BAR = 9
const ROW = 15

const CORNER_HEIGHT = Math.sqrt(0.75)
/** Position of a type, in radii from the centre: R and I above, then clockwise, as Holland draws it. */
const PLACES: Readonly<Record<HollandType, readonly [number, number]>> = {
  R: [-0.5, -CORNER_HEIGHT],
  I: [0.5, -CORNER_HEIGHT],
  A: [1, 0],
  S: [0.5, CORNER_HEIGHT],
  E: [-0.5, CORNER_HEIGHT],
  C: [-1, 0],
}

/** A corner in pixels; `outward` is -1 on the left side and 1 on the right. */
function corner(type: HollandType) {
  const [x, y] = PLACES[type]
  const outward = Math.sign(x)
  const [right, down] = [DOUBLE_COLUMN / 2 + RADIUS * x, HEIGHT / 2 + RADIUS * y]
  return { type, name: TYPE_NAMES[type], outward, x: right, y: down, aside: right + outward * ASIDE }
}

/**
 * The bar of a type and a role extends outward from beside its corner; its label is at its end, or in its
 * place.
 */
function placed({ type, role, share, label }: TypeBar) {
  const { outward, aside, y } = corner(type)
  const row = role === 'client' ? y : y + ROW
  const end = aside + outward * WHOLE * (share ?? 0)
  return {
    type,
    role,
    label,
    outward,
    x: aside,
    x2: end,
    isDrawn: share !== null,
    y: row,
    y1: row - BAR / 2,
    y2: row + BAR / 2,
    at: end + outward * 5,
  }
}

/** The axes of the drawing are its pixels, to the right and down. */
function pixel(field: string, length: number, reverse: boolean) {
  const scale = { domain: [0, length], nice: false, zero: false, reverse }
  return { field, type: 'quantitative' as const, axis: null, scale }
}
const across = (field: string) => pixel(field, DOUBLE_COLUMN, false)
const down = (field: string) => pixel(field, HEIGHT, true)

function byRole(range: [string, string]) {
  return {
    field: 'role',
    type: 'nominal' as const,
    scale: { domain: ROLES, range },
    legend: null,
  }
}
const FILLED_OR_OPEN = {
  fill: byRole([CLIENT_COLOUR, 'white']),
  stroke: byRole([CLIENT_COLOUR, THERAPIST_COLOUR]),
}

/**
 * The hexagon of types with the numbers of clients and therapists by first letter: at every corner a filled
 * bar for clients and an open one for therapists, as long as the share within the role. Types that nobody has
 * keep their position; a withheld number has no bar. Two journal columns wide.
 */
export function typeHexagon(counts: readonly TypeCount[], all: Persons, text: FigureText): TopLevelSpec {
  const corners = TYPES.map(corner)
  const key = [
    {
      role: 'client',
      label: `Clients (n = ${all.client})`,
      x: DOUBLE_COLUMN / 2 - 48,
      y: HEIGHT / 2 - 9,
    },
    {
      role: 'therapist',
      label: `Therapists (n = ${all.therapist})`,
      x: DOUBLE_COLUMN / 2 - 48,
      y: HEIGHT / 2 + 9,
    },
  ]
  const align = { expr: "datum.outward < 0 ? 'right' : 'left'" }
  return {
    ...figureFrame(text),
    width: DOUBLE_COLUMN,
    height: HEIGHT,
    padding: 0,
    layer: [
      {
        data: { values: [...corners, corner('R')].map((place, order) => ({ ...place, order })) },
        mark: { type: 'line', color: FRAME, strokeWidth: 1.25 },
        encoding: { x: across('x'), y: down('y'), order: { field: 'order', type: 'quantitative' } },
      },
      {
        data: { values: corners },
        encoding: { y: down('y') },
        layer: [
          {
            mark: { type: 'point', filled: true, size: 420, fill: 'white', stroke: FRAME, strokeWidth: 1.25 },
            encoding: { x: across('x') },
          },
          {
            mark: { type: 'text', fontWeight: 600 },
            encoding: { x: across('x'), text: { field: 'type' } },
          },
          {
            mark: { type: 'text', fontWeight: 600, align, dy: -ROW },
            encoding: { x: across('aside'), text: { field: 'name' } },
          },
        ],
      },
      {
        data: { values: typeBars(counts, all).map(placed) },
        layer: [
          {
            transform: [{ filter: 'datum.isDrawn' }],
            mark: { type: 'rect', strokeWidth: 1.25 },
            encoding: {
              x: across('x'),
              x2: { field: 'x2' },
              y: down('y1'),
              y2: { field: 'y2' },
              ...FILLED_OR_OPEN,
            },
          },
          {
            mark: { type: 'text', align },
            encoding: { x: across('at'), y: down('y'), text: { field: 'label' } },
          },
        ],
      },
      {
        data: { values: key },
        encoding: { x: across('x'), y: down('y') },
        layer: [
          {
            mark: { type: 'point', shape: 'square', filled: true, size: 80, strokeWidth: 1.25 },
            encoding: FILLED_OR_OPEN,
          },
          { mark: { type: 'text', align: 'left', dx: 10 }, encoding: { text: { field: 'label' } } },
        ],
      },
    ],
  }
}
