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

export const PARTS = ['client', 'therapist', 'unique'] as const

export type PartName = (typeof PARTS)[number]

const MATCH_VERDICTS = ['match', 'main-effect', 'both', 'neither', 'opposite', 'not-tested'] as const

/** What the value of a pair owes to its client, to its therapist and to both together, and what goes with the ratings. */
export const matchParts = artefact({
  file: 'match_parts.csv',
  row: 'one index × outcome × part',
  disclosure: 'aggregate',
  columns: {
    index: key('index', 'key of the congruence index'),
    outcome: key('outcome', 'key of the outcome'),
    role: choice(['primary', 'secondary', 'exploratory'], 'the hypotheses of the study file, or exploratory'),
    part: choice(
      PARTS,
      'the client’s mean with all therapists, the therapist’s mean with all clients, or what is left and unique to the pair',
    ),
    n: integer('pairs with both values; of a client with several therapists one'),
    therapists: integer('therapists of these pairs'),
    variance_share: orMissing(
      number(
        'share of the variance of the index over all clients × therapists, a therapist counting once for each client',
      ),
    ),
    r: orMissing(
      number('Pearson’s r of the part with the outcome in these pairs (of ranks for Spearman and Kendall)'),
    ),
    r_p: orMissing(number('its two-sided p value, pairs taken as independent')),
    estimator: choice(
      ['mixed-model', 'least-squares', 'none'],
      'one model with the three parts: with a random intercept for the therapist (REML), or, where each therapist has one client, ordinary least squares',
    ),
    estimate: orMissing(
      number('coefficient of the part in this model', 'points of the outcome for one of the index'),
    ),
    standard_error: orMissing(number('its standard error, Kenward-Roger in the mixed model')),
    conf_low: orMissing(number('lower end of its interval')),
    conf_high: orMissing(number('upper end of it')),
    t: orMissing(number('t value')),
    df: orMissing(number('degrees of freedom, Kenward-Roger in the mixed model')),
    p: orMissing(number('two-sided p value')),
    standardised: orMissing(number('coefficient in SDs of the outcome for one SD of the part')),
    standardised_low: orMissing(number('lower end of its interval, SDs taken as known')),
    standardised_high: orMissing(number('upper end of it')),
    verdict: orMissing(
      choice(
        MATCH_VERDICTS,
        'of a hypothesis, in its row of the unique part: match (unique part as predicted), main-effect (client or therapist only), both, neither, opposite (unique part against the prediction), not-tested',
      ),
    ),
    reason: orMissing(
      text('why there is no coefficient or no verdict, or that a sample of the therapists was taken'),
    ),
  },
})

export type MatchPartRow = RowOf<typeof matchParts>
