import type { Artefact } from '../../artefacts/artefact.ts'
import { type HollandType, TYPES } from '../../holland/type.ts'
import type { Study } from '../../study/study.ts'

type Range = readonly [low: number, high: number]

/** The lowest and highest value that a column may have by the plan of the study; null if the plan does not tell. */
export function columnRange(study: Study, { file }: Pick<Artefact, 'file'>, column: string): Range | null {
  const { scales, outcomes, profile_range: ofScores } = study
  const type = column.replace(/^(client|therapist)_/, '')
  if (['people.csv', 'profiles.csv', 'pairs.csv'].includes(file) && TYPES.includes(type as HollandType))
    return ofScores === undefined ? null : hull(isRange(ofScores) ? [ofScores] : Object.values(ofScores))
  if (column === 'value' && file === 'ratings.csv')
    return hull(Object.values(scales).map(({ range }) => range))
  if (column === 'value' && (file === 'scales.csv' || file === 'session_scores.csv'))
    return hull(Object.values(scales).map(({ scoreRange }) => scoreRange))
  if (file === 'analysis.csv' && column in outcomes)
    return scales[outcomes[column]!.scale]?.scoreRange ?? null
  return null
}

const isRange = (it: NonNullable<Study['profile_range']>): it is [number, number] => Array.isArray(it)

const hull = (ranges: readonly Range[]): Range | null =>
  ranges.length === 0
    ? null
    : [Math.min(...ranges.map(([low]) => low)), Math.max(...ranges.map(([, high]) => high))]
