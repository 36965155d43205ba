import { analysis } from '../analysis.ts'
import { isCaseloadWithheld } from '../withheld-therapists.ts'
import { foundOfHypotheses } from './found.ts'
import { inR } from './in-r.ts'
import { resampledRows } from './rows.ts'
import { robustnessBlocks } from './section.ts'
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
  withholds: (results) => {
    const { study, caseload } = results
    const tests = foundOfHypotheses(results)
      .filter(({ association }) => association.estimate !== null)
      .flatMap((found) => [found.orders('within-therapist'), found.orders('therapist-blocks')])
    return [
      {
        what: 'numbers of orders, as the clients of a therapist could follow from them',
        of: isCaseloadWithheld(caseload, study.privacy.fewest_clients)
          ? tests.filter(({ test }) => test === 'exact').length
          : 0,
      },
    ]
  },
  inR,
})
