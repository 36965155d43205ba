import { artefact, choice, integer, key, type RowOf } from '../../artefacts/artefact.ts'
import { dyads } from '../../artefacts/dyads.ts'
import { sessionScores } from '../../artefacts/session-scores.ts'
import { ROLES } from '../../congruence/role.ts'
import type { MaterialOf, ResultsOf } from '../analysis.ts'

/** In which early sessions pairs have scores: pairs that have and lack the same ones share a pattern. */
const missingPatterns = artefact({
  file: 'missing_patterns.csv',
  row: 'one pattern × outcome × early session',
  disclosure: 'aggregate',
  columns: {
    pattern: integer('number of the pattern, from the most frequent'),
    pairs: integer('pairs with this pattern'),
    outcome: key('outcome', 'key of the outcome'),
    rater: choice(ROLES, 'who rated'),
    session: integer('number of the session'),
    score: choice(['present', 'missing'], 'whether these pairs have a score'),
  },
})

export type MissingPatternRow = RowOf<typeof missingPatterns>

export const needs = { dyads, sessionScores }

export const quotes = {}

export const writes = { missingPatterns }

export type Material = MaterialOf<typeof needs>

export type Results = ResultsOf<typeof writes>
