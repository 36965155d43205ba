import { analysis } from '../analysis.ts'
import { isProfileWithheld } from '../withheld-therapists.ts'
import { inR } from './in-r.ts'
import { typeOrderRows } from './rows.ts'
import { typeOrderBlocks } from './section.ts'
import { structuralSummaryRows } from './summary-rows.ts'
import { needs, quotes, writes } from './table.ts'

/** Whether the types correlate in the order of the hexagon, and where mean profiles point. */
export const typeOrder = analysis({
  id: 'type-order',
  chapter: 'sample',
  stage: 'score',
  needs,
  quotes,
  writes,
  rows: ({ profiles, dyads }) => ({
    typeOrder: typeOrderRows(profiles),
    structuralSummary: structuralSummaryRows(profiles, dyads),
  }),
  blocks: typeOrderBlocks,
  withholds: ({ study, structuralSummary }) => {
    const withheld = structuralSummary.find((row) => isProfileWithheld(row, study.privacy.fewest_clients))
    if (withheld === undefined) return []
    const scored = 'how many therapists have all six scores'
    return withheld.amplitude === null
      ? [{ what: scored, of: 1 }]
      : [{ what: `the therapists’ mean profile and ${scored}`, of: 5 }]
  },
  inR,
})
