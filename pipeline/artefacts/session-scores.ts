import { ROLES } from '../congruence/role.ts'
import { artefact, choice, identifier, integer, key, number, orMissing, type RowOf } from './artefact.ts'

/** The score of every pair on every scale in each early session. */
export const sessionScores = artefact({
  file: 'session_scores.csv',
  row: 'one pair × rater × scale × early session',
  disclosure: 'person',
  columns: {
    dyad_id: identifier('pair', 'identifier of the pair'),
    rater: choice(ROLES, 'who rated'),
    scale: key('scale', 'key of the scale in study.yaml'),
    session: integer('number of the session'),
    answered: integer('items of the scale that were answered'),
    value: orMissing(
      number(
        'score of the session (mean or sum, depending on the scale), rounded to 10 decimals; missing if too few items were answered',
        'points of the score',
      ),
    ),
  },
})

export type SessionScore = RowOf<typeof sessionScores>
