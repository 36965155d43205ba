import type { PairsSeen } from '../../commands/compute/seen-pairs.ts'
import { roleIn } from '../../commands/init/field-names.ts'
import { ROLES, type Role } from '../../congruence/role.ts'
import { TYPES } from '../../holland/type.ts'
import type { PairMeaning } from '../engine/messages.ts'

/** The column of each meaning; what has none is not there. */
export type Matching = Readonly<Partial<Record<PairMeaning, string>>>

/** Why a column is proposed. */
export type Ground = 'name' | 'cells'

export interface Proposed {
  readonly matching: Matching
  readonly why: Readonly<Partial<Record<PairMeaning, Ground>>>
}

export const scoresOf = (role: Role) => TYPES.map((type) => `${role}_${type}` as const)

const ALL: readonly PairMeaning[] = ROLES.flatMap((role) => [role, ...scoresOf(role)])

/**
 * The columns that the names give or, if no name does, the first two columns of codes: a proposal, which somebody has to
 * look at.
 */
export function proposedMatching({ columns }: PairsSeen): Proposed {
  const matching: Partial<Record<PairMeaning, string>> = {}
  const why: Partial<Record<PairMeaning, Ground>> = {}
  for (const { name, meaning } of columns) {
    if (meaning === null || matching[meaning] !== undefined) continue
    matching[meaning] = name
    why[meaning] = 'name'
  }
  const codes = columns.filter(({ name, isCodes }) => isCodes && !Object.values(matching).includes(name))
  for (const role of ROLES) {
    const named = codes.filter(({ name }) => roleIn(name) === role)
    if (named.length !== 1 || matching[role] !== undefined) continue
    matching[role] = named[0]!.name
    why[role] = 'name'
    codes.splice(codes.indexOf(named[0]!), 1)
  }
  // A column that names the other person is never proposed for this one.
  const unnamed = codes.filter(({ name }) => roleIn(name) === null)
  for (const role of ROLES) {
    const isKnown = matching[role] !== undefined || scoresOf(role).every((it) => matching[it] !== undefined)
    const next = isKnown ? undefined : unnamed.shift()
    if (next === undefined) continue
    matching[role] = next.name
    why[role] = 'cells'
  }
  return { matching, why }
}

/** What is still missing, as a sentence; null if the values can be computed. */
export function missingIn(matching: Matching): string | null {
  for (const role of ROLES) {
    const scores = scoresOf(role).filter((it) => matching[it] !== undefined)
    if (scores.length > 0 && scores.length < TYPES.length)
      return `The ${role} has columns for ${scores.length} of six scores. Choose all six, or none.`
    if (scores.length === 0 && matching[role] === undefined)
      return `Choose the column with the code of the ${role}, or the six columns with scores.`
  }
  const twice = ALL.map((it) => matching[it]).find((it, i, all) => it !== undefined && all.indexOf(it) < i)
  return twice === undefined ? null : `The column ${twice} is chosen twice.`
}

/** The columns to compute with; null if their names say the same, so that the file can be taken as it is. */
export function columnsToCompute(matching: Matching, { columns }: PairsSeen): Matching | null {
  const isNamedSo = ALL.every(
    (it) => (matching[it] ?? null) === (columns.some(({ name }) => name === it) ? it : null),
  )
  return isNamedSo ? null : matching
}
