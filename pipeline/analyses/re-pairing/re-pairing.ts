import { DOUBLE_COLUMN } from '../../charts/theme.ts'
import { analysis } from '../analysis.ts'
import { isCaseloadWithheld } from '../withheld-therapists.ts'
import { rePairingFigure } from './figure.ts'
import { inR } from './in-r.ts'
import { rePairingRows } from './rows.ts'
import { isRePaired, rePairingBlocks } from './section.ts'
import { needs, quotes, writes } from './table.ts'

/** Whether the pairs are more congruent than the same people paired otherwise. */
export const rePairing = analysis({
  id: 're-pairing',
  chapter: 'congruence',
  stage: 'match',
  needs,
  quotes,
  writes,
  rows: (material) => ({ rePairing: rePairingRows(material) }),
  blocks: rePairingBlocks,
  figures: [{ id: 're-pairing', width: DOUBLE_COLUMN, shows: 'aggregates', spec: rePairingFigure }],
  withholds: ({ study, rePairing, caseload }) => {
    const own = rePairing.some((row) => row.index === study.hypothesis.index && isRePaired(row))
    const of = own && isCaseloadWithheld(caseload, study.privacy.fewest_clients) ? 1 : 0
    return [{ what: 'the number of re-pairings, as the clients of a therapist could follow from it', of }]
  },
  inR,
})
