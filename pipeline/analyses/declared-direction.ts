import { indexNamed } from '../congruence/index-named.ts'
import type { Study } from '../study/study.ts'

/**
 * The direction in which the hypothesis expects this index to go with the outcomes: the declared one, turned round
 * between a similarity and a distance.
 */
export function declaredDirection(index: string, { hypothesis }: Study): Study['hypothesis']['direction'] {
  const { direction } = hypothesis
  if (direction === 'either' || indexNamed(index).direction === indexNamed(hypothesis.index).direction)
    return direction
  return direction === 'positive' ? 'negative' : 'positive'
}
