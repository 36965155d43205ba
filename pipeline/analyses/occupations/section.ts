import { type Block, cite, listed, paragraph } from '../../document/document.ts'
import { ONET } from '../../instruments/occupations.ts'
import { plural } from '../../sentences/plural.ts'
import type { Results } from './table.ts'

/** Whose codes come from O*NET; nothing if nobody's do. */
export function occupationBlocks({ occupations }: Results): Block[] {
  const coded = occupations.filter(({ people }) => people > 0)
  if (coded.length === 0) return []
  const who = listed(
    coded.map(
      ({ role, people, occupations: different }) =>
        `${plural(people, role)} (${plural(different, 'occupation')})`,
    ),
  )
  const scored = occupations.reduce((sum, row) => sum + row.scored, 0)
  const others =
    scored === 0
      ? ''
      : ` ${plural(scored, 'person', 'people')} with such a number had six scores, which were used.`
  return [
    paragraph(
      `Occupations. The codes of ${who} were taken from O*NET, as the files give the number of an occupation (O*NET-SOC) in place of a code: ` +
        'the published interest high points of the occupation, one to three letters (',
      cite(ONET.work),
      `; interests dated ${ONET.dates}; ${ONET.licence}). ` +
        `They describe the occupation, not the person, and people of one occupation have the same code.${others}`,
    ),
  ]
}
