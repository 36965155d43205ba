import { bounded, count, decimal, interval, level, percentInText, pText, pValue } from '../../document/apa.ts'
import { type Block, paragraph, type Text, toTable } from '../../document/document.ts'
import { variableLabel } from '../../document/variable-label.ts'
import type { Study } from '../../study/study.ts'
import type { NestingRow, Results } from './table.ts'

/** How much clients of one therapist have in common; nothing where each therapist sees one client. */
export function nestingBlocks(results: Results): Block[] {
  const { study, nesting } = results
  if (nesting.every(({ n, therapists }) => n === therapists)) return []
  const outcome = nesting.find(
    ({ kind, variable }) => kind === 'outcome' && variable === study.hypothesis.outcome,
  )!
  return [
    paragraph(...nestingText(outcome, results.study), ' ', toTable('nesting'), ' gives all variables.'),
    table(results),
  ]
}

/** How much of an outcome lies between therapists, and what the pairs are worth. */
export function nestingText(row: NestingRow, study: Study): Text {
  const label = variableLabel(study, row.variable).toLowerCase()
  const start = `Clients were nested within ${count(row.therapists)} therapists.`
  if (row.icc === null)
    return [`${start} The intraclass correlation of ${label} is not defined: ${row.reason}.`]
  return [
    `${start} Therapists accounted for ${percentInText(Math.max(0, row.icc))} of the variance in ${label}, ICC(1) = ${bounded(row.icc)}, ${level(study.confidence)} CI ${interval(row.conf_low, row.conf_high)}`,
    ...(row.chi_square === null
      ? []
      : ([
          ', likelihood-ratio test ',
          { em: 'χ' },
          '² = ',
          decimal(row.chi_square),
          ', ',
          ...pText(row.p),
        ] as const)),
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
      [{ em: 'χ' }, '²'],
      [{ em: 'p' }],
      ['Design effect'],
      ['Effective ', { em: 'n' }],
    ],
    rows: [...group('outcome', 'Outcomes'), ...group('index', 'Indices')],
    note: [
      'ICC(1) by analysis of variance with an exact interval for unequal caseloads (',
      { cite: 'searle-casella-mcculloch-1992' },
      '). ',
      { em: 'χ' },
      '² = likelihood-ratio test of no variance between therapists, ',
      { em: 'p' },
      ' by the mixture of chi-square distributions with 0 and 1 degrees of freedom. Design effect = 1 + (Σ',
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
