import { analysis } from '../analysis.ts'
import { associationRows } from './rows.ts'
import { correlationBlocks } from './section.ts'
import { needs, quotes, writes } from './table.ts'

/** Every index with every outcome: three coefficients, intervals, p, Holm. */
export const correlations = analysis({
  id: 'correlations',
  chapter: 'correlations',
  stage: 'correlate',
  needs,
  quotes,
  writes,
  rows: ({ frame, study }) => ({ associations: associationRows(frame, study) }),
  blocks: correlationBlocks,
  cites: ({ associations }) => {
    const intervals = associations.filter((row) => row.conf_low !== null)
    return [
      ...(intervals.length > 0 ? ['fisher-1921'] : []),
      ...(intervals.some((row) => row.method !== 'pearson') ? ['bonett-wright-2000'] : []),
      ...(associations.some((row) => row.p_adjusted !== null) ? ['holm-1979'] : []),
    ]
  },
})
