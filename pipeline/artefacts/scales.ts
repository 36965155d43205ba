import { artefact, choice, identifier, integer, number, orMissing, type RowOf, text } from './artefact.ts'

/** The early rating of every pair on every scale. */
export const scales = artefact({
  file: 'scales.csv',
  row: 'one pair × rater × scale',
  disclosure: 'person',
  columns: {
    dyad_id: identifier('pair', 'identifier of the pair'),
    rater: choice(['client', 'therapist'], 'who rated'),
    scale: text('key of the scale in study.yaml'),
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
