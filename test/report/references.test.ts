import { describe, expect, it } from 'vitest'
import { INDICES } from '../../pipeline/congruence/indices.ts'
import { bibliography } from '../../pipeline/report/bibliography.ts'
import { plainText } from '../../pipeline/report/document.ts'
import type { Evidence } from '../../pipeline/report/evidence.ts'
import { references } from '../../pipeline/report/sections/references.ts'

type Coefficient = Pick<Evidence['associations'][number], 'method' | 'conf_low' | 'p_adjusted'>

/** The ids that a report of these indices and coefficients lists. */
function listed(indices: readonly string[], associations: readonly Coefficient[]): readonly string[] {
  const [block] = references({
    study: { indices, outcomes: {} },
    associations,
    reliability: [],
  } as unknown as Evidence).blocks
  if (block?.kind !== 'references') throw new Error('no list of references')
  return block.ids
}

const PEARSON: Coefficient = { method: 'pearson', conf_low: 0.1, p_adjusted: 0.2 }
const KENDALL: Coefficient = { method: 'kendall', conf_low: 0.1, p_adjusted: 0.2 }

describe('the references of a report', () => {
  it('are the theory, the study that asked first, the methods and the sources of its indices', () => {
    expect([...listed(['c-index', 'iachan-m'], [PEARSON, KENDALL])].sort()).toEqual([
      'bonett-wright-2000',
      'brown-gore-1994',
      'fisher-1921',
      'holland-1997',
      'holm-1979',
      'iachan-1984-agreement',
      'taber-leibert-agaskar-2011',
    ])
  })

  it('name a method only where its result is reported', () => {
    expect(listed([], [PEARSON])).not.toContain('bonett-wright-2000')
    const undefinedCoefficient: Coefficient = { method: 'kendall', conf_low: null, p_adjusted: null }
    expect(listed([], [undefinedCoefficient])).toEqual(['holland-1997', 'taber-leibert-agaskar-2011'])
  })

  it('hold each work once and can all be formatted, whatever the indices', async () => {
    const ids = listed(
      INDICES.map(({ id }) => id),
      [PEARSON, KENDALL],
    )
    expect(new Set(ids).size).toBe(ids.length)
    const entries = (await bibliography(ids)).map(plainText)
    expect(entries).toHaveLength(ids.length)
    expect(entries).toEqual([...entries].sort((a, b) => a.localeCompare(b, 'en')))
  })
})
