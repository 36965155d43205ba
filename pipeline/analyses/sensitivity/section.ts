import { indexNamed } from '../../congruence/index-named.ts'
import { bounded, count, decimal, declared, interval, level } from '../../document/apa.ts'
import { byOutcome } from '../../document/by-outcome.ts'
import { dashNote } from '../../document/dash-note.ts'
import { type Block, cite, cited, joined, type Table, type Text, toTable } from '../../document/document.ts'
import type { Results, SensitivityRow } from './table.ts'

/** What the associations would be under suppositions that the data cannot check. */
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
            'These figures are not findings. They say what the associations would be if suppositions held that these data cannot check. Nothing elsewhere in this report rests on them (',
            ...joined(
              [
                ...(error.length > 0 ? [[toTable('sensitivity-reliability')]] : []),
                ...(range.length > 0 ? [[toTable('sensitivity-range')]] : []),
              ],
              ', ',
            ),
            ').',
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
    title: 'Associations Corrected for Attenuation',
    head: [...head(evidence), ['Reliability of index'], ['Reliability of rating']],
    rows: grouped(evidence, rows, (row) => [
      [row.reliability_index === 1 ? 'no error' : declared(row.reliability_index!)],
      [row.reliability_outcome === 1 ? 'no error' : declared(row.reliability_outcome!)],
    ]),
    note: [
      ...symbol(rows),
      ` and the ends of its interval divided by the root of the reliabilities (`,
      cite('spearman-1904'),
      `), which are taken as known and errors as independent${rows.some(isOfModel) ? ', the same between therapists as within them' : ''}.`,
      ...(impossible
        ? [
            ' A correlation beyond 1 is impossible: the supposed reliability is too low for what was observed.',
          ]
        : []),
      ...reasons(rows),
    ],
  }
}

function rangeTable(evidence: Results, rows: readonly SensitivityRow[]): Block {
  return {
    kind: 'table',
    id: 'sensitivity-range',
    title: 'Associations Corrected for Restriction of Range',
    head: [...head(evidence), [{ em: 'SD' }, ' here'], [{ em: 'SD' }, ' supposed']],
    rows: grouped(evidence, rows, (row) => [[decimal(row.sd)], [decimal(row.unrestricted_sd)]]),
    note: [
      ...symbol(rows),
      ' and the ends of its interval by case 2 of ',
      cited('thorndike-1949'),
      ', which takes the relation as straight with equal spread around it, and selection as on the index itself. The supposed ',
      { em: 'SD' },
      ' is from the study file. Where the index is spread more widely here than supposed, the corrected value is the smaller.',
      ...reasons(rows),
    ],
  }
}

function head({ study, sensitivity }: Results): Text[] {
  return [
    ['Index'],
    [{ em: 'n' }],
    [...symbol(sensitivity), ' observed'],
    [...symbol(sensitivity), ' corrected'],
    [`${level(study.confidence)} CI corrected`],
  ]
}

const isOfModel = ({ estimator }: SensitivityRow) => estimator === 'mixed-model'

const symbol = (rows: readonly SensitivityRow[]): Text => (rows.some(isOfModel) ? ['β'] : [{ em: 'r' }])

const reasons = (rows: readonly SensitivityRow[]): Text => dashNote(rows.map(({ reason }) => reason))

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
