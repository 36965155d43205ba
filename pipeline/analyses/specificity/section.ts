import { titleInText, titleInTitle } from '../../congruence/title-in-text.ts'
import {
  bounded,
  count,
  decimal,
  degreesOfFreedom,
  level,
  pValue,
  testResult,
  wideInterval,
} from '../../document/apa.ts'
import { dashNote } from '../../document/dash-note.ts'
import {
  type Block,
  cited,
  listed,
  type Paragraph,
  paragraph,
  type Text,
  toTable,
} from '../../document/document.ts'
import { outcomeLabel } from '../../document/labels.ts'
import { significanceLevel } from '../../statistics/distributions/significance-level.ts'
import type { Results, SpecificityRow } from './table.ts'

/** Whether congruence goes with one outcome more than with another. */
export function specificityBlocks(results: Results): Block[] {
  return results.specificity.length === 0
    ? []
    : [
        ...comparisons(results),
        paragraph(
          'The comparisons are in ',
          ...(slopes(results).length > 0
            ? [toTable('specificity-slopes'), ' and, with pairs taken as independent, in ']
            : []),
          toTable('specificity'),
          '.',
        ),
        ...slopes(results),
        differences(results),
      ]
}

/** The comparisons and what they show, a paragraph each. */
export function comparisons({ study, specificity }: Results): Paragraph[] {
  const apart = specificity.filter((row) => row.overlap === 'none')
  const [contained, removed] = (['contained', 'removed'] as const).map((overlap) =>
    specificity.filter((row) => row.overlap === overlap),
  )
  const index = titleInText(study.hypothesis.index)
  const label = (id: string) => outcomeLabel(study, id).toLowerCase()
  const blocks: Paragraph[] = []
  if (apart.length > 0) {
    const others = apart.map((row) => label(row.other))
    const conclusions = conclusion(apart, study)
    blocks.push(
      paragraph(
        `The association of the ${index} with ${label(study.hypothesis.outcome)} was compared with ${others.length === 1 ? 'that' : 'those'} with ${listed(others)} in the same pairs, because a difference in significance is not a significant difference. ${how(specificity)}`,
        ...apart.flatMap((row) => [`Against ${label(row.other)}: `, ...difference(row, study), ' ']),
        conclusions,
      ),
    )
  }
  contained!.forEach((row, i) => {
    const rest = removed![i]!
    blocks.push(
      paragraph(
        `The items of ${label(row.other)} count among those of ${label(row.outcome)}, so that the two correlate (`,
        { em: 'r' },
        ` = ${bounded(row.r_between)}) in part because they share items. With these items taken out of ${label(row.outcome)}, the two correlate `,
        { em: 'r' },
        ` = ${bounded(rest.r_between)}, and ${index} correlates `,
        { em: 'r' },
        ` = ${bounded(rest.r_outcome)} with what is left of ${label(row.outcome)} (before: ${bounded(row.r_outcome)}) and ${bounded(rest.r_other)} with ${label(row.other)}. ${apart.length > 0 ? '' : how(specificity)}Difference with items taken out: `,
        ...difference(rest, study),
        ' ',
        conclusion([rest], study),
      ),
    )
  })
  return blocks
}

/** What the differences are of, where pairs are nested. */
function how(rows: readonly SpecificityRow[]): string {
  return rows.some(({ estimator }) => estimator === 'mixed-model')
    ? 'Because therapists saw several clients, the difference of the two outcomes, each in standard deviations, was regressed on congruence in a mixed model with a random intercept for the therapist. '
    : ''
}

/** The difference of the estimates that conclusions rest on, with its test. */
function difference(row: SpecificityRow, study: Results['study']): Text {
  const ci = level(study.confidence)
  switch (row.estimator) {
    case 'none':
      return [`no comparison, because ${row.slope_reason}.`]
    case 'mixed-model':
      if (row.slope_difference === null) return [`not defined: ${row.slope_reason ?? row.reason}.`]
      return [
        `difference of β = ${decimal(row.slope_difference)}, ${ci} CI ${wideInterval(row.slope_low, row.slope_high)}, `,
        ...testResult('t', row.slope_df, row.slope_t, row.slope_p),
        '.',
      ]
    case 'correlation':
      if (row.difference === null) return [`not defined: ${row.reason}.`]
      return [
        `difference of `,
        { em: 'r' },
        ` = ${decimal(row.difference)}, ${ci} CI ${wideInterval(row.conf_low, row.conf_high)}, `,
        ...testResult('t', row.williams_df, row.williams_t, row.williams_p),
        ' (Williams).',
      ]
  }
}

/** The difference and the p value that conclusions rest on. */
function decisive(row: SpecificityRow) {
  if (row.estimator === 'mixed-model') return { difference: row.slope_difference, p: row.slope_p }
  return row.estimator === 'correlation'
    ? { difference: row.difference, p: row.williams_p }
    : { difference: null, p: null }
}

function conclusion(rows: readonly SpecificityRow[], study: Results['study']): string {
  const tested = rows.filter((row) => decisive(row).p !== null)
  const shown = tested.filter((row) => decisive(row).p! < significanceLevel(study.confidence))
  const open = tested.filter((row) => !shown.includes(row))
  const label = (row: SpecificityRow) => outcomeLabel(study, row.other).toLowerCase()
  const differs = (['higher', 'lower'] as const).flatMap((side) => {
    const those = shown.filter((row) => decisive(row).difference! > 0 === (side === 'higher'))
    return those.length === 0
      ? []
      : [`${side} than ${those.length === 1 ? 'that' : 'those'} with ${listed(those.map(label))}`]
  })
  const first = outcomeLabel(study, rows[0]!.outcome).toLowerCase()
  const what = rows.some(({ overlap }) => overlap === 'removed') ? `what is left of ${first}` : first
  return [
    ...(shown.length > 0 ? [`The association with ${what} was ${listed(differs)}.`] : []),
    ...(open.length > 0
      ? [
          `${shown.length > 0 ? 'It' : `The association with ${what}`} did not differ significantly from ${open.length === 1 ? 'that' : 'those'} with ${listed(open.map(label))}.`,
        ]
      : []),
  ].join(' ')
}

const OVERLAP = {
  none: '',
  contained: ' (its items contained)',
  removed: ' (its items taken out)',
} as const

function pairOf({ study }: Results, { outcome, other, overlap }: SpecificityRow): string {
  return `${outcomeLabel(study, outcome)} vs. ${outcomeLabel(study, other).toLowerCase()}${OVERLAP[overlap]}`
}

/** The differences that conclusions rest on, where pairs are nested. */
function slopes(evidence: Results): Block[] {
  const { study, specificity } = evidence
  if (specificity.every(({ slope_difference }) => slope_difference === null)) return []
  return [
    {
      kind: 'table',
      id: 'specificity-slopes',
      title: `Associations of the ${titleInTitle(study.hypothesis.index)} With Two Outcomes Compared by Mixed Models`,
      head: [
        ['Outcomes'],
        [{ em: 'n' }],
        ['Difference of β'],
        [`${level(study.confidence)} CI`],
        [{ em: 't' }],
        [{ em: 'df' }],
        [{ em: 'p' }],
      ],
      rows: specificity.map((row): Text[] => [
        [pairOf(evidence, row)],
        [count(row.slope_n ?? row.n)],
        [decimal(row.slope_difference)],
        [wideInterval(row.slope_low, row.slope_high)],
        [decimal(row.slope_t)],
        [degreesOfFreedom(row.slope_df)],
        [pValue(row.slope_p)],
      ]),
      note: [
        'Difference of β = how many standard deviations more the first outcome rises than the second with one standard deviation of the index: coefficient of their difference in a mixed model with a random intercept for the therapist, tested by ',
        cited('kenward-roger-1997'),
        '.',
        ...dashNote(specificity.map(({ slope_reason }) => slope_reason)),
      ],
    },
  ]
}

function differences(evidence: Results): Block {
  const { study, specificity } = evidence
  return {
    kind: 'table',
    id: 'specificity',
    title: `Correlations of the ${titleInTitle(study.hypothesis.index)} With Two Outcomes Compared`,
    head: [
      ['Outcomes'],
      [{ em: 'n' }],
      ['First ', { em: 'r' }],
      ['Second ', { em: 'r' }],
      [{ em: 'r' }, ' of both'],
      ['Difference'],
      [`${level(study.confidence)} CI`],
      [{ em: 't' }],
      [{ em: 'p' }],
    ],
    rows: specificity.map((row): Text[] => [
      [pairOf(evidence, row)],
      [count(row.n)],
      [bounded(row.r_outcome)],
      [bounded(row.r_other)],
      [bounded(row.r_between)],
      [decimal(row.difference)],
      [wideInterval(row.conf_low, row.conf_high)],
      [decimal(row.williams_t)],
      [pValue(row.williams_p)],
    ]),
    note: [
      'Pearson correlations in the pairs that have all three values, taken as independent. Interval of the difference by ',
      cited('zou-2007'),
      '; ',
      { em: 't' },
      ' by ',
      cited('williams-1959'),
      ' with ',
      { em: 'n' },
      ' − 3 degrees of freedom. Further tests are in specificity.csv.',
      ...dashNote(specificity.map(({ reason }) => reason)),
    ],
  }
}
