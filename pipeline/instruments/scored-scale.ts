import { sessionScore } from './scale-score.ts'

/** The scoring key of a scale. */
export interface ScoringKey {
  /** The items by number. */
  readonly items: readonly number[]
  /** The items that are reversed before scoring. */
  readonly reverse: readonly number[]
  /** Lowest and highest answer to an item. */
  readonly range: readonly [low: number, high: number]
  readonly score: 'mean' | 'sum'
  /** Share of the items that must be answered, above 0 up to 1. */
  readonly answered: number
}

/**
 * An answer as it is scored: low + high - answer for a reverse-keyed item, so that the lowest answer becomes the highest;
 * unchanged for every other item.
 *
 * @example keyedAnswer(6, 4, { items: [4, 6], reverse: [4], range: [1, 7], score: 'sum', answered: 1 }) // 2
 */
export function keyedAnswer(
  answer: number | null,
  item: number,
  { reverse, range: [low, high] }: ScoringKey,
): number | null {
  return answer !== null && reverse.includes(item) ? low + high - answer : answer
}

/**
 * Score of a scale in one session from the answers by item number; items of other scales are ignored.
 *
 * Reverse-keyed items are recoded first. Null if fewer than the needed share of the items are answered; sessionScore
 * explains how missing answers are treated.
 *
 * @example scaleScore(new Map([[4, 6], [6, 2]]), { items: [4, 6], reverse: [4], range: [1, 7], score: 'sum', answered: 1 }) // 4
 */
export function scaleScore(answers: ReadonlyMap<number, number | null>, key: ScoringKey): number | null {
  const { items, score, answered } = key
  const keyed = items.map((item) => keyedAnswer(answers.get(item) ?? null, item, key))
  return sessionScore(keyed, items.length, answered, score)
}

/**
 * Lowest and highest possible score of a scale with this number of items.
 * @example scoreRange(12, [1, 7], 'sum') // [12, 84]
 */
export function scoreRange(
  items: number,
  [low, high]: readonly [low: number, high: number],
  score: 'mean' | 'sum',
): readonly [low: number, high: number] {
  return score === 'mean' ? [low, high] : [items * low, items * high]
}
