import { composition } from '../analyses/composition/table.ts'
import { descriptives } from '../analyses/descriptives/table.ts'
import { measures } from '../analyses/measures/table.ts'
import { withheldTypes } from '../analyses/withheld-therapists.ts'
import type { Role } from '../congruence/role.ts'
import { titleInText } from '../congruence/title-in-text.ts'
import { bounded } from '../document/apa.ts'
import { listed } from '../document/document.ts'
import { outcomeInText } from '../document/labels.ts'
import { TYPE_NAMES } from '../holland/type.ts'
import type { ReportMaterial } from './material.ts'

/** Below this reliability a rating is named. */
const UNRELIABLE = 0.7

/** The type of all people of a role; null if there are several, or it is withheld. */
function typeOfAll(role: Role, { study, rows }: ReportMaterial): string | null {
  const all = rows(composition)
  const row = all.find((it) => it.role === role && it.n > 1 && it.n === it.n_role)
  const withheld = withheldTypes(all, study.privacy.fewest_clients)
  return row === undefined || (role === 'therapist' && withheld.has(row.type)) ? null : TYPE_NAMES[row.type]
}

/** That everybody of a role is of one type, so that first letters say little. */
export function oneType(material: ReportMaterial): string | null {
  const [client, therapist] = [typeOfAll('client', material), typeOfAll('therapist', material)]
  if (client === null && therapist === null) return null
  if (client === null)
    return `All therapists are of the type ${therapist}, so that the congruence of first letters depends on the client alone and cannot be told from the client’s type.`
  if (therapist === null)
    return `All clients are of the type ${client}, so that the congruence of first letters depends on the therapist alone and cannot be told from the therapist’s type.`
  return client === therapist
    ? `All clients and therapists are of the type ${client}: congruence differs between pairs only in what follows the first letter, and nothing is known of pairs of different types.`
    : `All clients are of the type ${client} and all therapists of the type ${therapist}: the congruence of first letters is the same in every pair.`
}

/** The type that all clients and therapists have, if they do. */
export function typeOfEverybody(material: ReportMaterial): string | null {
  const type = typeOfAll('client', material)
  return type === typeOfAll('therapist', material) ? type : null
}

/** Indices that have the same value in every pair. */
export const alikeIndices = (rows: ReportMaterial['rows']): string[] =>
  rows(descriptives)
    .filter(({ kind, n, sd }) => kind === 'index' && n > 1 && sd === 0)
    .map(({ variable }) => variable)

/** The indices of which no association can be estimated, because they do not differ between pairs. */
export function alike({ rows }: ReportMaterial): string | null {
  const constant = alikeIndices(rows)
  if (constant.length === 0) return null
  return `All pairs have the same value of ${listed(constant.map(titleInText))}: no association of ${constant.length === 1 ? 'this index' : 'these indices'} could be estimated.`
}

/** Ratings too unreliable for their associations to be taken at face value. */
export function unreliable({ study, rows }: ReportMaterial): string | null {
  const low = rows(measures).filter(
    ({ kind, reliability }) => kind === 'outcome' && reliability !== null && reliability < UNRELIABLE,
  )
  if (low.length === 0) return null
  const named = low.map((row) => `${outcomeInText(study, row.variable)} (${bounded(row.reliability)})`)
  return `The reliability of the analysed rating is low for ${listed(named)}, which on average weakens associations with it.`
}
