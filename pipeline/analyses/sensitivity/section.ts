import { indexNamed } from '../../congruence/index-named.ts'
import { bounded, count, decimal, declared, interval, level } from '../../document/apa.ts'
import { byOutcome } from '../../document/by-outcome.ts'
import type { Block, Table, Text } from '../../document/document.ts'
import type { Results, SensitivityRow } from './table.ts'

const SD_SOURCES = { 'study.yaml': 'study.yaml', 'all-pairs-of-codes': 'all pairs of codes' } as const

/** What the correlations would be under suppositions that the data cannot check. */
export function sensitivityBlocks(evidence: Results): Block[] {
  const rows = evidence.sensitivity
  const of = (supposition: SensitivityRow['supposition']) =>
    rows.filter((row) => row.supposition === supposition)
  const [error, range] = [of('reliability-1'), of('unrestricted-range')]
  return rows.length === 0
    ? []
    : [
        {
          kind: 'paragraph',
          tone: 'notice',
          text: [
            'These figures are not findings. They say what the correlations would be if suppositions held that these data cannot check. Nothing elsewhere in this report rests on them.',
          ],
        },
        ...(error.length > 0 ? [errorTable(evidence, error)] : []),
        ...(range.length > 0 ? [rangeTable(evidence, range)] : []),
      ]
}

function errorTable(evidence: Results, rows: readonly SensitivityRow[]): Block {
  const impossible = rows.some((row) => row.corrected !== null && Math.abs(row.corrected) > 1)
  return {
    kind: 'table',
    id: 'sensitivity-reliability',
    title: 'What If Nothing Had Been Measured With Error?',
    head: [...head(evidence), ['Reliability of index'], ['Reliability of rating']],
    rows: grouped(evidence, rows, (row) => [
      [row.reliability_index === 1 ? 'no error' : declared(row.reliability_index!)],
      [row.reliability_outcome === 1 ? 'no error' : declared(row.reliability_outcome!)],
    ]),
    note: [
      { em: 'r' },
      ' and the ends of its interval divided by the root of the reliabilities (Spearman, 1904), which are taken as known and errors as independent.',
      ...(impossible
        ? [
            ' A value beyond 1 is impossible: the supposed reliability is too low for the observed ',
            { em: 'r' },
            '.',
          ]
        : []),
    ],
  }
}

function rangeTable(evidence: Results, rows: readonly SensitivityRow[]): Block {
  return {
    kind: 'table',
    id: 'sensitivity-range',
    title: 'What If the Range of the Index Were Not Restricted?',
    head: [...head(evidence), [{ em: 'SD' }, ' here'], [{ em: 'SD' }, ' supposed'], ['Taken from']],
    rows: grouped(evidence, rows, (row) => [
      [decimal(row.sd)],
      [decimal(row.unrestricted_sd)],
      [row.sd_from === null ? '' : SD_SOURCES[row.sd_from]],
    ]),
    note: [
      { em: 'r' },
      ' and the ends of its interval by Thorndike’s (1949) case 2, which takes the relation as straight with equal spread around it, and selection as on the index itself. Where the index is spread more widely here than supposed, the corrected value is the smaller.',
    ],
  }
}

function head({ study }: Results): Text[] {
  return [
    ['Index'],
    [{ em: 'n' }],
    [{ em: 'r' }, ' observed'],
    [{ em: 'r' }, ' corrected'],
    [`${level(study.confidence)} CI corrected`],
  ]
}

function grouped(
  { study }: Results,
  rows: readonly SensitivityRow[],
  more: (row: SensitivityRow) => Text[],
): Table['rows'] {
  return byOutcome(study, rows, (row): Text[] => [
    [indexNamed(row.index).title],
    [count(row.n)],
    [bounded(row.estimate)],
    [bounded(row.corrected)],
    [interval(row.conf_low, row.conf_high)],
    ...more(row),
  ])
}
