import { scoredPeople } from '../analyses/composition/tied-people.ts'
import { descriptives } from '../analyses/descriptives/table.ts'
import { ROLES } from '../congruence/role.ts'
import { type Block, cite, paragraph } from '../document/document.ts'
import type { ReportMaterial } from './material.ts'

const SIX =
  'the six types Realistic, Investigative, Artistic, Social, Enterprising, and Conventional (RIASEC)'

const SCORES = `Each person has scores for ${SIX}. The three highest, in descending order, form the Holland code`

const CODES = `Holland codes name people’s leading types among ${SIX}, first letter first, and were taken as the files give them`

const BOTH =
  `People have scores for ${SIX}, of which the three highest, in descending order, form the Holland code, or, where ` +
  'scores are not known, a code as the files give it.'

/** Where the Holland codes of the sample come from, and what congruence means here. */
export function hollandTypes({ rows }: ReportMaterial): Block[] {
  const scored = ROLES.map((role) => scoredPeople({ descriptives: rows(descriptives) }, role))
  const known = scored.some(({ n }) => n > 0)
  const unknown = scored.some(({ n_missing }) => n_missing > 0)
  const said = !unknown ? SCORES : known ? BOTH : CODES
  return [
    paragraph(
      `${said} (`,
      cite('holland-1997'),
      '). Congruence denotes similarity of these types, not genuineness in the sense of Rogers, nor agreement between two raters of the alliance.',
    ),
  ]
}
