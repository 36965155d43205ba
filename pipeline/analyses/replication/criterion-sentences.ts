import { bayesFactor, bounded, count, decimal, interval, level, pText, shortest } from '../../document/apa.ts'
import type { Text } from '../../document/document.ts'
import type { CriterionId } from '../../replication/criteria.ts'
import { significanceLevel } from '../../statistics/distributions/significance-level.ts'
import type { OriginalRow } from './originals-table.ts'
import type { ReplicatingStudy } from './settings.ts'
import type { ReplicationRow } from './table.ts'

type Sentence = (row: ReplicationRow, original: OriginalRow, study: ReplicatingStudy) => Text

const r: Text = [{ em: 'r' }]

/** What each criterion says of a result, in plain words with its figures. Only for a criterion that is applicable. */
export const CRITERION_SENTENCES: Readonly<Record<CriterionId, Sentence>> = {
  direction: ({ result, estimate }) => [
    `The correlation here is ${sign(estimate!)} (`,
    ...r,
    ` = ${bounded(estimate)}), ${result === 'met' ? 'as' : 'not as'} claimed.`,
  ],
  significance: ({ result, estimate, low, high, p }, _, { confidence }) => [
    `It is ${p! < significanceLevel(confidence) ? '' : 'not '}significant here (${level(confidence)} CI ${interval(low, high)}, `,
    ...pText(p),
    ')',
    result === 'not-met' && p! < significanceLevel(confidence)
      ? `, but ${sign(estimate!)}, against the claim.`
      : '.',
  ],
  'original-in-interval': ({ result, estimate, low, high }) => [
    'The original ',
    ...r,
    ` = ${bounded(estimate)} lies ${inside(result)} the interval found here, ${interval(low, high)}.`,
  ],
  'prediction-interval': ({ result, estimate, low, high, effective_n }, _, { confidence }) => [
    'From the original, ',
    ...r,
    ` of a new sample of ${pairs(effective_n)} pairs was expected in ${interval(low, high)} (${level(confidence)}); the one found here, ${bounded(estimate)}, lies ${inside(result)}.`,
  ],
  'small-telescopes': ({ result, estimate, high, p }, { n }) => [
    `With ${n} pairs the original could detect (power one third) a correlation of ${bounded(estimate)}; the one found here is ${
      result === 'met' ? 'not significantly smaller' : 'significantly smaller'
    } (one-sided `,
    ...pText(p),
    `, upper limit of its 90% CI ${bounded(high)} in the original’s direction).`,
  ],
  'replication-bayes-factor': ({ result, statistic, low }) => [
    'The data here are ',
    ...(statistic! >= 0
      ? [`${bayesFactor(statistic!)} times likelier if the original is right than if there is no correlation`]
      : [
          `${bayesFactor(-statistic!)} times likelier if there is no correlation than if the original is right`,
        ]),
    result === 'not-met' && statistic! >= low!
      ? ' (replication Bayes factor), but this only says that they are not from a correlation of 0: the correlation here has the other sign, so that the criterion is not met.'
      : ' (replication Bayes factor).',
  ],
  'q-test': ({ result, statistic, p }) => [
    `The two correlations ${result === 'met' ? 'do not differ significantly' : 'differ significantly'}, `,
    { em: 'Q' },
    `(1) = ${decimal(statistic)}, `,
    ...pText(p),
    '.',
  ],
  'pooled-fixed': (row, _, { confidence }) => pooled('with one correlation for both', row, confidence),
  'pooled-random': (row, _, { confidence }) =>
    pooled('with a correlation that may differ between them', row, confidence),
}

/** The figures of a judgement for a cell of the table. */
export const CRITERION_CELLS: Readonly<Record<CriterionId, (row: ReplicationRow) => Text>> = {
  direction: ({ estimate }) => [...r, ` = ${bounded(estimate)}`],
  significance: ({ estimate, low, high }) => [...r, ` = ${bounded(estimate)} ${interval(low, high)}`],
  'original-in-interval': ({ estimate, low, high }) => [`${bounded(estimate)} in ${interval(low, high)}`],
  'prediction-interval': ({ estimate, low, high }) => [`${bounded(estimate)} in ${interval(low, high)}`],
  'small-telescopes': ({ estimate, high }) => [`${bounded(high)} against ${bounded(estimate)}`],
  'replication-bayes-factor': ({ statistic, low }) => [
    `BF = ${bayesFactor(statistic!)}, asked for ${shortest(Math.exp(low!))}`,
  ],
  'q-test': ({ statistic }) => [{ em: 'Q' }, ` = ${decimal(statistic)}`],
  'pooled-fixed': ({ estimate, low, high }) => [...r, ` = ${bounded(estimate)} ${interval(low, high)}`],
  'pooled-random': ({ estimate, low, high }) => [...r, ` = ${bounded(estimate)} ${interval(low, high)}`],
}

function pooled(how: string, { estimate, low, high, p }: ReplicationRow, confidence: number): Text {
  return [
    `Both studies together, ${how}, give `,
    ...r,
    ` = ${bounded(estimate)}, ${level(confidence)} CI ${interval(low, high)}, `,
    ...pText(p),
    '.',
  ]
}

/** Pairs, with one decimal where they are an effective number. */
const pairs = (n: number | null) => (n !== null && Number.isInteger(n) ? count(n) : decimal(n, 1))

const sign = (value: number) => (value > 0 ? 'positive' : value < 0 ? 'negative' : 'zero')
const inside = (result: ReplicationRow['result']) => (result === 'met' ? 'inside' : 'outside')
