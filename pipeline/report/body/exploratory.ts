import { paragraph, type Section, type Text, toFigure } from '../../document/document.ts'
import { exploratoryText } from '../findings/exploratory-words.ts'
import { findingsResults } from '../findings/results.ts'
import { quoted, type Told } from '../told.ts'

/** The other associations: how many stand, and all of them in a figure. */
export function exploratory(told: Told): Section {
  const found = findingsResults(told)
  const text = exploratoryText(found, told.study)
  const title = 'Exploratory Associations'
  if (found.hypotheses[0]!.leading.estimator === 'none' && text === null)
    return { id: 'exploratory', title, blocks: [] }
  const forest = quoted(told, 'figure-forest')
  const where: Text = [
    toFigure('forest'),
    ' shows all associations',
    ...(told.prints('table-associations')
      ? ['; ', { ref: 'table-associations' }, ' gives them with every coefficient']
      : []),
    '.',
  ]
  return {
    id: 'exploratory',
    title,
    blocks: text === null ? [paragraph(...where), ...forest] : [paragraph(...text, ' ', ...where), ...forest],
  }
}
