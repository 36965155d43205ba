import { count } from '../../document/apa.ts'
import { plural } from '../../document/plural.ts'
import type { Evidence } from '../../report/evidence.ts'
import type { DescriptiveRow } from '../descriptives/table.ts'
import { areTiesWithheld, withheldValues } from '../withheld-therapists.ts'

const ROLES = ['client', 'therapist'] as const

type Role = (typeof ROLES)[number]

/** What is known of the people of a role who have all six scores; without scores nothing is known of ties. */
export function scoredPeople({ descriptives }: Pick<Evidence, 'descriptives'>, role: Role): DescriptiveRow {
  return descriptives.find(
    (row) => row.kind === 'descriptor' && row.variable === 'elevation' && row.group === role,
  )!
}

/** The roles of whom nobody has scores. */
export function unscoredRoles(evidence: Pick<Evidence, 'descriptives'>): Role[] {
  return ROLES.filter((role) => scoredPeople(evidence, role).n === 0)
}

/** For each role with scores how many people have a code that rests on a tie: "5 of 32 clients". */
export function tiedPeople(evidence: Evidence): string[] {
  const { composition, study } = evidence
  const { fewest_clients: fewest } = study.privacy
  const withheld = areTiesWithheld(composition, fewest)
  const unscored = unscoredRoles(evidence)
  return ROLES.filter((role) => !unscored.includes(role)).map((role) => {
    const { n_role_tied: tied, n_role: all } = composition.find((row) => row.role === role)!
    const scored = scoredPeople(evidence, role)
    const isOfAll = scored.n === all || withheldValues(scored, fewest).all
    const people = isOfAll ? plural(all, role) : `${plural(scored.n, role)} with scores`
    return `${role === 'therapist' && withheld ? 'a number, withheld,' : count(tied)} of ${people}`
  })
}
