import { indexNamed } from '../../congruence/index-named.ts'
import { titleInText } from '../../congruence/title-in-text.ts'
import { bounded, count, pluralInWords, SYMBOL, shortest, WITHHELD } from '../../document/apa.ts'
import { type Block, cited, listed, paragraph, type Text, toTable } from '../../document/document.ts'
import { outcomeLabel } from '../../document/labels.ts'
import { areOfScores, tiedPeople } from '../composition/tied-people.ts'
import { areTiesWithheld } from '../withheld-therapists.ts'
import type { Results } from './table.ts'

/** How far the results depend on the order in which tied types are written; nothing where only codes are known. */
export function tieBlocks(evidence: Results): Block[] {
  const { study } = evidence
  const tied = tiedPeople(evidence)
  if (tied.length === 0) return []
  const analysed =
    study.ties.analyse === 'averaged'
      ? 'The results above use the mean over all codes that ties allow.'
      : 'The results above use the codes that are shown.'
  return [
    paragraph(
      `${areOfScores(evidence) ? 'Tied scores' : 'Ties'} leave the order of a code open for ${listed(tied)}. Following `,
      cited('iachan-1990'),
      `, each index of codes was also averaged over every code that the ties of both people allow. `,
      analysed,
      ' ',
      ...primaryChange(evidence),
      ...(table(evidence).length > 0 ? [' (', toTable('ties'), ').'] : ['.']),
    ),
    ...table(evidence),
  ]
}

/** What averaging over ties changes in the primary association; without its full stop. */
export function primaryChange({ study, composition, ties }: Results): Text {
  const { index, outcome, method } = study.hypothesis
  const row = ties.find((it) => it.index === index && it.outcome === outcome)
  if (!row) return ['The index of the primary hypothesis rests on scores, which ties do not touch']
  const label = `${titleInText(index)} with ${outcomeLabel(study, outcome).toLowerCase()}`
  const changed = pluralInWords(row.n_changed, 'pair')
  const by =
    row.n_changed > 0
      ? ` by at most ${shortest(row.largest_change)} ${row.largest_change === 1 ? 'point' : 'points'}`
      : ''
  const change = areTiesWithheld(composition, study.privacy.fewest_clients)
    ? `In how many pairs averaging over ties changes the value of the ${titleInText(index)} is withheld`
    : `Averaging over ties changes the value of the ${titleInText(index)} in ${changed} of ${count(row.n)}${by}`
  const byCodes = (shown: number | null, averaged: number | null) =>
    ` = ${bounded(shown)} with the codes shown and ${bounded(averaged)} with ties averaged`
  if (row.estimator === 'mixed-model')
    return [
      `${change}; the standardised coefficient of the mixed model (${label}) is β${byCodes(row.beta_shown, row.beta_averaged)}; of pairs taken as independent, `,
      ...SYMBOL[method],
      ` = ${bounded(row.estimate_shown)} and ${bounded(row.estimate_averaged)}`,
    ]
  return [
    `${change}; the correlation (${label}) is `,
    ...SYMBOL[method],
    `${byCodes(row.estimate_shown, row.estimate_averaged)}`,
  ]
}

function table({ study, composition, ties }: Results): Block[] {
  const { outcome, method } = study.hypothesis
  const rows = ties.filter((row) => row.outcome === outcome)
  if (rows.length === 0) return []
  const label = outcomeLabel(study, outcome)
  const withheld = areTiesWithheld(composition, study.privacy.fewest_clients)
  const mixed = rows.some(({ estimator }) => estimator === 'mixed-model')
  return [
    {
      kind: 'table',
      id: 'ties',
      title: `Congruence and ${label} With Codes as Shown and With Ties Averaged`,
      head: [
        ['Index'],
        [{ em: 'n' }],
        ['Pairs with ties'],
        ['Pairs changed'],
        ['Largest change'],
        ...(mixed ? [['β shown'], ['β averaged']] : []),
        [...SYMBOL[method], ' shown'],
        [...SYMBOL[method], ' averaged'],
      ],
      rows: rows.map((row): Text[] => [
        [indexNamed(row.index).title],
        [count(row.n)],
        [withheld ? WITHHELD : count(row.n_tied)],
        [withheld ? WITHHELD : count(row.n_changed)],
        [shortest(row.largest_change)],
        ...(mixed ? [[bounded(row.beta_shown)], [bounded(row.beta_averaged)]] : []),
        [bounded(row.estimate_shown)],
        [bounded(row.estimate_averaged)],
      ]),
      note: [
        ...(mixed ? ['β = standardised coefficient of the mixed model; '] : []),
        ...(mixed ? SYMBOL[method] : []),
        ...(mixed ? [' takes pairs as independent. '] : []),
        'The same for every outcome is in ties.csv.',
        ...(withheld
          ? [` ${WITHHELD}: withheld, as how many therapists have ties could be worked out from it.`]
          : []),
      ],
    },
  ]
}
