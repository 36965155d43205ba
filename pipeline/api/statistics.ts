/*
 * The statistics, family by family. What each computes, its source and when it is undefined: the comment above it.
 * A new one is published by a line here, which test/api/surface.test.ts then asks to be listed. Nothing here needs Node.
 */

export type { RandomGenerator } from 'pure-rand/types/RandomGenerator'
// adjustment
export { benjaminiHochberg } from '../statistics/adjustment/benjamini-hochberg.ts'
export { benjaminiYekutieli } from '../statistics/adjustment/benjamini-yekutieli.ts'
export { bonferroni } from '../statistics/adjustment/bonferroni.ts'
export { hochberg } from '../statistics/adjustment/hochberg.ts'
export { holm } from '../statistics/adjustment/holm.ts'
export { hommel } from '../statistics/adjustment/hommel.ts'
// circumplex
export { type CircularOrderTest, circularOrderTest } from '../statistics/circumplex/circular-order-test.ts'
export { type StructuralSummary, structuralSummary } from '../statistics/circumplex/structural-summary.ts'
// cluster robust
export { classicalErrors } from '../statistics/cluster-robust/classical-errors.ts'
export { type ClusterRobustType, clusterRobust } from '../statistics/cluster-robust/cluster-robust.ts'
export { type HeteroscedasticType, heteroscedastic } from '../statistics/cluster-robust/heteroscedastic.ts'
export { jointClusterTest } from '../statistics/cluster-robust/joint-test.ts'
export {
  type LeastSquares,
  leastSquares,
  type NoFit,
  type WhyNoFit,
} from '../statistics/cluster-robust/least-squares.ts'
export {
  type RandomInterceptRobust,
  randomInterceptRobust,
} from '../statistics/cluster-robust/random-intercept-robust.ts'
export type {
  JointTest,
  RobustCoefficient,
  RobustErrors,
  WhyNoError,
} from '../statistics/cluster-robust/robust-coefficient.ts'
export { type ClusterSlope, slopeOf } from '../statistics/cluster-robust/slope-of.ts'
export {
  type WildClusterBootstrap,
  type WildOptions,
  wildClusterBootstrap,
} from '../statistics/cluster-robust/wild-cluster-bootstrap.ts'
export type { WildWeights } from '../statistics/cluster-robust/wild-weights.ts'
// comparison
export type { DifferenceTest } from '../statistics/comparison/difference-test.ts'
export { independentZ } from '../statistics/comparison/independent-correlations.ts'
export { mengZ } from '../statistics/comparison/meng-z.ts'
export {
  type CovarianceAt,
  nonoverlappingZ,
  pearsonFilonNonoverlappingZ,
} from '../statistics/comparison/nonoverlapping-z.ts'
export type {
  NonoverlappingCorrelations,
  OverlappingCorrelations,
} from '../statistics/comparison/overlapping-correlations.ts'
export { dunnClarkZ, hittnerZ, pearsonFilonZ, steigerZ } from '../statistics/comparison/overlapping-z.ts'
export { hendricksonT, hotellingT, williamsT } from '../statistics/comparison/williams-t.ts'
export {
  type DifferenceInterval,
  zouIndependent,
  zouNonoverlapping,
  zouOverlapping,
} from '../statistics/comparison/zou-interval.ts'
// correlation
export { disattenuatedCorrelation } from '../statistics/correlation/attenuation.ts'
export type { Coefficient, WhyUndefined } from '../statistics/correlation/coefficient.ts'
export { upperPOfCorrelation } from '../statistics/correlation/correlation-density.ts'
export { correlationMatrix, type Deletion } from '../statistics/correlation/correlation-matrix.ts'
export { correlationZ } from '../statistics/correlation/correlation-z.ts'
export { fisherZInterval } from '../statistics/correlation/fisher-z.ts'
export { kendall } from '../statistics/correlation/kendall.ts'
export { twoSidedPOfKendallT } from '../statistics/correlation/kendall-t.ts'
export { partWholeCorrelation } from '../statistics/correlation/part-whole-correlation.ts'
export { type PartialCoefficient, partialCorrelation } from '../statistics/correlation/partial-correlation.ts'
export { pearson } from '../statistics/correlation/pearson.ts'
export { unrestrictedCorrelation } from '../statistics/correlation/range-restriction.ts'
export { semipartialCorrelation } from '../statistics/correlation/semipartial-correlation.ts'
export { spearman } from '../statistics/correlation/spearman.ts'
export { twoSidedPOfSpearmanS } from '../statistics/correlation/spearman-s.ts'
// description
export { covariance } from '../statistics/description/covariance.ts'
export {
  type DistributionSummary,
  distributionSummary,
} from '../statistics/description/distribution-summary.ts'
export { kurtosis } from '../statistics/description/kurtosis.ts'
export { medianAbsoluteDeviation } from '../statistics/description/median-absolute-deviation.ts'
export { midranks } from '../statistics/description/midranks.ts'
export { type QuantileRule, quantile } from '../statistics/description/quantile.ts'
export { type RegressionLine, regressionLine } from '../statistics/description/regression-line.ts'
export { type MomentType, skewness } from '../statistics/description/skewness.ts'
// distributions
export { chiSquareAbove, upperPOfChiSquare } from '../statistics/distributions/chi-square.ts'
export { quantileOfF } from '../statistics/distributions/f-distribution.ts'
export { quantileOfZ, twoSidedPOfZ, upperPOfZ } from '../statistics/distributions/standard-normal.ts'
export { quantileOfT, twoSidedPOfT, upperPOfT } from '../statistics/distributions/student-t.ts'
// evidence
export {
  approximateDetectableCorrelation,
  approximatePower,
  approximateSampleSize,
} from '../statistics/evidence/approximate-power.ts'
export { bayesFactor, type CorrelationEvidence } from '../statistics/evidence/bayes-factor.ts'
export {
  type Alternative,
  correlationPower,
  criticalCorrelation,
} from '../statistics/evidence/correlation-power.ts'
export { type EquivalenceTest, equivalenceTest } from '../statistics/evidence/equivalence-test.ts'
export { detectableCorrelation, sampleSize } from '../statistics/evidence/sample-size.ts'
// mixed
export { type ClusterEffect, clusterEffects } from '../statistics/mixed/cluster-effects.ts'
export { type ContrastTest, contrastTest } from '../statistics/mixed/contrast-test.ts'
export {
  type CrossedIntercepts,
  crossedIntercepts,
  type NoCrossedIntercepts,
} from '../statistics/mixed/crossed-intercepts.ts'
export { crossedTests } from '../statistics/mixed/crossed-tests.ts'
export type { ClusterKey, NotFitted, WhyNotFitted } from '../statistics/mixed/engine/clustered-design.ts'
export type { Method } from '../statistics/mixed/engine/profiled-deviance.ts'
export {
  type ClusterLeftOut,
  type Influence,
  type LeftOut,
  leaveOneClusterOut,
  leaveOneRowOut,
} from '../statistics/mixed/influence.ts'
export { type Intraclass, intraclass, type NoIntraclass } from '../statistics/mixed/intraclass.ts'
export {
  type KenwardRoger,
  kenwardRoger,
  type NoDegreesOfFreedom,
} from '../statistics/mixed/kenward-roger.ts'
export {
  type InterceptTest,
  interceptTest,
  type NestedTest,
  nestedTest,
} from '../statistics/mixed/likelihood-ratio.ts'
export { type RandomIntercept, randomIntercept } from '../statistics/mixed/random-intercept.ts'
export {
  type NoRandomSlope,
  type RandomSlope,
  randomSlope,
  type SlopeOptions,
} from '../statistics/mixed/random-slope.ts'
export { type Satterthwaite, satterthwaite } from '../statistics/mixed/satterthwaite.ts'
export { slopeTests } from '../statistics/mixed/slope-tests.ts'
export {
  type StandardisedCoefficient,
  standardised as standardisedCoefficients,
} from '../statistics/mixed/standardised.ts'
export { type ProfileIntervals, profileIntervals } from '../statistics/mixed/variance-profile.ts'
export {
  type NoWithinBetween,
  type WithinBetween,
  withinBetween,
} from '../statistics/mixed/within-between.ts'

// pairing
export {
  type Decomposition,
  decomposition as pairDecomposition,
  type KindWeights,
} from '../statistics/pairing/decomposition.ts'
export { caseloads, type PairTable } from '../statistics/pairing/pair-table.ts'
export { type PairedKinds, pairedKinds } from '../statistics/pairing/paired-kinds.ts'
export { type RePairedAssociation, rePairedAssociation } from '../statistics/pairing/re-paired-association.ts'
export {
  type Redrawn,
  type RePairedCorrelations,
  rePairedCorrelations,
} from '../statistics/pairing/re-paired-correlations.ts'
export { type RePairedMean, rePairedMean } from '../statistics/pairing/re-paired-mean.ts'
export { rePairingCount } from '../statistics/pairing/re-pairing-count.ts'
export { type RePairingTest, rePairingTest } from '../statistics/pairing/re-pairing-test.ts'
export { type RePairings, rePairings } from '../statistics/pairing/re-pairings.ts'

// permutation
export {
  anyRow,
  arrangements,
  type Exchange,
  wholeBlocks,
  withinBlocks,
} from '../statistics/permutation/exchange.ts'
export { type ExchangeMoments, exchangeMoments } from '../statistics/permutation/exchange-moments.ts'
export { exchangeTauMean } from '../statistics/permutation/exchange-tau-mean.ts'
export { type Drawing, type ExchangeTest, exchangeTest } from '../statistics/permutation/exchange-test.ts'
export { correlationHistogram, type Histogram } from '../statistics/permutation/histogram.ts'
export {
  type Drawn,
  type MonteCarloVerdict,
  monteCarloVerdict,
} from '../statistics/permutation/monte-carlo-rule.ts'
export { type NullComparison, nullComparison } from '../statistics/permutation/null-comparison.ts'
export { type PermutationTest, permutationTest } from '../statistics/permutation/permutation-test.ts'
export { permutationZ } from '../statistics/permutation/permutation-z.ts'
export {
  type StudentisedWithin,
  studentisedWithinPermutation,
} from '../statistics/permutation/studentised-within-permutation.ts'
export { wholeClusterPermutation } from '../statistics/permutation/whole-cluster-permutation.ts'
export { withinClusterPermutation } from '../statistics/permutation/within-cluster-permutation.ts'

// reliability
export { type Answers, covarianceMatrix } from '../statistics/reliability/covariances.ts'
export { type Alpha, cronbachAlpha } from '../statistics/reliability/cronbach-alpha.ts'
export { type ItemStatistics, itemStatistics } from '../statistics/reliability/item-statistics.ts'
export { type Omega, omegaTotal } from '../statistics/reliability/omega-total.ts'
// resampling
export { type BcaInterval, bcaInterval, jackknifeInfluence } from '../statistics/resampling/bca-interval.ts'
export {
  bootstrapCoefficient,
  type CoefficientOfUnits,
  coefficientOfUnits,
  jackknifeCoefficient,
} from '../statistics/resampling/bootstrap-coefficient.ts'
export {
  type BootstrapCorrelations,
  bootstrapCorrelations,
  type Draw,
} from '../statistics/resampling/bootstrap-correlations.ts'
export {
  type BootstrapInterval,
  basicInterval,
  type DrawnInterval,
  normalInterval,
  percentileInterval,
} from '../statistics/resampling/bootstrap-interval.ts'
export { drawWithReplacement } from '../statistics/resampling/draw-with-replacement.ts'
export { jackknifeCorrelations } from '../statistics/resampling/jackknife-correlations.ts'
export { quantileError } from '../statistics/resampling/quantile-error.ts'
export { regressionInfluence } from '../statistics/resampling/regression-influence.ts'
export { type ResamplingUnits, resamplingUnits } from '../statistics/resampling/resampling-units.ts'
export { studentisedInterval } from '../statistics/resampling/studentised-interval.ts'
// specification curve
export {
  type CurveDirection,
  type CurveStatistic,
  curveSummary,
} from '../statistics/specification-curve/curve-summary.ts'
export {
  type CurveBand,
  type CurveTest,
  curveBand,
  curveTests,
} from '../statistics/specification-curve/curve-test.ts'
export type { CurveValues } from '../statistics/specification-curve/curve-values.ts'
export {
  type CurveBlock,
  observedCurve,
  type PermutedCurves,
  permutedCurves,
} from '../statistics/specification-curve/permuted-curves.ts'
export type { CurveData, Specification } from '../statistics/specification-curve/specification.ts'
// surface
export {
  type ConditionName,
  type CongruenceCondition,
  type CongruenceConditions,
  congruenceConditions,
} from '../statistics/surface/congruence-conditions.ts'
export { type DiscrepantPairs, discrepantPairs } from '../statistics/surface/discrepant-pairs.ts'
export {
  type PolynomialRegression,
  polynomialRegression,
  type SurfaceData,
  type SurfaceOptions,
  surfaceAt,
} from '../statistics/surface/polynomial-regression.ts'
export {
  type ResponseSurface,
  responseSurface,
  type SurfaceAxis,
  type SurfaceQuantity,
  type WhyNoQuantity,
} from '../statistics/surface/response-surface.ts'
export { type SurfaceCell, type SurfaceGrid, surfaceGrid } from '../statistics/surface/surface-grid.ts'
// two studies
export { grimConsistent } from '../statistics/two-studies/grim.ts'
export { type HeterogeneityMethod, heterogeneity } from '../statistics/two-studies/heterogeneity.ts'
export { heterogeneityInterval } from '../statistics/two-studies/heterogeneity-interval.ts'
export type { Heterogeneity } from '../statistics/two-studies/heterogeneity-moments.ts'
export {
  type PooledCorrelation,
  pooledCorrelation,
  type StudyCorrelation,
} from '../statistics/two-studies/pooled-correlation.ts'
export { lnReplicationBayesFactor } from '../statistics/two-studies/replication-bayes-factor.ts'
export { replicationInterval } from '../statistics/two-studies/replication-interval.ts'
export {
  correlationOfF,
  correlationOfInterval,
  correlationOfP,
  correlationOfT,
} from '../statistics/two-studies/reported-correlation.ts'
export { type Reported, type ReportedConsistency, reportedP } from '../statistics/two-studies/reported-p.ts'
export { sdBounds } from '../statistics/two-studies/sd-bounds.ts'
export { type SmallTelescopes, smallTelescopes } from '../statistics/two-studies/small-telescopes.ts'
export { randomFrom } from './random-from.ts'
