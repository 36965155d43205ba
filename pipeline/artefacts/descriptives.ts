import { artefact, choice, integer, number, orMissing, type RowOf, text } from './artefact.ts'

/** Mean, spread and shape of every variable. */
export const descriptives = artefact({
  file: 'descriptives.csv',
  row: 'one group × variable',
  disclosure: 'aggregate',
  columns: {
    group: choice(['client', 'therapist', 'pair'], 'over whom'),
    variable: text('age, or the key of a descriptor, index or outcome'),
    kind: choice(['age', 'descriptor', 'index', 'outcome'], 'what sort of variable it is'),
    n: integer('observations'),
    n_missing: integer('observations without a value'),
    mean: orMissing(number('mean')),
    sd: orMissing(number('standard deviation (n - 1)')),
    median: orMissing(number('median')),
    min: orMissing(number('smallest value')),
    max: orMissing(number('largest value')),
  },
})

export type DescriptiveRow = RowOf<typeof descriptives>
