import { level } from '../../document/apa.ts'
import type { Text } from '../../document/document.ts'
import type { Study } from '../../study/study.ts'
import type { Association } from './table.ts'

/**
 * What the primary test says about the hypothesis, in one sentence: supported if its p value is below
 * 1 - confidence and the sign is the one that was declared. Absence of support is not evidence of absence.
 */
export function verdict(row: Association, study: Study): Text {
  const { direction } = study.hypothesis
  if (row.estimate === null || row.p === null) return ['The hypothesis could not be tested.']
  const alpha = `at the ${level(1 - study.confidence)} level`
  if (row.p >= 1 - study.confidence) return [`The data do not support the hypothesis ${alpha}.`]
  const sign = row.estimate > 0 ? 'positive' : 'negative'
  if (direction === 'either')
    return [`The data support the hypothesis of an association ${alpha}; it is ${sign}.`]
  if (sign === direction) return [`The data support the hypothesis of a ${direction} association ${alpha}.`]
  return [`The association is ${sign}, against the hypothesis of a ${direction} one.`]
}
