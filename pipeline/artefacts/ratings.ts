import { ROLES } from '../congruence/role.ts'
import { artefact, choice, identifier, integer, key, number, orMissing, type RowOf } from './artefact.ts'

/** Every answer to an item, checked against the range of its scale. */
export const ratings = artefact({
  file: 'ratings.csv',
  row: 'one answer: pair × session × rater × scale × item',
  disclosure: 'person',
  columns: {
    dyad_id: identifier('pair', 'identifier of the pair'),
    session: integer('number of the session; 0 is before the first'),
    rater: choice(ROLES, 'who answered'),
    scale: key('scale', 'key of the scale in study.yaml'),
    item: integer('number of the item'),
    value: orMissing(number('answer', 'points of the item')),
  },
})

export type Rating = RowOf<typeof ratings>
