import { congruence } from '../artefacts/congruence.ts'
import { dyads } from '../artefacts/dyads.ts'
import { profiles } from '../artefacts/profiles.ts'
import { congruenceRows } from './analysis-table/congruence-rows.ts'
import { analysesOf } from './run/analyses-of-stage.ts'
import { rowsOf, type Stage } from './run/stage.ts'

const analyses = analysesOf('match', [congruence])

/** Computes every index of every pair, and compares the indices with chance. */
export const match: Stage = {
  name: 'match',
  reads: [...new Set([dyads, profiles, ...analyses.reads])],
  readsFilesOf: null,
  writes: [congruence, ...analyses.writes],
  writesFiles: null,
  async make(given) {
    const { study, rows } = given
    const tables = [rowsOf(congruence, congruenceRows(rows(dyads), rows(profiles), study))]
    return { tables: [...tables, ...(await analyses.tables(given, tables))] }
  },
}
