import { adjustments } from './adjustments/adjustments.ts'
import type { AnyAnalysis } from './analysis.ts'
import { bayes } from './bayes/bayes.ts'
import { clusterRobust } from './cluster-robust/cluster-robust.ts'
import { composition } from './composition/composition.ts'
import { correlations } from './correlations/correlations.ts'
import { descriptives } from './descriptives/descriptives.ts'
import { earlyRatings } from './early-ratings/early-ratings.ts'
import { equivalence } from './equivalence/equivalence.ts'
import { indexValues } from './index-values/index-values.ts'
import { inventoryReliability } from './inventory-reliability/inventory-reliability.ts'
import { leading } from './leading/leading.ts'
import { leaveOneOut } from './leave-one-out/leave-one-out.ts'
import { match } from './match/match.ts'
import { matrix } from './matrix/matrix.ts'
import { meanProfiles } from './mean-profiles/mean-profiles.ts'
import { measures } from './measures/measures.ts'
import { missingData } from './missing-data/missing-data.ts'
import { mixedModel } from './mixed-model/mixed-model.ts'
import { nesting } from './nesting/nesting.ts'
import { occupations } from './occupations/occupations.ts'
import { partial } from './partial/partial.ts'
import { participants } from './participants/participants.ts'
import { power } from './power/power.ts'
import { rePairing } from './re-pairing/re-pairing.ts'
import { reliability } from './reliability/reliability.ts'
import { replication } from './replication/replication.ts'
import { responseSurface } from './response-surface/response-surface.ts'
import { robustness } from './robustness/robustness.ts'
import { sensitivity } from './sensitivity/sensitivity.ts'
import { specificationCurve } from './specification-curve/specification-curve.ts'
import { specificity } from './specificity/specificity.ts'
import { ties } from './ties/ties.ts'
import { trajectories } from './trajectories/trajectories.ts'
import { typeOrder } from './type-order/type-order.ts'
import { ways } from './ways/ways.ts'
import { withinBetween } from './within-between/within-between.ts'

/** Every analysis. In a chapter of the report they appear in this order. */
export const ANALYSES: readonly AnyAnalysis[] = [
  participants,
  composition,
  descriptives,
  meanProfiles,
  typeOrder,
  occupations,
  inventoryReliability,
  earlyRatings,
  trajectories,
  missingData,
  reliability,
  indexValues,
  rePairing,
  nesting,
  mixedModel,
  measures,
  withinBetween,
  clusterRobust,
  leading,
  ways,
  match,
  responseSurface,
  correlations,
  adjustments,
  partial,
  matrix,
  robustness,
  leaveOneOut,
  ties,
  replication,
  specificity,
  bayes,
  equivalence,
  power,
  sensitivity,
  specificationCurve,
]
