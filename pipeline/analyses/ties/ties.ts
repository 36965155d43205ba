import { analysis } from '../analysis.ts'
import { unscoredRoles } from '../composition/tied-people.ts'
import { areTiesWithheld } from '../withheld-therapists.ts'
import { inR } from './in-r.ts'
import { tieRows } from './rows.ts'
import { tieBlocks } from './section.ts'
import { needs, quotes, writes } from './table.ts'

/** What changes if ties are averaged over all codes that they allow. */
export const ties = analysis({
  id: 'ties',
  chapter: 'ties',
  stage: 'correlate',
  needs,
  quotes,
  writes,
  rows: (material) => ({ ties: tieRows(material) }),
  blocks: tieBlocks,
  withholds: (results) => {
    const { study, composition, ties } = results
    const isTied = areTiesWithheld(composition, study.privacy.fewest_clients)
    const rows = ties.filter(({ outcome }) => outcome === study.hypothesis.outcome).length
    return [
      {
        what: 'how many pairs have ties or change with them',
        of: isTied && unscoredRoles(results).length < 2 ? 2 * rows : 0,
      },
    ]
  },
  inR,
})
