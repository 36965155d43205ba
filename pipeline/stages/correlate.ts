import { analysis } from '../artefacts/analysis.ts'
import { analysisFrame } from '../artefacts/analysis-frame.ts'
import { associations } from '../artefacts/associations.ts'
import { congruence } from '../artefacts/congruence.ts'
import { descriptives } from '../artefacts/descriptives.ts'
import { dyads } from '../artefacts/dyads.ts'
import { people } from '../artefacts/people.ts'
import { profiles } from '../artefacts/profiles.ts'
import { regressionLine } from '../artefacts/regression-line.ts'
import { scales } from '../artefacts/scales.ts'
import { sessionScores } from '../artefacts/session-scores.ts'
import { specificationCurve } from '../artefacts/specification-curve.ts'
import { specifications } from '../artefacts/specifications.ts'
import { ties } from '../artefacts/ties.ts'
import { analysisRows } from './analysis-rows.ts'
import { associationRows } from './association-rows.ts'
import { descriptiveRows } from './descriptive-rows.ts'
import { lineRows } from './line-rows.ts'
import { specificationTables } from './specification-tables.ts'
import { rowsOf, type Stage } from './stage.ts'
import { tieRows } from './tie-rows.ts'

/** Correlates every index with every outcome. */
export const correlate: Stage = {
  name: 'correlate',
  reads: () => [people, dyads, profiles, congruence, scales, sessionScores],
  readsFilesOf: null,
  writes: (study) => [
    analysis(study),
    descriptives,
    associations,
    ties,
    regressionLine,
    specifications,
    specificationCurve,
  ],
  writesFiles: null,
  async make(given) {
    const { study } = given
    const table = analysis(study)
    const frame = await analysisFrame(analysisRows(given), Object.keys(table.columns))
    const curve = await specificationTables(given)
    return {
      tables: [
        rowsOf(table, frame.rows()),
        rowsOf(descriptives, descriptiveRows(frame, given)),
        rowsOf(associations, associationRows(frame, study)),
        rowsOf(ties, tieRows(given)),
        rowsOf(regressionLine, lineRows(frame, study)),
        rowsOf(specifications, curve.specifications),
        rowsOf(specificationCurve, curve.tests),
      ],
    }
  },
}
