import { unknownKeys } from '../../study/contradictions/unknown-names.ts'
import { analysis } from '../analysis.ts'
import { inR } from './in-r.ts'
import { sensitivityRows } from './rows.ts'
import { sensitivityBlocks } from './section.ts'
import { settings } from './settings.ts'
import { needs, quotes, writes } from './table.ts'

/** What the associations would be under suppositions about error and range. */
export const sensitivity = analysis({
  id: 'sensitivity',
  chapter: 'sensitivity',
  stage: 'correlate',
  needs,
  quotes,
  writes,
  settings,
  contradictions: ({ sensitivity, indices, outcomes, placeOf }) => [
    ...unknownKeys(
      placeOf,
      [...indices, ...Object.keys(outcomes)],
      'sensitivity.reliability',
      sensitivity?.reliability,
    ),
    ...unknownKeys(placeOf, indices, 'sensitivity.unrestricted_sd', sensitivity?.unrestricted_sd),
  ],
  rows: ({ leading, associations, frame, study }) => ({
    sensitivity: sensitivityRows(leading, associations, frame, study),
  }),
  blocks: sensitivityBlocks,
  inR,
})
