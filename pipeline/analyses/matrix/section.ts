import { bounded, count } from '../../document/apa.ts'
import { type Block, paragraph, type Table, type Text, toTable } from '../../document/document.ts'
import { variableLabel } from '../../document/variable-label.ts'
import { COEFFICIENT_TITLES } from '../../statistics/correlation/coefficients.ts'
import type { MatrixCell, Results } from './table.ts'
import { matrixVariables } from './variables.ts'

const OVER = {
  pairwise: 'each over the pairs that have both values; above the diagonal the number of these pairs',
  listwise: 'all over the pairs that lack no value; above the diagonal the number of these pairs',
} as const

/** A matrix for each deletion that was asked for, by the coefficient of the hypothesis. */
export function matrixBlocks({ study, matrix }: Results): Block[] {
  const { method } = study.hypothesis
  return (study.matrix ?? []).flatMap((deletion): Block[] => {
    const cells = matrix.filter((cell) => cell.method === method && cell.deletion === deletion)
    const names = matrixVariables(study)
    const table: Table = {
      kind: 'table',
      id: `matrix-${deletion}`,
      title: `Correlations Among Indices, Ratings, and Covariates, ${deletion === 'pairwise' ? 'Pairwise' : 'Listwise'}`,
      head: [['Variable'], ...names.map((_, i): Text => [String(i + 1)])],
      rows: names.map((name, i): Text[] => [
        [`${i + 1}. ${variableLabel(study, name)}`],
        ...names.map((other, j): Text => [shown(cells, name, other, i - j)]),
      ]),
      note: [
        `${COEFFICIENT_TITLES[method]} correlations below the diagonal, ${OVER[deletion]}. A dash: not defined. Not adjusted for their number, and without `,
        { em: 'p' },
        ' values here: the matrix describes. Intervals and the other coefficients are in matrix.csv.',
      ],
    }
    return [paragraph(toTable(table.id), ` gives the correlations with ${deletion} deletion.`), table]
  })
}

/** Below the diagonal the coefficient, above it n, on it nothing. */
function shown(cells: readonly MatrixCell[], row: string, column: string, below: number): string {
  if (below === 0) return ''
  const [first, second] = below > 0 ? [column, row] : [row, column]
  const cell = cells.find((it) => it.first === first && it.second === second)!
  return below > 0 ? bounded(cell.estimate) : count(cell.n)
}
