import { type Problem, problem } from '../../problems.ts'
import { knownCovariates } from '../covariates.ts'
import type { Study } from '../study.ts'
import { unknownNames } from './unknown-names.ts'

/** Where settings that analyses share name something that the study does not declare. */
export function sharedContradictions(study: Study): Problem[] {
  const { covariates, family, indices, outcomes, placeOf } = study
  return [
    ...unknownNames(placeOf, knownCovariates(study), 'covariates', covariates),
    ...unknownNames(placeOf, indices, 'family.indices', family?.indices),
    ...unknownNames(placeOf, Object.keys(outcomes), 'family.outcomes', family?.outcomes),
    ...unknownNames(placeOf, knownCovariates(study), 'nesting.main_effects', study.nesting.main_effects),
    ...secondProblems(study),
  ]
}

function secondProblems({
  second_hypothesis: second,
  hypothesis,
  indices,
  outcomes,
  placeOf,
}: Study): Problem[] {
  if (second === undefined) return []
  const at = (key: 'index' | 'outcome', found: string) => ({
    ...placeOf('second_hypothesis', key),
    column: `second_hypothesis.${key}`,
    found,
  })
  const { index = hypothesis.index, outcome } = second
  const known = Object.keys(outcomes)
  if (!indices.includes(index)) return [problem('unknown-value', at('index', index), indices, index)]
  if (!known.includes(outcome)) return [problem('unknown-value', at('outcome', outcome), known, outcome)]
  if (index === hypothesis.index && outcome === hypothesis.outcome)
    return [
      problem(
        'wrong-setting',
        at('outcome', outcome),
        'this is the primary hypothesis',
        'name another outcome',
      ),
    ]
  return []
}
