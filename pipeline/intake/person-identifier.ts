import type { Person } from '../artefacts/people.ts'
import type { Study } from '../study/study.ts'

/**
 * The identifier of a person in all results: as written in the files or, if clients and therapists are numbered
 * separately, with the role as a prefix.
 *
 * @example personIdentifier({ identifiers: 'by_role' }, 'client', '001') // 'client-001'
 */
export function personIdentifier(
  { identifiers }: Pick<Study, 'identifiers'>,
  role: Person['role'],
  written: string,
): string {
  return identifiers === 'by_role' ? `${role}-${written}` : written
}
