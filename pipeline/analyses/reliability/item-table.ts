import { artefact, choice, integer, key, number, orMissing, type RowOf } from '../../artefacts/artefact.ts'
import { ROLES } from '../../congruence/role.ts'

/** Statistics of an item within its scale, for any group of people. */
export const itemBehaviour = {
  mean: orMissing(number('mean', 'points of the item')),
  sd: orMissing(number('standard deviation (n - 1)', 'points of the item')),
  item_rest: orMissing(number('correlation with the sum of the other items')),
  conf_low: orMissing(number('lower end of its interval, by Fisher z')),
  conf_high: orMissing(number('upper end of its interval')),
  alpha_if_dropped: orMissing(number('alpha of the other items')),
}

/** Statistics of every item within its scale, after reversal, in the session of reliability.csv. */
export const itemStatistics = artefact({
  file: 'item_statistics.csv',
  row: 'one scale × rater × item, in the first early session with answers',
  disclosure: 'aggregate',
  columns: {
    scale: key('scale', 'key of the scale in study.yaml'),
    rater: choice(ROLES, 'who rated'),
    session: integer('the session whose answers were used'),
    item: integer('number of the item'),
    reversed: choice(['yes', 'no'], 'whether it was reversed first'),
    n: integer('pairs with an answer to every item of the scale'),
    ...itemBehaviour,
  },
})

export type ItemStatisticsRow = RowOf<typeof itemStatistics>
