import { adjustments } from '../artefacts/adjustments.ts'
import { analysis } from '../artefacts/analysis.ts'
import { analysisFlow } from '../artefacts/analysis-flow.ts'
import { analysisFrame } from '../artefacts/analysis-frame.ts'
import { associations } from '../artefacts/associations.ts'
import { chance } from '../artefacts/chance.ts'
import { congruence } from '../artefacts/congruence.ts'
import { consistency } from '../artefacts/consistency.ts'
import { descriptives } from '../artefacts/descriptives.ts'
import { dyads } from '../artefacts/dyads.ts'
import { evidence } from '../artefacts/evidence.ts'
import { intervals } from '../artefacts/intervals.ts'
import { matrix } from '../artefacts/matrix.ts'
import { missingReasons } from '../artefacts/missing-reasons.ts'
import { missingValues } from '../artefacts/missing-values.ts'
import { originals } from '../artefacts/originals.ts'
import { partialAssociations } from '../artefacts/partial-associations.ts'
import { people } from '../artefacts/people.ts'
import { permutations } from '../artefacts/permutations.ts'
import { power } from '../artefacts/power.ts'
import { profiles } from '../artefacts/profiles.ts'
import { regressionLine } from '../artefacts/regression-line.ts'
import { replication } from '../artefacts/replication.ts'
import { scales } from '../artefacts/scales.ts'
import { sensitivity } from '../artefacts/sensitivity.ts'
import { sessionScores } from '../artefacts/session-scores.ts'
import { specificationCurve } from '../artefacts/specification-curve.ts'
import { specifications } from '../artefacts/specifications.ts'
import { specificity } from '../artefacts/specificity.ts'
import { ties } from '../artefacts/ties.ts'
import { StudyProblems } from '../problems.ts'
import { adjustmentRows } from './adjustment-rows.ts'
import { analysisFlowRows } from './analysis-flow-rows.ts'
import { analysedRows, nothingAnalysed } from './analysis-table/analysed-rows.ts'
import { analysisRows } from './analysis-table/analysis-rows.ts'
import { associationRows } from './association-rows.ts'
import { consistencyRows } from './consistency-rows.ts'
import { descriptiveRows } from './descriptive-rows.ts'
import { evidenceRows } from './evidence-rows.ts'
import { lineRows } from './line-rows.ts'
import { matrixRows } from './matrix-rows.ts'
import { missingReasonRows, missingValueRows } from './missing-value-rows.ts'
import { originalRows } from './original-rows.ts'
import { partialRows } from './partial-rows.ts'
import { powerRows } from './power-rows.ts'
import { replicationRows } from './replication-rows.ts'
import { resampledRows } from './resampled-rows.ts'
import { rowsOf, type Stage } from './run/stage.ts'
import { sensitivityRows } from './sensitivity-rows.ts'
import { specificationTables } from './specification-tables.ts'
import { specificityRows } from './specificity-rows.ts'
import { tieRows } from './tie-rows.ts'

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
