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

export const QUANTITIES = [
  ...(['b0', 'b1', 'b2', 'b3', 'b4', 'b5'] as const),
  ...(['a1', 'a2', 'a3', 'a4', 'a5'] as const),
  ...(['stationary-client', 'stationary-therapist'] as const),
  ...(['p10', 'p11', 'p20', 'p21', 'lateral-shift'] as const),
] as const

/** The coefficients of a surface and what follows from them. */
export const responseSurfaces = artefact({
  file: 'response_surfaces.csv',
  row: 'one outcome × type × quantity of a surface that was fitted',
  disclosure: 'aggregate',
  columns: {
    outcome: key('outcome', 'key of the outcome'),
    type: choice(TYPES, 'type whose scores are compared: X of the client, Y of the therapist'),
    quantity: choice(
      QUANTITIES,
      'b0 to b5 of y = b0 + b1·X + b2·Y + b3·X² + b4·XY + b5·Y²; a1 and a2, slope and curvature along X = Y; a3 and a4 along X = -Y; a5 = b3 - b5; the stationary point; the first (p10, p11) and second (p20, p21) principal axis, Y = intercept + slope·X; the X at which the first axis crosses X = -Y',
    ),
    n: integer('pairs with both scores and the outcome; of a client with several therapists one'),
    therapists: integer('therapists of these pairs'),
    estimate: orMissing(
      number('value; X and Y are centred in common and in units of the pooled SD, see surface_fits.csv'),
    ),
    standard_error: orMissing(
      number(
        'CR2 standard error by therapist (HC2 where each has one client), by the delta method where needed',
      ),
    ),
    df: orMissing(number('Satterthwaite degrees of freedom')),
    few_df: orMissing(choice(['yes', 'no'], 'fewer than 4 df: test and interval are not reliable')),
    t: orMissing(number('t value against 0')),
    p: orMissing(number('two-sided p value')),
    conf_low: orMissing(number('lower end of the interval')),
    conf_high: orMissing(number('upper end of it')),
    reason: orMissing(text('why there is no value or no error')),
  },
})

export type ResponseSurfaceRow = RowOf<typeof responseSurfaces>
