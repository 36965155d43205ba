import { ROLES, type Role } from '../../congruence/role.ts'
import { type HollandType, TYPES } from '../../holland/type.ts'
import { type Problem, problem, StudyProblems } from '../../problems.ts'
import { nearestName } from '../../sentences/wording.ts'

/** The positions of a person's code and six scores in a record; null if there are no such columns. */
export interface PersonColumns {
  readonly code: number | null
  readonly scores: readonly number[] | null
}

/** The columns of a file of pairs. */
export interface PairColumns {
  readonly names: readonly string[]
  readonly client: PersonColumns
  readonly therapist: PersonColumns
}

const scoreNames = (role: Role) => TYPES.map((type) => `${role}_${type}`)

/** What a column of a file of pairs means: a person's code, or one of the six scores. */
export type PairMeaning = Role | `${Role}_${HollandType}`

/** All column names with a meaning in a file of pairs. */
export const PAIR_COLUMN_NAMES: readonly string[] = ROLES.flatMap((role) => [role, ...scoreNames(role)])

/**
 * The columns of codes (`client`, `therapist`) or six scores (`client_R` … `client_C`) or both.
 * @param added names of the columns that the output adds
 * @throws StudyProblems if client or therapist has neither or only some of the scores, or if a name is repeated or taken
 */
export function pairColumns(
  names: readonly string[],
  added: readonly string[],
  needScores: boolean,
  file: string,
): PairColumns {
  const problems: Problem[] = []
  const place = { file, line: 1 }
  const unread = names.filter((name) => !PAIR_COLUMN_NAMES.includes(name))
  const missing = (name: string) =>
    problems.push(problem('missing-column', place, name, names, nearestName(name, unread), 'compute'))
  const columnsOf = (role: Role): PersonColumns => {
    const scores = scoreNames(role)
    const present = scores.filter((name) => names.includes(name))
    const code = names.includes(role) ? names.indexOf(role) : null
    if (code === null && present.length === 0 && !needScores) missing(role)
    else if (needScores && present.length === 0) missing(`${scores[0]} to ${scores[5]}`)
    else if (present.length > 0) {
      for (const name of scores) if (!present.includes(name)) missing(name)
    }
    const complete = present.length === scores.length
    return { code, scores: complete ? scores.map((name) => names.indexOf(name)) : null }
  }
  const [client, therapist] = [columnsOf('client'), columnsOf('therapist')]
  names.forEach((name, at) => {
    if (PAIR_COLUMN_NAMES.includes(name) && names.indexOf(name) < at) {
      problems.push(problem('repeated-column', { ...place, column: name }))
    }
    if (added.includes(name)) problems.push(problem('taken-column', { ...place, column: name }))
  })
  if (problems.length > 0) throw new StudyProblems(problems)
  return { names, client, therapist }
}
