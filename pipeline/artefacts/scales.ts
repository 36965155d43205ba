import { ROLES } from '../congruence/role.ts'
import {
  artefact,
  choice,
  identifier,
  integer,
  key,
  number,
  orMissing,
  type RowOf,
  text,
} from './artefact.ts'

/** The early rating of every pair on every scale. */
export const scales = artefact({
  file: 'scales.csv',
  row: 'one pair × rater × scale',
  disclosure: 'person',
  columns: {
    dyad_id: identifier('pair', 'identifier of the pair'),
    rater: choice(ROLES, 'who rated'),
    scale: key('scale', 'key of the scale in study.yaml'),
    sessions: integer('number of early sessions with enough answers'),
    value: orMissing(
      number(
        'early rating: mean, first or last of those sessions, depending on early_rating in study.yaml; rounded to 10 decimals',
        'points of the score',
      ),
    ),
    reason: orMissing(text('why there is no value')),
  },
})

export type ScaleRow = RowOf<typeof scales>
