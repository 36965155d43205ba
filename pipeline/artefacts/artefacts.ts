import type { Study } from '../study/study.ts'
import { adjustments } from './adjustments.ts'
import { analysis } from './analysis.ts'
import { analysisFlow } from './analysis-flow.ts'
import type { Artefact } from './artefact.ts'
import { associations } from './associations.ts'
import { caseload } from './caseload.ts'
import { chance } from './chance.ts'
import { composition } from './composition.ts'
import { congruence } from './congruence.ts'
import { consistency } from './consistency.ts'
import { descriptives } from './descriptives.ts'
import { distribution } from './distribution.ts'
import { dyads } from './dyads.ts'
import { evidence } from './evidence.ts'
import { exclusions } from './exclusions.ts'
import { flow } from './flow.ts'
import { intervals } from './intervals.ts'
import { inventory } from './inventory.ts'
import { inventoryItems } from './inventory-items.ts'
import { inventoryReliability } from './inventory-reliability.ts'
import { itemStatistics } from './item-statistics.ts'
import { matrix } from './matrix.ts'
import { missingReasons } from './missing-reasons.ts'
import { missingValues } from './missing-values.ts'
import { originals } from './originals.ts'
import { partialAssociations } from './partial-associations.ts'
import { people } from './people.ts'
import { permutations } from './permutations.ts'
import { power } from './power.ts'
import { profiles } from './profiles.ts'
import { ratedSessions } from './rated-sessions.ts'
import { ratings } from './ratings.ts'
import { regressionLine } from './regression-line.ts'
import { reliability } from './reliability.ts'
import { replication } from './replication.ts'
import { scales } from './scales.ts'
import { sensitivity } from './sensitivity.ts'
import { sessionScores } from './session-scores.ts'
import { specificationCurve } from './specification-curve.ts'
import { specifications } from './specifications.ts'
import { specificity } from './specificity.ts'
import { structuralSummary } from './structural-summary.ts'
import { ties } from './ties.ts'
import { typeOrder } from './type-order.ts'

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
