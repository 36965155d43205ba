import { ANALYSIS, analysisTable, flatRow } from '../artefacts/analysis.ts'
import { analysisFrame } from '../artefacts/analysis-frame.ts'
import { congruence } from '../artefacts/congruence.ts'
import { dyads } from '../artefacts/dyads.ts'
import { flow } from '../artefacts/flow.ts'
import { people } from '../artefacts/people.ts'
import { profiles } from '../artefacts/profiles.ts'
import { scales } from '../artefacts/scales.ts'
import { StudyProblems } from '../problems.ts'
import { analysedRows, nothingAnalysed } from './analysis-table/analysed-rows.ts'
import { analysisRows } from './analysis-table/analysis-rows.ts'
import { analysesOf } from './run/analyses-of-stage.ts'
import { rowsOf, type Stage } from './run/stage.ts'
import { fewValues } from './understood/few-values.ts'
import { pairsUnderstood } from './understood/pairs-understood.ts'

const analyses = analysesOf('correlate', [])

const forPairs = [people, dyads, profiles, congruence, scales, flow]

/** Correlates every index with every outcome, and compares the results with published ones. */
export const correlate: Stage = {
  name: 'correlate',
  reads: [...new Map([...forPairs, ...analyses.reads].map((table) => [table.file, table])).values()],
  readsFilesOf: null,
  writes: [ANALYSIS, ...analyses.writes],
  writesFiles: null,
  async make(given) {
    const { study } = given
    const kept = analysisRows(given)
    const analysed = analysedRows(kept, study)
    const noPairs = nothingAnalysed(kept, analysed, study)
    if (noPairs !== null) throw new StudyProblems([noPairs])
    const table = rowsOf(analysisTable(study), analysed.map(flatRow))
    const pairs = { frame: analysisFrame(analysed), kept }
    const tables = [table, ...(await analyses.tables(given, [], pairs))]
    return { tables, warnings: fewValues(pairsUnderstood(given), study) }
  },
}
