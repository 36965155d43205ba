import type { Role } from '../../congruence/role.ts'
import { roleIn } from './field-names.ts'
import type { SeenFile } from './seen-file.ts'

/** The column that identifies people. */
export const identifierOf = ({ fields }: SeenFile): string | undefined =>
  fields.get('person_id') ?? fields.get('client_id') ?? fields.get('therapist_id')

/** The role of everybody in a file, by the name of that column or of the file; null if neither says it. */
export const roleOfAll = (seen: SeenFile): Role | null =>
  roleIn(identifierOf(seen) ?? '') ?? roleIn(seen.look.file)
