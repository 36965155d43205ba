import { artefact, choice, integer, type RowOf, text } from '../../artefacts/artefact.ts'

/** In how many early sessions pairs have a score. */
export const ratedSessions = artefact({
  file: 'rated_sessions.csv',
  row: 'one scale × rater × number of sessions',
  disclosure: 'aggregate',
  columns: {
    scale: text('key of the scale in study.yaml'),
    rater: choice(['client', 'therapist'], 'who rated'),
    sessions: integer('number of early sessions with enough answers'),
    pairs: integer('pairs with so many'),
  },
})

export type RatedSessionsRow = RowOf<typeof ratedSessions>
