import { bounded, count, decimal, interval, level, pText, pValue } from '../../document/apa.ts'
import { type Block, paragraph, type Text } from '../../document/document.ts'
import { variableLabel } from '../../document/variable-label.ts'
import type { NestingRow, Results } from './table.ts'

/** How much clients of one therapist have in common; nothing where each therapist sees one client. */
export function nestingBlocks(results: Results): Block[] {
  const { study, nesting } = results
  if (nesting.every(({ n, therapists }) => n === therapists)) return []
  const outcome = nesting.find(
    ({ kind, variable }) => kind === 'outcome' && variable === study.hypothesis.outcome,
  )!
  return [paragraph(...said(outcome, results)), table(results)]
}

function said(row: NestingRow, { study }: Results): Text {
  const label = variableLabel(study, row.variable).toLowerCase()
  const start = `Clients were nested within ${count(row.therapists)} therapists.`
  if (row.icc === null)
    return [`${start} The intraclass correlation of ${label} is not defined: ${row.reason}.`]
  return [
    `${start} Therapists accounted for ${bounded(Math.max(0, row.icc))} of the variance in ${label}, ICC(1) = ${bounded(row.icc)}, ${level(study.confidence)} CI ${interval(row.conf_low, row.conf_high)}`,
    ...(row.chi_square === null
      ? []
      : ([', likelihood-ratio test χ² = ', decimal(row.chi_square), ', ', ...pText(row.p)] as const)),
    `. The ${count(row.n)} pairs therefore say about as much about mean ${label} as ${decimal(row.effective_n, 1)} independent pairs (design effect ${decimal(row.design_effect)}).`,
  ]
}

function table({ study, nesting }: Results): Block {
  const cells = (row: NestingRow): Text[] => [
    [variableLabel(study, row.variable)],
    [count(row.n)],
    [count(row.therapists)],
    [decimal(row.mean_clients, 1)],
    [bounded(row.icc)],
    [interval(row.conf_low, row.conf_high)],
    [decimal(row.chi_square)],
    [pValue(row.p)],
    [decimal(row.design_effect)],
    [decimal(row.effective_n, 1)],
  ]
  const group = (kind: NestingRow['kind'], title: string): (readonly Text[])[] => [
    [[title]],
    ...nesting.filter((row) => row.kind === kind).map(cells),
  ]
  const reasons = [...new Set(nesting.flatMap(({ reason }) => reason ?? []))]
  return {
    kind: 'table',
    id: 'nesting',
    title: 'Nesting of Clients Within Therapists',
    head: [
      ['Variable'],
      [{ em: 'n' }],
      ['Therapists'],
      ['Clients each'],
      ['ICC(1)'],
      [`${level(study.confidence)} CI`],
      ['χ²'],
      [{ em: 'p' }],
      ['Design effect'],
      ['Effective ', { em: 'n' }],
    ],
    rows: [...group('outcome', 'Outcomes'), ...group('index', 'Indices')],
    note: [
      'ICC(1) by analysis of variance with an exact interval for unequal caseloads (Searle et al., 1992). χ² = likelihood-ratio test of no variance between therapists, ',
      { em: 'p' },
      ' by the mixture of χ² distributions with 0 and 1 degrees of freedom. Design effect = 1 + (Σ',
      { em: 'm' },
      '²/Σ',
      { em: 'm' },
      ' − 1) × ICC(1), with ',
      { em: 'm' },
      ' clients of a therapist; a negative ICC counts as 0.',
      ...reasons.map((reason) => ` Dash: ${reason}.`),
    ],
  }
}
