import {
  artefact,
  choice,
  identifier,
  integer,
  number,
  orMissing,
  type RowOf,
} from '../../artefacts/artefact.ts'

/** Each therapist in the mixed model of a hypothesis. */
export const therapistEffects = artefact({
  file: 'therapist_effects.csv',
  row: 'one hypothesis × therapist',
  disclosure: 'person',
  columns: {
    role: choice(['primary', 'secondary'], 'the hypothesis'),
    therapist_id: identifier('therapist', 'identifier of the therapist'),
    clients: integer('pairs of this therapist in the model'),
    effect: number('predicted random intercept', 'points of the score'),
    standard_error: number('its standard error', 'points of the score'),
    without: orMissing(number('the standardised estimate of congruence without this therapist')),
    without_low: orMissing(number('lower end of its interval')),
    without_high: orMissing(number('upper end of that interval')),
    cooks_distance: orMissing(number('Cook’s distance of this therapist')),
  },
})

export type TherapistEffectRow = RowOf<typeof therapistEffects>
