import type { Artefact } from '../../artefacts/artefact.ts'
import { tableName } from '../../artefacts/result-tables.ts'

/** What a value in the name of a file may not have. */
const NOT_ALLOWED = /[^A-Za-z0-9]/g

/**
 * The path of a table by the rules of Psych-DS: pairs of a key and a value, whose values have letters and digits only.
 *
 * @example dataPath('my-study', { file: 'session_scores.csv' }, false) // 'data/study-mystudy_table-sessionscores_data.csv'
 */
export function dataPath(study: string, table: Pick<Artefact, 'file'>, shuffled: boolean): string {
  const name = tableName(table).replace(NOT_ALLOWED, '')
  const mark = shuffled ? '_ratings-shuffled' : ''
  return `data/study-${study.replace(NOT_ALLOWED, '') || 'study'}_table-${name}${mark}_data.csv`
}
