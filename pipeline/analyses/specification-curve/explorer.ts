import { bounded, count, NONE, pValue } from '../../document/apa.ts'
import type { Explorer, Plain } from '../../document/document.ts'
import type { Study } from '../../study/study.ts'
import type { SpecificationRow } from './table.ts'
import { choicesInWords, factorsInWords, used } from './words.ts'

/** Every specification with its choices and its numbers, also one that is not on the curve. */
export function curveExplorer(
  study: Study,
  specifications: readonly SpecificationRow[],
  isNested: boolean,
): Explorer {
  const factors = Object.entries(factorsInWords(specifications, study)).map(([name, choices]) => ({
    name,
    choices,
  }))
  const results = specifications.map((row) => {
    const words = choicesInWords(row, study)
    return {
      choices: factors.map(({ name, choices }) => choices.indexOf(words[name]!)),
      x: row.place,
      y: row.congruence_estimate,
      values: [
        bounded(row.estimate),
        bounded(row.congruence_estimate),
        count(row.n),
        row.p === null ? NONE : pValue(row.p),
        row.place === null ? (row.reason ?? NONE) : count(row.place),
      ],
    }
  })
  const p: Plain[] = [{ em: 'p' }, ...(isNested ? [', were pairs independent'] : [])]
  const primary = specifications.findIndex(({ role }) => role === 'primary')
  return {
    factors,
    measures: [['Estimate'], ['On the curve'], [{ em: 'n' }], p, ['Place']],
    results,
    across: used(specifications).length,
    first: Math.max(0, primary),
  }
}
