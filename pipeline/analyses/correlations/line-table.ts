import { artefact, key, number, type RowOf } from '../../artefacts/artefact.ts'

/** The regression line of the primary hypothesis with the confidence band of its mean. */
export const regressionLine = artefact({
  file: 'regression_line.csv',
  row: 'one point of the line',
  disclosure: 'aggregate',
  columns: {
    index: key('index', 'key of the congruence index'),
    outcome: key('outcome', 'key of the outcome'),
    x: number('value of the index', 'units of the index'),
    fit: number('mean outcome by least squares', 'points of the score'),
    conf_low: number('lower end of its interval', 'points of the score'),
    conf_high: number('upper end of its interval', 'points of the score'),
  },
})

export type RegressionLineRow = RowOf<typeof regressionLine>
