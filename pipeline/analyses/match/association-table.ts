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

export const REDRAWN = ['client', 'therapist'] as const

/** The correlation of the pairs against what is left of it when one side of each pair is re-paired at random. */
export const rePairedAssociations = artefact({
  file: 're_paired_association.csv',
  row: 'one index × outcome × side that is re-paired',
  disclosure: 'aggregate',
  columns: {
    index: key('index', 'key of the congruence index'),
    outcome: key('outcome', 'key of the outcome'),
    role: choice(['primary', 'secondary', 'exploratory'], 'the hypotheses of the study file, or exploratory'),
    redrawn: choice(
      REDRAWN,
      'client: the rating stays with the therapist’s place; therapist: it stays with the client, and each therapist keeps the number of clients',
    ),
    n: integer('pairs with both values; of a client with several therapists one'),
    observed: orMissing(
      number('Pearson’s r of the pairs as they are, whatever the method of the hypothesis'),
    ),
    null_mean: orMissing(number('mean r of re-paired values with the ratings')),
    null_low: orMissing(number('lower end of the middle range of re-paired r (confidence of the study)')),
    null_high: orMissing(number('upper end of it')),
    p_greater: orMissing(number('share of re-paired r as high as the observed one or higher')),
    p_less: orMissing(number('share as low or lower')),
    p: orMissing(number('two-sided: twice the smaller of both, at most 1')),
    studentised: orMissing(number('observed r in units of its robust standard error')),
    studentised_mean: orMissing(number('mean of re-paired ones')),
    studentised_p: orMissing(number('two-sided p by them')),
    orders: orMissing(integer('orders drawn, or all there are')),
    without_value: orMissing(integer('orders in which the re-paired values did not vary')),
    exact: orMissing(choice(['yes', 'no'], 'whether all orders were gone through')),
    mc_se: orMissing(number('standard error of p from drawing; 0 if exact')),
    verdict: orMissing(
      choice(
        ['decided', 'about'],
        'decided: p is more than three standard errors of drawing away from 1 - confidence; about: it is not',
      ),
    ),
    reason: orMissing(text('why there is none, or that a sample of the therapists was taken')),
  },
})

export type RePairedAssociationRow = RowOf<typeof rePairedAssociations>

/** The re-paired correlations of the hypotheses, for the figure. */
export const rePairedHistogram = artefact({
  file: 're_paired_histogram.csv',
  row: 'one hypothesis × side that is re-paired × bin',
  disclosure: 'aggregate',
  columns: {
    index: key('index', 'key of the congruence index'),
    outcome: key('outcome', 'key of the outcome'),
    redrawn: choice(REDRAWN, 'as in re_paired_association.csv'),
    low: number('lower end of the bin'),
    high: number('upper end of the bin'),
    count: integer('orders whose r lies in it'),
  },
})

export type RePairedHistogramRow = RowOf<typeof rePairedHistogram>
