import { caseload } from '../analyses/composition/caseload-table.ts'
import { associations } from '../analyses/correlations/table.ts'
import { isRePaired } from '../analyses/re-pairing/section.ts'
import { rePairing } from '../analyses/re-pairing/table.ts'
import { isCaseloadWithheld } from '../analyses/withheld-therapists.ts'
import { flow } from '../artefacts/flow.ts'
import { indexNamed } from '../congruence/index-named.ts'
import { count } from '../document/apa.ts'
import { type Block, listed, type Text } from '../document/document.ts'
import { plural } from '../sentences/plural.ts'
import type { ReportMaterial } from './material.ts'

/** From so many pairs on a correlation is estimated within about .12. */
const LARGE = 250

/** What a careful reader must know before believing the numbers. */
export function limitations({ study, rows }: ReportMaterial): Block[] {
  const caseloads = rows(caseload)
  const tests = rows(associations)
  const items: Text[] = []
  const shared = caseloads.filter((row) => row.clients > 1).reduce((sum, row) => sum + row.therapists, 0)
  const therapists = caseloads.reduce((sum, row) => sum + row.therapists, 0)
  const isWithheld = isCaseloadWithheld(caseloads, study.privacy.fewest_clients)
  if (shared > 0) {
    items.push([
      `More than one client of the study is seen by ${isWithheld ? 'some therapists' : `${count(shared)} of ${plural(therapists, 'therapist')}`}. Clients of one therapist are not independent, ` +
        'yet the intervals and p values of the correlation tables treat all pairs as independent; they may be too narrow and too small. The section Robustness takes whole therapists instead.',
    ])
  }
  const { clients, pairs } = rows(flow).find(({ step }) => step === 'kept')!
  if (pairs > clients) {
    items.push([
      `The ${count(pairs)} pairs have ${plural(clients, 'client')}: some clients are in more than one pair. Such pairs are not independent either, and neither the tables nor the section Robustness takes that into account.`,
    ])
  }
  const smallest = Math.min(...tests.map((row) => row.n))
  const largest = Math.max(...tests.map((row) => row.n))
  const range = smallest === largest ? count(largest) : `${count(smallest)} to ${count(largest)}`
  const small =
    smallest < LARGE ? ' With samples of this size estimates vary widely, as the intervals show; a' : ' A'
  items.push([
    `The correlations rest on ${range} pairs.${small} wide interval that includes zero is no evidence that there is no association.`,
  ])
  const ordinal = study.indices.map(indexNamed).filter((index) => index.level === 'ordinal')
  if (ordinal.length > 0) {
    items.push([
      `${listed(ordinal.map(({ title }) => title))} ${ordinal.length === 1 ? 'is an ordinal scale' : 'are ordinal scales'}; the Spearman and Kendall tables suit ${ordinal.length === 1 ? 'it' : 'them'} better than Pearson’s.`,
    ])
  }
  const asymmetric = study.indices.map(indexNamed).filter((index) => !index.symmetric)
  if (asymmetric.length > 0) {
    items.push([
      `${listed(asymmetric.map(({ title }) => title))} can change when client and therapist swap places; the client is compared with the therapist here.`,
    ])
  }
  if (Object.values(study.outcomes).filter(({ rater }) => rater === 'client').length > 1) {
    items.push([
      'Several outcomes were rated by the same clients in the same sessions. A generally favourable view raises all of them, so that their correlations with congruence are not independent findings.',
    ])
  }
  if (rows(rePairing).some(isRePaired)) {
    items.push([
      'The comparison with strangers takes every client for one whom any therapist of the study could have seen. Where places, times or waiting lists decided, only people who shared them could have met.',
    ])
  }
  items.push(['Correlations do not show that congruence causes a bond.'])
  return [{ kind: 'list', items }]
}
