import { INDICES } from '../../congruence/indices.ts'
import { ROLES } from '../../congruence/role.ts'
import { type Problem, problem } from '../../problems.ts'
import { areOfTwoScales, haveTwoRanges, profileRange } from '../profile-range.ts'
import type { Study } from '../study.ts'

/** What compares points of the inventory although clients and therapists had different inventories. */
export function twoScales(study: Study): Problem[] {
  if (!areOfTwoScales(study)) return []
  const { indices, ties, placeOf } = study
  const why = `it compares points, but ${whatDiffers(study)}`
  const instead = indicesOfShape().filter((id) => !indices.includes(id))
  const remedy = `use an index of codes or one of the shape of profiles instead, such as ${instead[0] ?? 'c-index'}, and delete this one`
  const compared = indices.flatMap((id, i) => {
    const index = INDICES.find((it) => it.id === id)
    if (index?.basis !== 'profile' || !index.comparesPoints) return []
    return [problem('wrong-setting', { ...placeOf('indices', i), column: 'indices', found: id }, why, remedy)]
  })
  if (ties.band === 0) return compared
  const place = { ...placeOf('ties', 'band'), column: 'ties.band', found: String(ties.band) }
  const band =
    study.inventoryByRole === undefined
      ? 'a band in points does not mean the same in two inventories of different ranges'
      : 'a band in points does not mean the same in two inventories'
  return [...compared, problem('wrong-setting', place, band, 'write band: 0')]
}

function whatDiffers(study: Study): string {
  if (study.inventoryByRole === undefined)
    return 'profile_range gives clients and therapists different ranges'
  const without = ROLES.find((role) => profileRange(study, role) === null)
  if (without !== undefined) return `the range of the scores of ${without}s is not declared`
  return `clients and therapists had ${haveTwoRanges(study) ? 'inventories of different ranges' : 'different inventories'}`
}

const indicesOfShape = () =>
  INDICES.flatMap((it) => (it.basis === 'profile' && !it.comparesPoints && !it.needsNorms ? [it.id] : []))
