import { describe, expect, it } from 'vitest'
import { ANALYSES } from '../../pipeline/analyses/analyses.ts'
import type { Association } from '../../pipeline/analyses/correlations/table.ts'
import type { RePairingRow } from '../../pipeline/analyses/re-pairing/table.ts'
import { INDICES } from '../../pipeline/congruence/indices.ts'
import { plainText } from '../../pipeline/document/document.ts'
import { bibliography } from '../../pipeline/document/references/bibliography.ts'
import type { ReportMaterial } from '../../pipeline/report/material.ts'
import { references } from '../../pipeline/report/references.ts'

type Coefficient = Pick<Association, 'method' | 'conf_low' | 'p_adjusted'>

/** The ids that a report of these indices and coefficients lists. */
function listed(
  indices: readonly string[],
  associations: readonly Coefficient[],
  rePairing: readonly Partial<RePairingRow>[] = [],
  inventory: { form: { citation: readonly string[] } } | undefined = undefined,
): readonly string[] {
  return blockOf(indices, associations, { rePairing }, inventory).also ?? []
}

function blockOf(
  indices: readonly string[],
  associations: readonly Coefficient[],
  tables: Readonly<Record<string, readonly object[]>>,
  inventory: { form: { citation: readonly string[] } } | undefined = undefined,
) {
  const names = ANALYSES.flatMap((it) => Object.keys({ ...it.needs, ...it.quotes, ...it.writes }))
  const nothing = Object.fromEntries(names.map((name) => [name, []]))
  const study = { indices, outcomes: {}, hypothesis: {}, inventory }
  const results = new Map(ANALYSES.map((it) => [it, { ...nothing, study, associations, ...tables }]))
  const [block] = references({ study, results } as unknown as ReportMaterial)
  if (block?.kind !== 'references') throw new Error('no list of references')
  return block
}

const PEARSON: Coefficient = { method: 'pearson', conf_low: 0.1, p_adjusted: 0.2 }
const KENDALL: Coefficient = { method: 'kendall', conf_low: 0.1, p_adjusted: 0.2 }

describe('the references of a report', () => {
  it('are the theory, the study that asked first, the methods and the sources of its indices', () => {
    expect([...new Set(listed(['c-index', 'iachan-m'], [PEARSON, KENDALL]))].sort()).toEqual([
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

  it('name the works of the comparison with strangers where it was made', () => {
    const drawn = { index: 'c-index', n_repairings: '40320', repairings: 'drawn' } as const
    expect(listed([], [PEARSON], [drawn])).toEqual(
      expect.arrayContaining(['hoeffding-1951', 'phipson-smyth-2010']),
    )
    const all = { ...drawn, n_repairings: '6', repairings: 'enumerated' } as const
    expect(listed([], [PEARSON], [all])).not.toContain('phipson-smyth-2010')
    expect(listed([], [PEARSON], [{ ...all, n_repairings: '1' }])).not.toContain('hoeffding-1951')
    expect(listed([], [PEARSON], [{ index: 'profile-correlation', n: 30 }])).toContain('furr-2008')
  })

  it('name the source of the inventory that was given as items', () => {
    const form = { citation: ['rounds-ming-cao-song-lewis-2016'] }
    expect(listed([], [PEARSON], [], { form })).toContain('rounds-ming-cao-song-lewis-2016')
  })

  it('hold sources in words that the study file has typed', () => {
    const typed = 'Nobody, A. (1999). An invented paper.'
    const originals = [{ citation: typed }, { citation: 'taber-leibert-agaskar-2011' }, { citation: typed }]
    const block = blockOf([], [PEARSON], { originals })
    expect(new Set(block.also)).toContain(typed)
  })

  it('can all be formatted, whatever the indices', async () => {
    const ids = new Set(
      listed(
        INDICES.map(({ id }) => id),
        [PEARSON, KENDALL],
      ),
    )
    const entries = bibliography([...ids]).map(({ entry }) => plainText(entry))
    expect(entries).toHaveLength(ids.size)
    expect(entries).toEqual([...entries].sort((a, b) => a.localeCompare(b, 'en')))
  })
})
