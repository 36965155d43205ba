import { describe, expect, test } from 'vitest'
import type { StudyWith } from '../../../pipeline/analyses/analysis.ts'
import { specificityRows } from '../../../pipeline/analyses/specificity/rows.ts'
import type { settings } from '../../../pipeline/analyses/specificity/settings.ts'
import type { AnalysisRow } from '../../../pipeline/artefacts/analysis.ts'
import { analysisFrame } from '../../../pipeline/artefacts/analysis-frame.ts'
import { fc } from '../../support/properties.ts'
import { smallStudy } from '../../support/small-study.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

type Specific = StudyWith<typeof settings>

const study = (more: Readonly<Record<string, unknown>> = {}) =>
  smallStudy<Specific>({ specificity: ['task'], ...more })

/** Pairs of clients, each with one of these therapists. */
function frameOf(x: readonly number[], bond: readonly number[], task: readonly number[], therapists: number) {
  const rows = x.map((value, i) => ({
    ...{ pair: `D${String(i).padStart(3, '0')}`, client: `C${i}`, therapist: `T${i % therapists}` },
    ...{
      indices: { 'c-index': value, d: value },
      outcomes: { bond: bond[i]!, task: task[i]! },
      covariates: {},
    },
  }))
  return analysisFrame(rows as unknown as AnalysisRow[])
}

const N = 36
const waves = (rate: number) => Array.from({ length: N }, (_, i) => 3 + 2 * Math.sin(rate * i + rate))
const [X, BOND, TASK] = [waves(1.3), waves(2.1).map((v, i) => v + waves(1.3)[i]!), waves(0.7)] as const

describe('two outcomes compared in nested pairs', () => {
  test('the difference turns its sign with the outcomes, and is 0 of an outcome with itself in other units', () => {
    const there = specificityRows(frameOf(X, BOND, TASK, 12), study())[0]!
    const back = specificityRows(frameOf(X, TASK, BOND, 12), study())[0]!
    expect(there.estimator).toBe('mixed-model')
    expectClose(back.slope_difference, -there.slope_difference!, TOLERANCE.iterative)
    expectClose(back.slope_low, -there.slope_high!, TOLERANCE.iterative)
    expectClose(back.slope_p, there.slope_p!, TOLERANCE.iterative)
    const itself = specificityRows(
      frameOf(
        X,
        BOND,
        BOND.map((v) => 10 - 0.3 * (10 - v)),
        12,
      ),
      study(),
    )[0]!
    expect(itself).toMatchObject({
      ...{ slope_difference: null, slope_p: null },
      slope_reason: 'the two outcomes, in standard deviations, are equal in all pairs',
    })
  })

  test('does not depend on the units of index and outcomes', () => {
    const plain = specificityRows(frameOf(X, BOND, TASK, 12), study())[0]!
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1000, noNaN: true }),
        fc.integer({ min: -50, max: 50 }),
        (k, shift) => {
          const moved = (values: readonly number[]) => values.map((value) => k * value + shift)
          const other = specificityRows(frameOf(moved(X), moved(BOND), TASK, 12), study())[0]!
          expectClose(other.slope_difference, plain.slope_difference!, 1e-7)
          expectClose(other.slope_p, plain.slope_p!, 1e-7)
        },
      ),
      { numRuns: 25 },
    )
  })

  test('takes ranks where the hypothesis is of ranks: a monotone change of an outcome changes nothing', () => {
    const ranks = study({ hypothesis: { index: 'c-index', outcome: 'bond', method: 'spearman' } })
    const plain = specificityRows(frameOf(X, BOND, TASK, 12), ranks)[0]!
    const bent = specificityRows(frameOf(X, BOND.map(Math.exp), TASK, 12), ranks)[0]!
    expect(bent.slope_p).toBe(plain.slope_p)
    expect(bent.williams_p).not.toBe(plain.williams_p)
  })

  test.each([
    ['a constant outcome', X, BOND.map(() => 4), TASK, 'bond is the same in all 36 pairs'],
    ['a constant index', X.map(() => 4), BOND, TASK, 'c-index is the same in all 36 pairs'],
  ])('%s has no difference, and says why', (_, x, bond, task, reason) => {
    const row = specificityRows(frameOf(x, bond, task, 12), study())[0]!
    expect(row).toMatchObject({ slope_difference: null, difference: null, reason })
    expect(row.slope_reason).toBe('a value is the same in all pairs')
  })

  test('an index that only therapists differ in still has one, with few degrees of freedom', () => {
    const row = specificityRows(
      frameOf(
        X.map((_, i) => (i % 12) ** 2),
        BOND,
        TASK,
        12,
      ),
      study(),
    )[0]!
    expect(row.slope_df).toBeLessThan(12)
    expect(row.slope_p).not.toBeNull()
  })

  test('too few therapists: none, with the reason', () => {
    const row = specificityRows(frameOf(X, BOND, TASK, 7), study())[0]!
    expect(row).toMatchObject({ estimator: 'none', therapists: 7, slope_difference: null })
    expect(row.slope_reason).toContain('seven therapists are too few')
  })

  test('one client each: Williams’s test, and no model', () => {
    const row = specificityRows(frameOf(X, BOND, TASK, N), study())[0]!
    expect(row).toMatchObject({ estimator: 'correlation', slope_n: null, slope_p: null, slope_reason: null })
    expect(row.williams_p).not.toBeNull()
  })
})
