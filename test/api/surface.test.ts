import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PROJECT } from '../support/run.ts'

/*
 * What is public: whoever uses the package relies on these names. A name that is added is written here; one that is
 * renamed or taken away breaks the programs of others and belongs in the changelog.
 */

const CONGRUENCE = `
angularAgreement angularDifferenceDeg cIndex cIndexModified cityBlock clientNormativeness codeAngularAgreement
codeHexagonDistance compatibility congruence d d2 d2Centred d2Elevation d2Scatter d2Shape d2Standardised displayCode
distinctiveCorrelation firstLetter firstLetterHexagon hammingHeine hexagonDistance iachanM iachanM2 indices
levenshteinHeine meanProfile n3 profileCorrelation profileCosine profileIccDoubleEntry profileSpearman
therapistNormativeness threeLetter tieCompatibleCodes twoLetter zenerSchnuelle zenerSchnuelleEither`

const STATISTICS = `
anyRow approximateDetectableCorrelation approximatePower approximateSampleSize arrangements basicInterval bayesFactor
bcaInterval benjaminiHochberg benjaminiYekutieli bonferroni bootstrapCoefficient bootstrapCorrelations caseloads
chiSquareAbove circularOrderTest classicalErrors clusterEffects clusterRobust coefficientOfUnits congruenceConditions
contrastTest correlationHistogram correlationMatrix correlationOfF correlationOfInterval correlationOfP correlationOfT
correlationPower correlationZ covariance covarianceMatrix criticalCorrelation cronbachAlpha crossedIntercepts
crossedTests curveBand curveSummary curveTests detectableCorrelation disattenuatedCorrelation discrepantPairs
distributionSummary drawWithReplacement dunnClarkZ equivalenceTest exchangeMoments exchangeTauMean exchangeTest
fisherZInterval grimConsistent hendricksonT heterogeneity heterogeneityInterval heteroscedastic hittnerZ hochberg holm
hommel hotellingT independentZ interceptTest intraclass itemStatistics jackknifeCoefficient jackknifeCorrelations
jackknifeInfluence jointClusterTest kendall kenwardRoger kurtosis leastSquares leaveOneClusterOut leaveOneRowOut
lnReplicationBayesFactor medianAbsoluteDeviation mengZ midranks monteCarloVerdict nestedTest nonoverlappingZ
normalInterval nullComparison observedCurve omegaTotal pairDecomposition pairedKinds partWholeCorrelation
partialCorrelation pearson pearsonFilonNonoverlappingZ pearsonFilonZ percentileInterval permutationTest permutationZ
permutedCurves polynomialRegression pooledCorrelation profileIntervals quantile quantileError quantileOfF quantileOfT
quantileOfZ randomFrom randomIntercept randomInterceptRobust randomSlope rePairedAssociation rePairedCorrelations
rePairedMean rePairingCount rePairingTest rePairings regressionInfluence regressionLine replicationInterval reportedP
resamplingUnits responseSurface sampleSize satterthwaite sdBounds semipartialCorrelation skewness slopeOf slopeTests
smallTelescopes spearman standardisedCoefficients steigerZ structuralSummary studentisedInterval
studentisedWithinPermutation surfaceAt surfaceGrid twoSidedPOfKendallT twoSidedPOfSpearmanS twoSidedPOfT twoSidedPOfZ
unrestrictedCorrelation upperPOfChiSquare upperPOfCorrelation upperPOfT upperPOfZ wholeBlocks wholeClusterPermutation
wildClusterBootstrap williamsT withinBetween withinBlocks withinClusterPermutation zouIndependent zouNonoverlapping
zouOverlapping`

const STUDY = `
StudyProblems UsageError checkStudy computedPairs filesInMemory knownInstruments problemLine runStudy seenFiles
seenPairs`

const LIBRARY = 'results run'

const words = (text: string) => text.trim().split(/\s+/)

const SURFACE = {
  '.': ['library', words([LIBRARY, CONGRUENCE, STATISTICS, STUDY].join(' '))],
  './congruence': ['congruence', words(CONGRUENCE)],
  './statistics': ['statistics', words(STATISTICS)],
  './study': ['study', words(STUDY)],
} as const

const manifest = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'))

test('the package has these entries, built from pipeline/api', () => {
  const built = Object.entries(SURFACE).map(([entry, [file]]) => [
    entry,
    { types: `./dist/api/${file}.d.ts`, default: `./dist/api/${file}.js` },
  ])
  expect(manifest.exports).toEqual({ ...Object.fromEntries(built), './package.json': './package.json' })
})

test.each(Object.entries(SURFACE))('%s has these names and no others', async (_, [file, names]) => {
  const entry = await import(`../../pipeline/api/${file}.ts`)
  expect(Object.keys(entry).sort()).toEqual([...names].sort())
})
