import { indexNamed, towardsCongruence } from '../congruence/index-named.ts'
import type { Study } from '../study/study.ts'

/**
 * A direction of congruence as the direction of the values of an index, and the other way round: for a distance the
 * opposite, as a distance falls as congruence rises.
 */
export function directionFor<Direction extends string>(
  index: string,
  direction: Direction,
): Direction | 'positive' | 'negative' {
  if (towardsCongruence(indexNamed(index)) === 1) return direction
  if (direction === 'positive') return 'negative'
  return direction === 'negative' ? 'positive' : direction
}

/** The direction in which the hypothesis expects congruence, whatever its index, to go with the outcomes. */
export function directionOfCongruence({ hypothesis }: Pick<Study, 'hypothesis'>) {
  return directionFor(hypothesis.index, hypothesis.direction)
}

/**
 * The direction in which the hypothesis expects this index to go with the outcomes: the declared one, reversed
 * between a similarity and a distance.
 */
export function declaredDirection(index: string, study: Pick<Study, 'hypothesis'>) {
  return directionFor(index, directionOfCongruence(study))
}
