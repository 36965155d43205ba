import { inventoriesInUse } from '../../study/scales/inventory.ts'
import { analysis } from '../analysis.ts'
import { isAgreementWithheld } from '../withheld-therapists.ts'
import { inR } from './in-r.ts'
import { inventoryReliabilityRows } from './rows.ts'
import { PEOPLE } from './scale-table.ts'
import { inventoryBlocks } from './section.ts'
import { needs, quotes, writes } from './table.ts'

/** How the six scores were made from answers to an inventory, and how reliable they are. */
export const inventoryReliability = analysis({
  id: 'inventory-reliability',
  chapter: 'measures',
  stage: 'score',
  needs,
  quotes,
  writes,
  rows: ({ people, dyads, inventory, study }) => {
    const each = inventoriesInUse(study).map(({ inventory: form, people: whose }) =>
      inventoryReliabilityRows(
        people,
        dyads,
        inventory,
        form,
        study.confidence,
        whose === 'everybody' ? PEOPLE : [whose],
      ),
    )
    return {
      inventoryReliability: each.flatMap(({ scales }) => scales),
      inventoryItems: each.flatMap(({ items }) => items),
    }
  },
  blocks: inventoryBlocks,
  withholds: ({ study, inventoryReliability }) => {
    const withheld = inventoryReliability.filter((row) =>
      isAgreementWithheld(row, study.privacy.fewest_clients),
    ).length
    return [
      { what: 'reliability of the six scores of therapists', of: 5 * withheld },
      { what: 'how many people in all it rests on', of: study.inventory === undefined ? 0 : withheld },
    ]
  },
  inR,
})
