import {
  artefact,
  choice,
  integer,
  key,
  number,
  orMissing,
  type RowOf,
  text,
} from '../../artefacts/artefact.ts'
import { ROLES } from '../../congruence/role.ts'

/** Internal consistency of a scale, for any group of people. */
export const agreement = {
  alpha: orMissing(number("Cronbach's alpha, at most 1")),
  conf_low: orMissing(number('lower end of its interval (Feldt), assuming independent pairs')),
  conf_high: orMissing(number('upper end of its interval')),
  standard_error: orMissing(number('asymptotic standard error of alpha')),
  alpha_standardized: orMissing(
    number('alpha of the standardised items; NA if an item is constant or the sum of z scores is'),
  ),
  average_r: orMissing(number('mean correlation of two items')),
  alpha_reason: orMissing(text('why there is no alpha')),
  omega: orMissing(number("McDonald's omega total, one factor, maximum likelihood, 0 to 1")),
  omega_standardized: orMissing(number('omega of the standardised items')),
  omega_reason: orMissing(text('why there is no omega')),
}

/**
 * Internal consistency of every scale in this sample, after reversal, in the first early session that was
 * rated.
 */
export const reliability = artefact({
  file: 'reliability.csv',
  row: 'one scale × rater, in the first early session with answers',
  disclosure: 'aggregate',
  columns: {
    scale: key('scale', 'key of the scale in study.yaml'),
    rater: choice(ROLES, 'who rated'),
    session: integer('the session whose answers were used'),
    items: integer('items of the scale'),
    n: integer('pairs with an answer to every item'),
    ...agreement,
  },
})

export type ReliabilityRow = RowOf<typeof reliability>
