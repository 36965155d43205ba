import { ROLES, type Role } from '../../congruence/role.ts'
import { TYPES } from '../../holland/type.ts'
import type { PairMeaning, PairsSeen } from '../engine/messages.ts'

/** The column of each meaning; what has none is not there. */
export type Matching = Readonly<Partial<Record<PairMeaning, string>>>

/** Words that name a person within a longer one, such as Klientencode. */
const STEMS: Readonly<Record<Role, RegExp>> = {
  client: /client|klient|patient/i,
  therapist: /therap|counsel|berater/i,
}

export const scoresOf = (role: Role) => TYPES.map((type) => `${role}_${type}` as const)

const ALL: readonly PairMeaning[] = ROLES.flatMap((role) => [role, ...scoresOf(role)])

/**
 * What the names of the columns say that they mean: a proposal, which somebody has to look at. A column of codes whose name
 * says of neither person that it is theirs is not proposed, because guessing may take one person for the other.
 */
export function proposedMatching({ columns }: PairsSeen): Matching {
  const matching: Partial<Record<PairMeaning, string>> = {}
  for (const { name, meaning } of columns) if (meaning !== null) matching[meaning] ??= name
  for (const role of ROLES) {
    const own = columns.filter(({ name, isCodes }) => isCodes && roleNamedIn(name) === role)
    if (own.length === 1) matching[role] ??= own[0]!.name
  }
  return matching
}

function roleNamedIn(name: string): Role | null {
  const named = ROLES.filter((role) => STEMS[role].test(name))
  return named.length === 1 ? named[0]! : null
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

/** The columns to compute with; null if it is a text whose names say the same, so that it can be taken as it is. */
export function columnsToCompute(
  file: string,
  matching: Matching,
  { columns, settings }: PairsSeen,
): Matching | null {
  const isText = /\.(csv|tsv|tab|txt)$/i.test(file) && Object.keys(settings).every((it) => it === 'delimiter')
  const isNamedSo = ALL.every(
    (it) => (matching[it] ?? null) === (columns.some(({ name }) => name === it) ? it : null),
  )
  return isText && isNamedSo ? null : matching
}
