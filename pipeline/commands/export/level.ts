import type { Artefact } from '../../artefacts/artefact.ts'

/** The level of measurement, by the names of SPSS. */
export type Level = 'nominal' | 'ordinal' | 'scale'

/** Whole numbers that only name something. */
const NAMES = ['item', 'pattern', 'seed']

/** Whole numbers of which only the order counts. */
const RANKS = ['session', 'consistency', 'place']

/** Tables whose values are single answers. */
const OF_ANSWERS = ['ratings.csv', 'inventory.csv']

/** The level of measurement of a column. */
export function levelOf({ file, columns }: Pick<Artefact, 'file' | 'columns'>, name: string): Level {
  const { type } = columns[name]!
  if (type === 'text' || type === 'choice' || NAMES.includes(name)) return 'nominal'
  if (RANKS.includes(name) || (name === 'value' && OF_ANSWERS.includes(file))) return 'ordinal'
  return 'scale'
}
