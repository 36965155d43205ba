import { indexNamed } from '../../congruence/index-named.ts'
import { bounded, count, decimal, level, pValue, testResult, wideInterval } from '../../document/apa.ts'
import { dashNote } from '../../document/dash-note.ts'
import { type Block, listed, paragraph, type Text } from '../../document/document.ts'
import { outcomeLabel } from '../../document/labels.ts'
import type { Results, SpecificityRow } from './table.ts'

/** Whether congruence goes with one outcome more than with another. */
export function specificityBlocks(results: Results): Block[] {
  return results.specificity.length === 0 ? [] : [...said(results), differences(results), tests(results)]
}

function said({ study, specificity }: Results): Block[] {
  const apart = specificity.filter((row) => row.overlap === 'none')
  const [contained, removed] = (['contained', 'removed'] as const).map((overlap) =>
    specificity.filter((row) => row.overlap === overlap),
  )
  const index = indexNamed(study.hypothesis.index).title
  const label = (id: string) => outcomeLabel(study, id).toLowerCase()
  const blocks: Block[] = []
  if (apart.length > 0) {
    const others = apart.map((row) => label(row.other))
    blocks.push(
      paragraph(
        `Does congruence (${index}) go with ${label(study.hypothesis.outcome)} more than with ${listed(others)}? That one correlation is significant and another is not does not show it; their difference in the same pairs does. `,
        ...apart.flatMap((row) => [`Against ${label(row.other)}: `, ...difference(row, study), ' ']),
        conclusion(apart, study),
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
        ` = ${bounded(rest.r_outcome)} with what is left of ${label(row.outcome)} (before: ${bounded(row.r_outcome)}) and ${bounded(rest.r_other)} with ${label(row.other)}. Difference with items taken out: `,
        ...difference(rest, study),
      ),
    )
  })
  return blocks
}

/** "difference of r = 0.53, 95% CI [0.15, 0.87], t(29) = 2.95, p = .006 (Williams)." */
function difference(row: SpecificityRow, study: Results['study']): Text {
  if (row.difference === null) return [`not defined: ${row.reason}.`]
  return [
    `difference of `,
    { em: 'r' },
    ` = ${decimal(row.difference)}, ${level(study.confidence)} CI ${wideInterval(row.conf_low, row.conf_high)}, `,
    ...testResult('t', row.williams_df, row.williams_t, row.williams_p),
    ' (Williams).',
  ]
}

function conclusion(rows: readonly SpecificityRow[], study: Results['study']): string {
  const shown = rows.filter((row) => row.williams_p !== null && row.williams_p < 1 - study.confidence)
  const open = rows.filter((row) => !shown.includes(row))
  const label = (row: SpecificityRow) => outcomeLabel(study, row.other).toLowerCase()
  const differs = shown.map((row) => `${row.difference! > 0 ? 'higher' : 'lower'} than with ${label(row)}`)
  const primary = outcomeLabel(study, study.hypothesis.outcome).toLowerCase()
  return [
    ...(shown.length > 0 ? [`The correlation with ${primary} is ${listed(differs)}.`] : []),
    ...(open.length > 0 ? [`That it differs from that with ${listed(open.map(label))} is not shown.`] : []),
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

function differences(evidence: Results): Block {
  const { study, specificity } = evidence
  return {
    kind: 'table',
    id: 'specificity',
    title: `Correlations of ${indexNamed(study.hypothesis.index).title} With Two Outcomes Compared`,
    head: [
      ['Outcomes'],
      [{ em: 'n' }],
      [{ em: 'r' }, ' first'],
      [{ em: 'r' }, ' second'],
      [{ em: 'r' }, ' between'],
      ['Difference'],
      [`${level(study.confidence)} CI`],
    ],
    rows: specificity.map((row): Text[] => [
      [pairOf(evidence, row)],
      [count(row.n)],
      [bounded(row.r_outcome)],
      [bounded(row.r_other)],
      [bounded(row.r_between)],
      [decimal(row.difference)],
      [wideInterval(row.conf_low, row.conf_high)],
    ]),
    note: [
      'Pearson correlations in the pairs that have all three values. Interval of the difference by Zou (2007).',
      ...dashNote(specificity.map(({ reason }) => reason)),
    ],
  }
}

function tests(evidence: Results): Block {
  return {
    kind: 'table',
    id: 'specificity-tests',
    title: 'Tests of These Differences',
    head: [
      ['Outcomes'],
      [{ em: 't' }, ' Williams'],
      [{ em: 'p' }],
      [{ em: 'z' }, ' Steiger'],
      [{ em: 'p' }],
      [{ em: 'z' }, ' Meng'],
      [{ em: 'p' }],
    ],
    rows: evidence.specificity.map((row): Text[] => [
      [pairOf(evidence, row)],
      [decimal(row.williams_t)],
      [pValue(row.williams_p)],
      [decimal(row.steiger_z)],
      [pValue(row.steiger_p)],
      [decimal(row.meng_z)],
      [pValue(row.meng_p)],
    ]),
    note: [
      { em: 't' },
      ' by Williams (1959) with ',
      { em: 'n' },
      ' − 3 degrees of freedom; ',
      { em: 'z' },
      ' by Steiger (1980) and by Meng et al. (1992); ',
      { em: 'p' },
      ' two-sided, independent pairs assumed.',
    ],
  }
}
