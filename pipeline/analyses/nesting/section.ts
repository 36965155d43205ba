import {
  bounded,
  count,
  decimal,
  interval,
  inWords,
  level,
  percentInText,
  pText,
  pValue,
} from '../../document/apa.ts'
import { dashNote } from '../../document/dash-note.ts'
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
  const start = `Clients were nested within ${inWords(row.therapists)} therapists.`
  if (row.icc === null)
    return [`${start} The intraclass correlation of ${label} is not defined: ${row.reason}.`]
  return [
    `${start} ${shareText(row.icc, label)}, ICC(1) = ${bounded(row.icc)}, ${level(study.confidence)} CI ${interval(row.conf_low, row.conf_high)}${belowZero(row)}`,
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
    `${row.icc > 0 && row.model_icc === 0 ? '; the mixed model estimates this share as 0' : ''}. The ${inWords(row.n)} pairs therefore say ${worth(label, row)} (design effect ${decimal(row.design_effect)}).`,
  ]
}

/** A share of variance cannot be negative: below zero clients of a therapist are no more alike than others. */
const shareText = (icc: number, label: string) =>
  icc < 0
    ? `In ${label}, clients of one therapist were no more alike than those of different therapists`
    : `Therapists accounted for ${percentInText(icc)} of the variance in ${label}`

/** What a negative estimate stands for, and that it may lie below its exact interval. */
function belowZero({ icc, conf_low: low }: NestingRow): string {
  if (icc! >= 0) return ''
  return low !== null && icc! < low
    ? ' (the estimate lies below its interval and counts as 0)'
    : ' (a negative estimate counts as 0)'
}

const worth = (label: string, { n, effective_n: effective }: NestingRow) =>
  decimal(effective, 1) === decimal(n, 1)
    ? `as much about mean ${label} as independent pairs`
    : `about as much about mean ${label} as ${decimal(effective, 1)} independent pairs`

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
      ...dashNote(nesting.map(({ reason }) => reason)),
    ],
  }
}
