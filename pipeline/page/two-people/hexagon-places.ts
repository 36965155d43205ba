import { type HollandType, TYPES } from '../../holland/type.ts'

/** A place in the drawing. */
export interface Spot {
  readonly x: number
  readonly y: number
}

/** The size of the drawing and of its hexagon. */
export const WIDTH = 420
export const HEIGHT = 350
const RADIUS = 122
const CENTRE: Spot = { x: WIDTH / 2, y: HEIGHT / 2 }

/** Holland's order around the hexagon, clockwise, with Realistic at the upper left. */
function direction(type: HollandType): Spot {
  const angle = ((120 - 60 * TYPES.indexOf(type)) * Math.PI) / 180
  return { x: Math.cos(angle), y: -Math.sin(angle) }
}

/**
 * A place on the line from the centre to a type.
 * @param share 0 is the centre, 1 the corner
 * @param aside how far beside the line, clockwise
 */
export function spotOf(type: HollandType, share: number, aside = 0): Spot {
  const { x, y } = direction(type)
  return { x: CENTRE.x + RADIUS * share * x - aside * y, y: CENTRE.y + RADIUS * share * y + aside * x }
}

/** How far along the line to a type a place is: the share that a dragged point stands for, from 0 to 1. */
export function shareAt(type: HollandType, { x, y }: Spot): number {
  const to = direction(type)
  const along = ((x - CENTRE.x) * to.x + (y - CENTRE.y) * to.y) / RADIUS
  return Math.min(1, Math.max(0, along))
}

/** A closed line through places. */
export function outline(spots: readonly Spot[]): string {
  return `M${spots.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}Z`
}

/** Hundredths of a unit are enough for a drawing. */
export const round = (value: number) => Math.round(value * 100) / 100
