import { analysis } from '../analysis.ts'
import { inR } from './in-r.ts'
import { powerByCaseloadRows, powerRows } from './rows.ts'
import { powerBlocks } from './section.ts'
import { settings } from './settings.ts'
import { needs, quotes, writes } from './table.ts'

/** What associations of some size, and studies of some size, could have shown. */
export const power = analysis({
  id: 'power',
  chapter: 'sensitivity',
  stage: 'correlate',
  needs,
  quotes,
  writes,
  settings,
  rows: ({ leading, frame, study }) => {
    const power = powerRows(leading, frame, study)
    return { power, powerByCaseload: powerByCaseloadRows(power) }
  },
  blocks: powerBlocks,
  inR,
})
