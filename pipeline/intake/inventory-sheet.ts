import type { Person } from '../artefacts/people.ts'
import { type HollandType, TYPES } from '../holland/type.ts'
import { roundedScore } from '../instruments/rounded-score.ts'
import { scaleScore } from '../instruments/scored-scale.ts'
import { problem } from '../problems.ts'
import { type Inventory, itemsOf } from '../study/scales/inventory.ts'
import type { Cells } from './cells.ts'

type Scores = Readonly<Record<HollandType, number | null>>

/** The answers of one person to the inventory, and the six scores calculated from them. */
export interface InventorySheet {
  readonly personId: string
  readonly role: Person['role']
  /** The answers by item, before reversing; null if missing. */
  readonly answers: ReadonlyMap<number, number | null>
  /** The scores calculated from the answers; null for a scale with too few answers. */
  readonly scores: Scores
  /** The scores in the file, if it has any: for comparison only. */
  readonly given: Scores
}

/**
 * The answers to the inventory in the current line of `cells`, checked against its range, and their scores. Null if no
 * item is answered: the person then has the scores in the file, if it has any.
 */
export function inventorySheet(
  cells: Cells,
  inventory: Inventory,
  fieldOf: (item: number) => string,
): Pick<InventorySheet, 'answers' | 'scores' | 'given'> | null {
  const answers = new Map(itemsOf(inventory).map((item) => [item, answerIn(cells, fieldOf(item), inventory)]))
  if ([...answers.values()].every((answer) => answer === null)) return null
  return {
    answers,
    scores: byType((type) => {
      const score = scaleScore(answers, inventory.scales[type])
      return score === null ? null : roundedScore(score)
    }),
    given: byType((type) => cells.number(type)),
  }
}

function answerIn(cells: Cells, field: string, { form, range: [low, high] }: Inventory): number | null {
  const answer = cells.number(field)
  if (answer === null || (answer >= low && answer <= high)) return answer
  return cells.wrong(field, (place) => problem('answer-out-of-range', place, form.id, low, high))
}

function byType(score: (type: HollandType) => number | null): Scores {
  return Object.fromEntries(TYPES.map((type) => [type, score(type)])) as Scores
}
