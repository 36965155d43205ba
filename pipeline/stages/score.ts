import { dyads } from '../artefacts/dyads.ts'
import { people } from '../artefacts/people.ts'
import { profiles } from '../artefacts/profiles.ts'
import { ratings } from '../artefacts/ratings.ts'
import { scales } from '../artefacts/scales.ts'
import { sessionScores } from '../artefacts/session-scores.ts'
import { earlyMeasures } from '../scores/early-measures.ts'
import { profileRow } from '../scores/profile-row.ts'
import { scaleRows } from '../scores/scale-rows.ts'
import { sessionScoreRows } from '../scores/session-score-rows.ts'
import { analysesOf } from './run/analyses-of-stage.ts'
import { rowsOf, type Stage } from './run/stage.ts'

const stageTables = [profiles, scales, sessionScores]

const analyses = analysesOf('score', stageTables)

/** Converts six scores into codes and answers to items into early scores, and estimates the reliability of the scores. */
export const score: Stage = {
  name: 'score',
  reads: [...new Set([people, dyads, ratings, ...analyses.reads])],
  readsFilesOf: null,
  writes: [...stageTables, ...analyses.writes],
  writesFiles: null,
  async make(given) {
    const { study, rows } = given
    const pairs = rows(dyads)
    const tables = [
      rowsOf(
        profiles,
        rows(people).map((person) => profileRow(person, study.ties.band)),
      ),
      rowsOf(scales, scaleRows(pairs, earlyMeasures(rows(ratings), study), study)),
      rowsOf(sessionScores, sessionScoreRows(pairs, rows(ratings), study)),
    ]
    return { tables: [...tables, ...(await analyses.tables(given, tables))] }
  },
}
