import { adjustmentRows } from '../analyses/adjustments/rows.ts'
import { adjustments } from '../analyses/adjustments/table.ts'
import { evidenceRows } from '../analyses/bayes/rows.ts'
import { evidence } from '../analyses/bayes/table.ts'
import { lineRows } from '../analyses/correlations/line-rows.ts'
import { regressionLine } from '../analyses/correlations/line-table.ts'
import { associationRows } from '../analyses/correlations/rows.ts'
import { associations } from '../analyses/correlations/table.ts'
import { descriptiveRows } from '../analyses/descriptives/rows.ts'
import { descriptives } from '../analyses/descriptives/table.ts'
import { matrixRows } from '../analyses/matrix/rows.ts'
import { matrix } from '../analyses/matrix/table.ts'
import { partialRows } from '../analyses/partial/rows.ts'
import { partialAssociations } from '../analyses/partial/table.ts'
import { analysisFlowRows } from '../analyses/participants/analysis-flow-rows.ts'
import { analysisFlow } from '../analyses/participants/analysis-flow-table.ts'
import { missingReasons } from '../analyses/participants/missing-reasons-table.ts'
import { missingReasonRows, missingValueRows } from '../analyses/participants/missing-rows.ts'
import { missingValues } from '../analyses/participants/missing-table.ts'
import { powerRows } from '../analyses/power/rows.ts'
import { power } from '../analyses/power/table.ts'
import { chance } from '../analyses/re-pairing/table.ts'
import { consistencyRows } from '../analyses/replication/consistency-rows.ts'
import { consistency } from '../analyses/replication/consistency-table.ts'
import { originalRows } from '../analyses/replication/originals-rows.ts'
import { originals } from '../analyses/replication/originals-table.ts'
import { replicationRows } from '../analyses/replication/rows.ts'
import { replication } from '../analyses/replication/table.ts'
import { intervals } from '../analyses/robustness/intervals-table.ts'
import { permutations } from '../analyses/robustness/permutations-table.ts'
import { resampledRows } from '../analyses/robustness/rows.ts'
import { sensitivityRows } from '../analyses/sensitivity/rows.ts'
import { sensitivity } from '../analyses/sensitivity/table.ts'
import { specifications } from '../analyses/specification-curve/table.ts'
import { specificationTables } from '../analyses/specification-curve/tables.ts'
import { specificationCurve } from '../analyses/specification-curve/tests-table.ts'
import { specificityRows } from '../analyses/specificity/rows.ts'
import { specificity } from '../analyses/specificity/table.ts'
import { tieRows } from '../analyses/ties/rows.ts'
import { ties } from '../analyses/ties/table.ts'
import { analysis } from '../artefacts/analysis.ts'
import { analysisFrame } from '../artefacts/analysis-frame.ts'
import { congruence } from '../artefacts/congruence.ts'
import { dyads } from '../artefacts/dyads.ts'
import { people } from '../artefacts/people.ts'
import { profiles } from '../artefacts/profiles.ts'
import { scales } from '../artefacts/scales.ts'
import { sessionScores } from '../artefacts/session-scores.ts'
import { StudyProblems } from '../problems.ts'
import { analysedRows, nothingAnalysed } from './analysis-table/analysed-rows.ts'
import { analysisRows } from './analysis-table/analysis-rows.ts'
import { rowsOf, type Stage } from './run/stage.ts'

/** Correlates every index with every outcome, and holds the result against what was published before. */
export const correlate: Stage = {
  name: 'correlate',
  reads: () => [people, dyads, profiles, congruence, scales, sessionScores, chance],
  readsFilesOf: null,
  writes: (study) => [
    ...[
      analysis(study),
      missingValues,
      missingReasons,
      analysisFlow,
      descriptives,
      associations,
      ties,
      regressionLine,
    ],
    ...[adjustments, partialAssociations, matrix, specificity, evidence, power, sensitivity],
    ...(study.original ? [originals, consistency, replication] : []),
    intervals,
    permutations,
    specifications,
    specificationCurve,
  ],
  writesFiles: null,
  async make(given) {
    const { study } = given
    const table = analysis(study)
    const kept = analysisRows(given)
    const analysed = analysedRows(kept, study)
    const nothing = nothingAnalysed(kept, analysed, study)
    if (nothing !== null) throw new StudyProblems([nothing])
    const pairs: ReadonlySet<string> = new Set(analysed.map((row) => row.dyad_id as string))
    // On threads of its own while this one goes on.
    const curveInWork = specificationTables(given, pairs)
    const missing = missingValueRows(kept, given)
    const frame = analysisFrame(analysed, Object.keys(table.columns))
    const coefficients = associationRows(frame, study)
    const published = originalRows(study)
    const comparison = study.original
      ? [
          rowsOf(originals, published),
          rowsOf(consistency, consistencyRows(study)),
          rowsOf(replication, replicationRows(published, coefficients, study)),
        ]
      : []
    const resampled = await resampledRows(frame.rows(), coefficients, study)
    const curve = await curveInWork
    return {
      tables: [
        rowsOf(table, frame.rows()),
        rowsOf(missingValues, missing),
        rowsOf(missingReasons, missingReasonRows(missing)),
        rowsOf(analysisFlow, analysisFlowRows(kept, analysed, study)),
        rowsOf(descriptives, descriptiveRows(frame, given)),
        ...comparison,
        rowsOf(associations, coefficients),
        rowsOf(ties, tieRows(given, pairs)),
        rowsOf(regressionLine, lineRows(frame, study)),
        rowsOf(adjustments, adjustmentRows(coefficients, study)),
        rowsOf(partialAssociations, partialRows(frame, study)),
        rowsOf(matrix, matrixRows(frame, study)),
        rowsOf(specificity, specificityRows(frame, study)),
        rowsOf(evidence, evidenceRows(coefficients, study)),
        rowsOf(power, powerRows(coefficients, study)),
        rowsOf(sensitivity, sensitivityRows(coefficients, frame, given.rows(chance), study)),
        rowsOf(intervals, resampled.intervals),
        rowsOf(permutations, resampled.permutations),
        rowsOf(specifications, curve.specifications),
        rowsOf(specificationCurve, curve.tests),
      ],
    }
  },
}
