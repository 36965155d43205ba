import { type HollandType, TYPES } from '../../holland/type.ts'
import type { Form, Scale } from './scale.ts'

/** The RIASEC inventory of a study that has answers to its items, from which the six scores are calculated. */
export interface Inventory {
  readonly form: Form
  /** Pattern of the names of the item columns. */
  readonly columns: string
  /** One scale for each type. */
  readonly scales: Readonly<Record<HollandType, Scale>>
  /** Lowest and highest answer to an item. */
  readonly range: readonly [low: number, high: number]
  /** Lowest and highest possible score, the same for all six. */
  readonly scoreRange: [low: number, high: number]
}

/** The numbers of the scored items, in ascending order. */
export function itemsOf({ scales }: Inventory): number[] {
  return [...new Set(TYPES.flatMap((type) => scales[type].items))].sort((a, b) => a - b)
}
