import type { OccupationsRow } from '../artefacts/occupations.ts'
import { profileOf } from '../artefacts/profile-of.ts'
import { ROLES } from '../congruence/role.ts'
import type { PeopleTable } from '../intake/people-table.ts'

/** How many people of each role have the code of their occupation. */
export function occupationRows({ people, occupations }: Pick<PeopleTable, 'people' | 'occupations'>) {
  if (occupations.size === 0) return []
  return ROLES.flatMap((role): OccupationsRow[] => {
    const given = people.filter((it) => it.role === role && occupations.has(it.person_id))
    if (given.length === 0) return []
    const coded = given.filter((person) => profileOf(person) === null)
    const numbers = new Set(coded.map(({ person_id }) => occupations.get(person_id)!.number))
    return [{ role, people: coded.length, occupations: numbers.size, scored: given.length - coded.length }]
  })
}
