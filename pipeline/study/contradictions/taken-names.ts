import type { LineOf } from '../../checked-yaml.ts'
import { INDICES } from '../../congruence/indices.ts'
import { type Problem, problem } from '../../problems.ts'
import { PERSON_COVARIATES } from '../covariates.ts'
import type { DeclaredStudy } from '../study.ts'

/** The columns of analysis.csv that every study has. */
export const FIXED_COLUMNS = [
  'dyad_id',
  'client_id',
  'therapist_id',
  'client_code',
  'therapist_code',
] as const

/** Names that an outcome cannot have, in small letters because other software ignores case, with what each one names. */
const TAKEN: ReadonlyMap<string, string> = new Map([
  ...FIXED_COLUMNS.map((name) => [name, 'a column of the analysis table'] as const),
  ...INDICES.map(({ id }) => [id, 'an index'] as const),
  ...PERSON_COVARIATES.map(({ id }) => [id.toLowerCase(), 'a covariate'] as const),
])

/**
 * Outcomes whose name is already the name of something else. Outcomes, indices, covariates and identifiers are columns
 * of one table, in which the later column would replace the earlier one.
 */
export function takenNames({ outcomes }: DeclaredStudy, file: string, lineOf: LineOf): Problem[] {
  const earlier = new Map(TAKEN)
  return Object.keys(outcomes).flatMap((name) => {
    const what = earlier.get(name.toLowerCase())
    earlier.set(name.toLowerCase(), 'another outcome, apart from capital letters')
    if (what === undefined) return []
    const place = { file, line: lineOf(['outcomes', name]), column: 'outcomes', found: name }
    return [problem('taken-name', place, name, what)]
  })
}
