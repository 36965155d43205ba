import { analysis } from '../analysis.ts'
import { primary } from '../correlations/primary.ts'
import { isCaseloadWithheld } from '../withheld-therapists.ts'
import { resampledRows } from './rows.ts'
import { robustnessBlocks, robustnessCites } from './section.ts'
import { needs, quotes, writes } from './table.ts'

/** Bootstrap intervals and permutation tests, of pairs and of whole therapists. */
export const robustness = analysis({
  id: 'robustness',
  chapter: 'robustness',
  stage: 'correlate',
  needs,
  quotes,
  writes,
  rows: ({ frame, associations, study }) => resampledRows(frame.rows, associations, study),
  blocks: robustnessBlocks,
  cites: robustnessCites,
  withholds: ({ study, caseload, permutations, associations }) => {
    const { index, outcome, method } = primary(associations)
    const orders = permutations.filter(
      (row) =>
        row.index === index &&
        row.outcome === outcome &&
        row.method === method &&
        row.scheme !== 'pairs' &&
        row.test === 'exact',
    )
    return [
      {
        what: 'numbers of orders, as the clients of a therapist could follow from them',
        of: isCaseloadWithheld(caseload, study.privacy.fewest_clients) ? orders.length : 0,
      },
    ]
  },
})
