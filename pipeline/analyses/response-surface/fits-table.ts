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
import { TYPES } from '../../holland/type.ts'

const ANSWERS = ['yes', 'no', 'undetermined'] as const

/** How well each surface fits, or why there is none. */
export const surfaceFits = artefact({
  file: 'surface_fits.csv',
  row: 'one outcome × type',
  disclosure: 'aggregate',
  columns: {
    outcome: key('outcome', 'key of the outcome'),
    type: choice(TYPES, 'type whose scores are compared'),
    n: integer('pairs with both scores and the outcome; of a client with several therapists one'),
    therapists: integer('therapists of these pairs'),
    errors: orMissing(
      choice(['CR2', 'HC2'], 'errors by therapist, or by pair where each therapist has one client'),
    ),
    centre: orMissing(number('what was taken from both scores', 'points of the inventory')),
    unit: orMissing(
      number('pooled SD of both scores, by which both were divided', 'points of the inventory'),
    ),
    r2: orMissing(number('share of the variance of the outcome that the five terms explain')),
    f: orMissing(number('F of the five terms together, with these errors')),
    df1: orMissing(integer('terms')),
    df2: orMissing(number('degrees of freedom of the error')),
    few_df: orMissing(choice(['yes', 'no'], 'fewer than 4 df: the test is not reliable')),
    p: orMissing(number('its p value')),
    mixed_f: orMissing(
      number(
        'F of the five terms together in a mixed model with a random intercept for the therapist, Kenward-Roger',
      ),
    ),
    mixed_df2: orMissing(number('its degrees of freedom of the error')),
    mixed_p: orMissing(number('its p value')),
    p_adjusted: orMissing(
      number('mixed_p, or p where each therapist has one client, after Holm over the types of this outcome'),
    ),
    client_higher: orMissing(
      number('share of pairs in which the client’s score is more than half a pooled SD higher'),
    ),
    therapist_higher: orMissing(number('share in which that of the therapist is')),
    alike: orMissing(number('share in which neither is')),
    stationary: orMissing(choice(['maximum', 'minimum', 'saddle'], 'kind of the stationary point')),
    broad: orMissing(choice(ANSWERS, 'congruence effect in the broad sense, as in surface_conditions.csv')),
    strict: orMissing(choice(ANSWERS, 'in the strict sense')),
    reason: orMissing(text('why there is no surface, or no test of it')),
  },
})

export type SurfaceFitRow = RowOf<typeof surfaceFits>
