import { indexNamed } from '../../congruence/index-named.ts'
import { bounded, count, decimal, degreesOfFreedom, level, pValue, wideInterval } from '../../document/apa.ts'
import {
  type Block,
  cite,
  cited,
  lowerFirst,
  paragraph,
  type Text,
  toTable,
} from '../../document/document.ts'
import { outcomeLabel } from '../../document/labels.ts'
import { variableLabel } from '../../document/variable-label.ts'
import { plural } from '../../sentences/plural.ts'
import { hypotheses } from '../hypotheses.ts'
import type { MixedModelRow, Results } from './table.ts'

const TITLES: Readonly<Record<MixedModelRow['model'], string>> = {
  congruence: 'Congruence alone',
  covariates: 'With the covariates',
  'main-effects': 'With main effects of client and therapist',
  'random-slope': 'With a random slope of congruence',
}

/** The models of the hypotheses in full; nothing where no client shares a therapist. */
export function mixedModelBlocks(results: Results): Block[] {
  return hypotheses(results.study).flatMap(({ index, outcome, role }) => {
    const rows = results.mixedModels.filter((row) => row.index === index && row.outcome === outcome)
    return rows.every(({ estimate }) => estimate === null)
      ? []
      : [
          paragraph(
            'The models of ',
            lowerFirst(outcomeLabel(results.study, outcome)),
            ' are in ',
            toTable(role === 'primary' ? 'mixed-models' : 'mixed-models-second'),
            '.',
          ),
          table(rows, index, outcome, role, results),
          ...fitBlocks(index, outcome, results),
        ]
  })
}

function table(
  rows: readonly MixedModelRow[],
  index: string,
  outcome: string,
  role: string,
  { study, mixedFits }: Results,
): Block {
  // A model of variables that nobody has, such as scores where only codes are known, has nothing to show.
  const fits = mixedFits.filter((row) => row.index === index && row.outcome === outcome && row.n > 0)
  const fitted = new Set(fits.map(({ model }) => model))
  const label = (term: string) =>
    term === 'congruence'
      ? indexNamed(index).title
      : term === 'intercept'
        ? 'Intercept'
        : variableLabel(study, term)
  const reasons = [
    ...new Set(
      rows.flatMap((row) => (fitted.has(row.model) ? (row.reason ?? row.satterthwaite_reason ?? []) : [])),
    ),
  ]
  return {
    kind: 'table',
    id: role === 'primary' ? 'mixed-models' : 'mixed-models-second',
    title: `Mixed Models of Early ${outcomeLabel(study, outcome)}`,
    head: [
      ['Predictor'],
      [{ em: 'b' }],
      [{ em: 'SE' }],
      [`${level(study.confidence)} CI`],
      ['β'],
      [{ em: 'df' }],
      [{ em: 'p' }],
      [{ em: 'df' }, ' (S)'],
      [{ em: 'p' }, ' (S)'],
    ],
    rows: fits.flatMap(({ model, n, therapists }): (readonly Text[])[] => [
      [[`${TITLES[model]} (${plural(n, 'pair')}, ${plural(therapists, 'therapist')})`]],
      ...rows
        .filter((row) => row.model === model && row.term !== 'intercept')
        .map((row): Text[] => [
          [label(row.term)],
          [decimal(row.estimate)],
          [decimal(row.standard_error)],
          [wideInterval(row.conf_low, row.conf_high)],
          [bounded(row.standardised)],
          [degreesOfFreedom(row.df)],
          [pValue(row.p)],
          [row.satterthwaite_df === null ? '—' : degreesOfFreedom(row.satterthwaite_df)],
          [pValue(row.satterthwaite_p)],
        ]),
    ]),
    note: [
      'REML; ',
      { em: 'b' },
      ' in points of the outcome for one unit of the predictor; β standardised. ',
      { em: 'SE' },
      ', interval, ',
      { em: 'df' },
      ' and ',
      { em: 'p' },
      ' by ',
      cited('kenward-roger-1997'),
      '; (S) by Satterthwaite’s method (',
      cite('kuznetsova-brockhoff-christensen-2017'),
      '). Degrees of freedom depend on the outcome, because they depend on its variance between therapists.',
      ...reasons.map((reason) => ` ${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`),
    ],
  }
}

function fitBlocks(index: string, outcome: string, { study, mixedFits }: Results): Block[] {
  const row = mixedFits.find(
    (it) => it.index === index && it.outcome === outcome && it.model === 'congruence',
  )
  if (!row || row.therapist_sd === null) return []
  const label = lowerFirst(outcomeLabel(study, outcome))
  const boundary =
    row.at_boundary === 'yes'
      ? ' The variance between therapists is estimated as 0; Kenward and Roger’s degrees of freedom still allow for therapists.'
      : ''
  const left =
    row.left_out === 0
      ? ''
      : ` ${count(row.left_out)} ${row.left_out === 1 ? 'pair' : 'pairs'} of clients with several therapists ${row.left_out === 1 ? 'was' : 'were'} left out: each client counts in the first pair.`
  return [
    paragraph(
      `Model of ${label} with congruence alone: `,
      { em: 'SD' },
      ` between therapists ${decimal(row.therapist_sd)} (profile interval ${decimal(row.therapist_sd_low)} to ${decimal(row.therapist_sd_high)}), within therapists ${decimal(row.residual_sd)} (${decimal(row.residual_sd_low)} to ${decimal(row.residual_sd_high)}); marginal `,
      { em: 'R' },
      { sup: '2' },
      ` = ${bounded(row.marginal_r2)}, conditional `,
      { em: 'R' },
      { sup: '2' },
      ` = ${bounded(row.conditional_r2)} (`,
      cite('nakagawa-schielzeth-2013'),
      `); AIC = ${decimal(row.aic, 1)}, BIC = ${decimal(row.bic, 1)} (ML).${boundary}${left}`,
    ),
  ]
}
