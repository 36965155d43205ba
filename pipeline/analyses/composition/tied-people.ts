import { ROLES, type Role } from '../../congruence/role.ts'
import { count } from '../../document/apa.ts'
import { plural } from '../../sentences/plural.ts'
import type { Study } from '../../study/study.ts'
import type { DescriptiveRow } from '../descriptives/table.ts'
import { areTiesWithheld, withheldValues } from '../withheld-therapists.ts'
import type { CompositionRow } from './table.ts'

/** What is known of codes and of scores. */
interface Known {
  readonly study: Study
  readonly composition: readonly CompositionRow[]
  readonly descriptives: readonly DescriptiveRow[]
}

/** What is known of the people of a role who have all six scores; without scores nothing is known of ties. */
export function scoredPeople({ descriptives }: Pick<Known, 'descriptives'>, role: Role): DescriptiveRow {
  return descriptives.find(
    (row) => row.kind === 'descriptor' && row.variable === 'elevation' && row.group === role,
  )!
}

/** The roles in which nobody has scores, and no code as written has a tie. */
export function unscoredRoles(known: Pick<Known, 'descriptives' | 'composition'>): Role[] {
  const isTied = (role: Role) => known.composition.some((row) => row.role === role && row.n_role_tied > 0)
  return ROLES.filter((role) => scoredPeople(known, role).n === 0 && !isTied(role))
}

/** For each role with scores, or with ties written in codes, how many people have a code that rests on a tie: "5 of 32 clients". */
export function tiedPeople(known: Known): string[] {
  const { composition, study } = known
  const { fewest_clients: fewest } = study.privacy
  const withheld = areTiesWithheld(composition, fewest)
  const unscored = unscoredRoles(known)
  const rowOf = (role: Role) => composition.find((row) => row.role === role)!
  return ROLES.filter((role) => !unscored.includes(role)).map((role) => {
    const { n_role_tied: tied, n_role: all } = rowOf(role)
    const scored = scoredPeople(known, role)
    const isOfAll = scored.n === all || scored.n < tied || withheldValues(scored, fewest).all
    const isUnnamed = role === 'therapist' && study.therapists === 'unknown'
    const noun = isUnnamed ? 'therapists of pairs' : undefined
    const people = isOfAll
      ? plural(all, noun ?? role, noun)
      : `${plural(scored.n, noun ?? role, noun)} with scores`
    return `${role === 'therapist' && withheld ? 'a number, withheld,' : count(tied)} of ${people}`
  })
}

/** False if codes as written have ties of people without scores. */
export function areOfScores(known: Known): boolean {
  return ROLES.every(
    (role) => known.composition.find((row) => row.role === role)!.n_role_tied <= scoredPeople(known, role).n,
  )
}
