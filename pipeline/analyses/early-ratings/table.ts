import { artefact, choice, integer, key, type RowOf } from '../../artefacts/artefact.ts'
import { scales } from '../../artefacts/scales.ts'
import { ROLES } from '../../congruence/role.ts'
import type { ResultsOf } from '../analysis.ts'
import { descriptives } from '../descriptives/table.ts'

/** Number of early sessions in which pairs have a score. */
export const ratedSessions = artefact({
  file: 'rated_sessions.csv',
  row: 'one scale × rater × number of sessions',
  disclosure: 'aggregate',
  columns: {
    scale: key('scale', 'key of the scale in study.yaml'),
    rater: choice(ROLES, 'who rated'),
    sessions: integer('number of early sessions with enough answers'),
    pairs: integer('pairs with that number of sessions'),
  },
})

export type RatedSessionsRow = RowOf<typeof ratedSessions>

export const needs = { scales }

export const quotes = { descriptives }

export const writes = { ratedSessions }

export type Results = ResultsOf<typeof needs & typeof quotes & typeof writes>
