import { givenCodes, type Person } from '../artefacts/people.ts'
import { profileOf } from '../artefacts/profile-of.ts'
import type { DescriptorValues, ProfileRow } from '../artefacts/profiles.ts'
import { codeOfPerson } from '../holland/code-of-person.ts'
import { DESCRIPTORS } from '../holland/descriptors.ts'

/** A person's code, the codes that ties allow, and the descriptors of code and profile. */
export function profileRow(person: Person, band: number): ProfileRow {
  const { person_id, role, R, I, A, S, E, C } = person
  const profile = profileOf(person)
  const { code, from, allowed } = codeOfPerson(profile, givenCodes(person), band)
  const described = DESCRIPTORS.map((descriptor) => {
    if (descriptor.basis === 'code') return [descriptor.id, descriptor.value(code)]
    return [descriptor.id, profile === null ? null : descriptor.value(profile)]
  })
  return {
    person_id,
    role,
    ...{ R, I, A, S, E, C },
    code,
    code_from: from,
    n_tie_codes: allowed?.length ?? null,
    tie_codes: allowed && allowed.length > 1 ? allowed : null,
    ...(Object.fromEntries(described) as DescriptorValues),
  }
}
