import { artefact, choice, integer, number, orMissing, type RowOf, text } from '../../artefacts/artefact.ts'

const ln = (meaning: string) => orMissing(number(meaning, 'natural logarithm'))

/** What each Pearson correlation says for, against and about the size of an association. */
export const evidence = artefact({
  file: 'evidence.csv',
  row: 'one index × outcome, Pearson',
  disclosure: 'aggregate',
  columns: {
    index: text('key of the congruence index'),
    outcome: text('key of the outcome'),
    role: choice(['primary', 'exploratory'], 'the hypothesis declared beforehand, or exploratory'),
    n: integer('pairs with both values'),
    estimate: orMissing(number('Pearson’s r')),
    direction: choice(
      ['positive', 'negative', 'either'],
      'that of the hypothesis, turned round for a distance if its index is a similarity and vice versa',
    ),
    p_one_sided: orMissing(number('p value in that direction; NA if either')),
    ln_bf10: ln('Bayes factor of any correlation over none, default width of the prior'),
    ln_bf_directed: ln(
      'Bayes factor of a correlation in that direction over none, default width; NA if either',
    ),
    ln_bf10_chosen: ln('the first with the chosen width'),
    ln_bf_directed_chosen: ln('the second with the chosen width'),
    smallest_effect: orMissing(number('smallest correlation of interest, either sign')),
    z_lower: orMissing(number('z of the test that the correlation is above -smallest_effect')),
    p_lower: orMissing(number('its one-sided p value')),
    z_upper: orMissing(number('z of the test that the correlation is below smallest_effect')),
    p_upper: orMissing(number('its one-sided p value')),
    equivalence_p: orMissing(number('the larger of the two p values: the equivalence test')),
    equivalence_low: orMissing(number('lower end of the interval at twice the error rate, 90% for 5%')),
    equivalence_high: orMissing(number('upper end of that interval')),
    verdict: orMissing(
      choice(
        ['too small to matter', 'large enough to matter', 'undecided'],
        'that interval lies within, wholly beyond, or across the smallest effects',
      ),
    ),
    reason: orMissing(text('why something is not defined')),
  },
})

export type EvidenceRow = RowOf<typeof evidence>
