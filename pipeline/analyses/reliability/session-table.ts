import { artefact, choice, integer, number, orMissing, type RowOf, text } from '../../artefacts/artefact.ts'

/** How reliable the mean of so many early sessions is, judged by how much sessions of one pair agree. */
export const sessionReliability = artefact({
  file: 'session_reliability.csv',
  row: 'one scale × rater × number of sessions',
  disclosure: 'aggregate',
  columns: {
    scale: text('key of the scale in study.yaml'),
    rater: choice(['client', 'therapist'], 'who rated'),
    n: integer('session scores of the early sessions'),
    pairs: integer('pairs with any'),
    icc: orMissing(number('ICC(1) of session scores over pairs; change over the sessions counts as error')),
    conf_low: orMissing(number('lower end of its interval, exact F for unequal numbers of sessions')),
    conf_high: orMissing(number('upper end of its interval')),
    sessions: integer('sessions of which the early rating is the mean'),
    pairs_with: integer('pairs with so many'),
    reliability: orMissing(
      number('reliability of that mean: k·ICC/(1 + (k - 1)·ICC); NA for a negative ICC'),
    ),
    reason: orMissing(text('why there is none')),
  },
})

export type SessionReliabilityRow = RowOf<typeof sessionReliability>
