import { type HollandType, TYPES } from '../../holland/type.ts'
import type { Form, Scale } from './scale.ts'

/** The RIASEC inventory of a study that holds answers to items: the six scores are made from them. */
export interface Inventory {
  readonly form: Form
  /** How the columns of the items are named. */
  readonly columns: string
  /** One scale for each type. */
  readonly scales: Readonly<Record<HollandType, Scale>>
  /** Lowest and highest answer to an item. */
  readonly range: readonly [low: number, high: number]
  /** Lowest and highest possible score, the same for all six. */
  readonly scoreRange: [low: number, high: number]
}

/** The items that are scored, by number. */
export function itemsOf({ scales }: Inventory): number[] {
  return [...new Set(TYPES.flatMap((type) => scales[type].items))].sort((a, b) => a - b)
}
