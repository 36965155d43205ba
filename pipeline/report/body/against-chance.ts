import { caseload } from '../../analyses/composition/caseload-table.ts'
import { rePairedText } from '../../analyses/re-pairing/section.ts'
import { rePairing } from '../../analyses/re-pairing/table.ts'
import { paragraph, type Section } from '../../document/document.ts'
import { see, type Told } from '../told.ts'

/** Whether the pairs are more congruent than the same people paired at random. */
export function againstChance(told: Told): Section {
  const own = told.rows(rePairing).find(({ index }) => index === told.study.hypothesis.index)!
  return {
    id: 'against-chance',
    title: 'Congruence Against Chance',
    blocks: [
      paragraph(...rePairedText(own, told.rows(caseload), told.study), ...see(told, 'table-re-pairing'), '.'),
    ],
  }
}
