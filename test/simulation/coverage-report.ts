import type { Condition } from './conditions.ts'
import type { Covered } from './covered.ts'

/** The share of samples of one condition whose interval of one kind covers the truth. */
export interface CoverageRow extends Pick<Condition, 'data' | 'design' | 'n' | 'rho' | 'truth'> {
  readonly unit: Covered['unit']
  readonly kind: Covered['kind']
  readonly samples: number
  readonly resamples: number
  readonly undefined: number
  readonly coverage: number
  readonly mc_se: number
  /** Share of the samples in which the whole interval lies above the truth, or below it. */
  readonly above: number
  readonly below: number
  readonly width: number
}

const COLUMNS = [
  { unit: 'pair', kind: 'fisher-z', title: 'Fisher z' },
  { unit: 'pair', kind: 'percentile', title: 'percentile' },
  { unit: 'pair', kind: 'bca', title: 'BCa' },
  { unit: 'pair', kind: 'studentised', title: 'studentised' },
  { unit: 'therapist', kind: 'percentile', title: 'percentile, therapists' },
  { unit: 'therapist', kind: 'bca', title: 'BCa, therapists' },
  { unit: 'therapist', kind: 'studentised', title: 'studentised, therapists' },
] as const

/** What counts as covering 95 %. */
const ENOUGH = [0.93, 0.97] as const

const percent = (share: number) => (share * 100).toFixed(1)

/** The rows as a page: a table, and which intervals keep their promise where. */
export function coverageReport(rows: readonly CoverageRow[]): string {
  const { samples, resamples } = rows[0]!
  const se = percent(Math.sqrt((0.95 * 0.05) / samples))
  return `# Coverage of the intervals

How often nominal 95 % intervals cover the true correlation: ${samples} samples of each population, ${resamples} resamples
of each sample, made by the code of the pipeline. The Monte Carlo standard error of a coverage of 95 % is ${se} %.
**Bold**: outside 93 to 97 %. Regenerate with \`npm run simulate\`; every number is in coverage.csv.

- *normal*: independent pairs, bivariate normal.
- *ties*: the same, cut into 4 and 13 values, with unequal frequencies; the true correlation is that of the cut variables.
- *nested*: clients of one therapist share 30 % of the variance of both variables (ICC .30), normal, with the same
  correlation between therapists as within. Pairs are not independent, so resampling by pairs is not appropriate.

${table(rows)}

## Which intervals cover 93 to 97 %

${COLUMNS.flatMap((column) => statements(rows, column)).join('\n')}
`
}

const ofColumn = (column: Pick<CoverageRow, 'unit' | 'kind'>) => (row: CoverageRow) =>
  row.unit === column.unit && row.kind === column.kind

function table(rows: readonly CoverageRow[]): string {
  const head = ['data', 'design', 'n', 'rho', ...COLUMNS.map(({ title }) => title)]
  const conditions = Map.groupBy(rows, ({ data, design, n, rho }) => `${data} | ${design} | ${n} | ${rho}`)
  const lines = [...conditions].map(([condition, same]) => {
    const cells = COLUMNS.map((column) => {
      const row = same.find(ofColumn(column))
      return row ? (keeps(row) ? percent(row.coverage) : `**${percent(row.coverage)}**`) : ''
    })
    return `| ${condition} | ${cells.join(' | ')} |`
  })
  return [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...lines].join('\n')
}

const keeps = ({ coverage }: CoverageRow) => coverage >= ENOUGH[0] && coverage <= ENOUGH[1]

function statements(rows: readonly CoverageRow[], column: (typeof COLUMNS)[number]): string[] {
  return (['normal', 'ties', 'nested'] as const).flatMap((data) => {
    const own = rows.filter((row) => row.data === data).filter(ofColumn(column))
    if (own.length === 0) return []
    const within = own.filter(keeps).length
    const coverages = own.map((row) => row.coverage)
    const range = `${percent(Math.min(...coverages))} to ${percent(Math.max(...coverages))} %`
    const verdict =
      within === own.length ? 'covers 93 to 97 %' : `covers 93 to 97 % in ${within} of ${own.length}`
    return [`- ${column.title}, ${data}: ${verdict} (${range}).`]
  })
}
