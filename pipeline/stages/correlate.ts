import { analysis } from '../artefacts/analysis.ts'
import { analysisFrame } from '../artefacts/analysis-frame.ts'
import { associations } from '../artefacts/associations.ts'
import { congruence } from '../artefacts/congruence.ts'
import { consistency } from '../artefacts/consistency.ts'
import { descriptives } from '../artefacts/descriptives.ts'
import { dyads } from '../artefacts/dyads.ts'
import { originals } from '../artefacts/originals.ts'
import { people } from '../artefacts/people.ts'
import { profiles } from '../artefacts/profiles.ts'
import { regressionLine } from '../artefacts/regression-line.ts'
import { replication } from '../artefacts/replication.ts'
import { scales } from '../artefacts/scales.ts'
import { ties } from '../artefacts/ties.ts'
import { analysisRows } from './analysis-rows.ts'
import { associationRows } from './association-rows.ts'
import { consistencyRows } from './consistency-rows.ts'
import { descriptiveRows } from './descriptive-rows.ts'
import { lineRows } from './line-rows.ts'
import { originalRows } from './original-rows.ts'
import { replicationRows } from './replication-rows.ts'
import { rowsOf, type Stage } from './stage.ts'
import { tieRows } from './tie-rows.ts'

/** Correlates every index with every outcome, and holds the result against what was published before. */
export const correlate: Stage = {
  name: 'correlate',
  reads: () => [people, dyads, profiles, congruence, scales],
  readsFilesOf: null,
  writes: (study) => [
    ...[analysis(study), descriptives, associations, ties, regressionLine],
    ...(study.original ? [originals, consistency, replication] : []),
  ],
  writesFiles: null,
  async make(given) {
    const { study } = given
    const table = analysis(study)
    const frame = await analysisFrame(analysisRows(given), Object.keys(table.columns))
    const correlations = associationRows(frame, study)
    const published = originalRows(study)
    const comparison = study.original
      ? [
          rowsOf(originals, published),
          rowsOf(consistency, consistencyRows(study)),
          rowsOf(replication, replicationRows(published, correlations, study)),
        ]
      : []
    return {
      tables: [
        rowsOf(table, frame.rows()),
        rowsOf(descriptives, descriptiveRows(frame, given)),
        rowsOf(associations, correlations),
        rowsOf(ties, tieRows(given)),
        rowsOf(regressionLine, lineRows(frame, study)),
        ...comparison,
      ],
    }
  },
}
