import { adjustments } from '../analyses/adjustments/table.ts'
import { evidence } from '../analyses/bayes/table.ts'
import { caseload } from '../analyses/composition/caseload-table.ts'
import { composition } from '../analyses/composition/table.ts'
import { regressionLine } from '../analyses/correlations/line-table.ts'
import { associations } from '../analyses/correlations/table.ts'
import { descriptives } from '../analyses/descriptives/table.ts'
import { distribution } from '../analyses/index-values/table.ts'
import { matrix } from '../analyses/matrix/table.ts'
import { partialAssociations } from '../analyses/partial/table.ts'
import { analysisFlow } from '../analyses/participants/analysis-flow-table.ts'
import { flow } from '../analyses/participants/flow-table.ts'
import { missingReasons } from '../analyses/participants/missing-reasons-table.ts'
import { missingValues } from '../analyses/participants/missing-table.ts'
import { power } from '../analyses/power/table.ts'
import { chance } from '../analyses/re-pairing/table.ts'
import { inventoryItems } from '../analyses/reliability/inventory-item-table.ts'
import { inventoryReliability } from '../analyses/reliability/inventory-table.ts'
import { itemStatistics } from '../analyses/reliability/item-table.ts'
import { ratedSessions } from '../analyses/reliability/rated-sessions-table.ts'
import { reliability } from '../analyses/reliability/table.ts'
import { consistency } from '../analyses/replication/consistency-table.ts'
import { originals } from '../analyses/replication/originals-table.ts'
import { replication } from '../analyses/replication/table.ts'
import { intervals } from '../analyses/robustness/intervals-table.ts'
import { permutations } from '../analyses/robustness/permutations-table.ts'
import { sensitivity } from '../analyses/sensitivity/table.ts'
import { specifications } from '../analyses/specification-curve/table.ts'
import { specificationCurve } from '../analyses/specification-curve/tests-table.ts'
import { specificity } from '../analyses/specificity/table.ts'
import { ties } from '../analyses/ties/table.ts'
import { structuralSummary } from '../analyses/type-order/summary-table.ts'
import { typeOrder } from '../analyses/type-order/table.ts'
import type { Study } from '../study/study.ts'
import { analysis } from './analysis.ts'
import type { Artefact } from './artefact.ts'
import { congruence } from './congruence.ts'
import { dyads } from './dyads.ts'
import { exclusions } from './exclusions.ts'
import { inventory } from './inventory.ts'
import { people } from './people.ts'
import { profiles } from './profiles.ts'
import { ratings } from './ratings.ts'
import { scales } from './scales.ts'
import { sessionScores } from './session-scores.ts'

/** Every table on disk, in the order of the data's path. */
export function artefacts(study: Study): readonly Artefact[] {
  return [
    people,
    dyads,
    ratings,
    ...(study.inventory ? [inventory] : []),
    exclusions,
    flow,
    profiles,
    scales,
    ratedSessions,
    reliability,
    itemStatistics,
    ...(study.inventory ? [inventoryReliability, inventoryItems] : []),
    sessionScores,
    composition,
    caseload,
    typeOrder,
    structuralSummary,
    congruence,
    chance,
    distribution,
    analysis(study),
    missingValues,
    missingReasons,
    analysisFlow,
    descriptives,
    associations,
    ties,
    regressionLine,
    ...(study.original ? [originals, consistency, replication] : []),
    adjustments,
    partialAssociations,
    matrix,
    specificity,
    evidence,
    power,
    sensitivity,
    intervals,
    permutations,
    specifications,
    specificationCurve,
  ]
}
