import { ROLES } from '../../congruence/role.ts'
import { DESCRIPTORS } from '../../holland/descriptors.ts'
import type { DescriptiveRow } from './table.ts'

/** Measures of differentiation that say what the printed ones do; all are in profiles.csv. */
const LEFT_TO_THE_FILES = ['di1', 'di2', 'di3', 'di4', 'di6']

/** The descriptors that anybody has a value of, with their rows for clients and for therapists. */
export function shownDescriptors(descriptives: readonly DescriptiveRow[]) {
  return DESCRIPTORS.filter(({ id }) => !LEFT_TO_THE_FILES.includes(id)).flatMap(({ id, title }) => {
    const [client, therapist] = ROLES.map((group) =>
      descriptives.find((row) => row.kind === 'descriptor' && row.group === group && row.variable === id),
    )
    if (!client || !therapist || client.n + therapist.n === 0) return []
    return [{ title, client, therapist }]
  })
}
