import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { covarianceMatrix } from '../../pipeline/statistics/reliability/covariances.ts'
import { alphaOf, cronbachAlpha } from '../../pipeline/statistics/reliability/cronbach-alpha.ts'
import { itemStatistics } from '../../pipeline/statistics/reliability/item-statistics.ts'
import { omegaTotal } from '../../pipeline/statistics/reliability/omega-total.ts'
import { golden, goldens, truths } from '../support/golden.ts'
import { expectClose, TOLERANCE } from '../support/tolerance.ts'

const entries = goldens('small/reliability.json')
const truth = truths('small')
const tolerance = (id: string) => entries.find((entry) => entry.id === id)!.rtol as number

const ratings = parse(readFileSync(new URL('../../data/example/ratings.csv', import.meta.url)), {
  columns: true,
}) as Record<'dyad_id' | 'session' | 'rater' | 'scale' | 'item' | 'value', string>[]

/** Clients' answers in session 1: the I_bond, I_task, … of the R calls. */
function answersTo(scale: string): (number | null)[][] {
  const own = ratings.filter((row) => row.scale === scale && row.rater === 'client' && row.session === '1')
  const items = [...new Set(own.map((row) => row.item))].sort()
  return [...Map.groupBy(own, (row) => row.dyad_id).values()].map((rows) =>
    items.map((item) => {
      const value = rows.find((row) => row.item === item)?.value ?? ''
      return value === '' ? null : Number(value)
    }),
  )
}

const SCALES = ['bond', 'task', 'goal', 'validation']

describe.each(SCALES)('%s', (scale) => {
  const answers = answersTo(scale)
  const own = cronbachAlpha(answers)

  test('alpha of complete answers', () => {
    const id = `alpha.${scale}.listwise`
    const r = golden<Record<'raw' | 'standardized' | 'average_r', number>>(entries, id)
    expectClose(own.alpha, r.raw, tolerance(id), 'alpha')
    expectClose(own.standardized, r.standardized, tolerance(id), 'standardised')
    expectClose(own.averageR, r.average_r, tolerance(id), 'average r')
    if (scale !== 'validation')
      expectClose(own.alpha, truth(`alpha.${scale}.raw`)!, TOLERANCE.closedForm, 'truth')
    expect(entries.find((entry) => entry.id === id)).toMatchObject({
      note: expect.stringContaining(`n = ${own.n}`),
    })
  })

  test("alpha as R's psych has it, with its standard error", () => {
    const id = `alpha.${scale}.listwise.psych`
    const r = golden<Record<'raw_alpha' | 'std.alpha' | 'average_r' | 'ase', number>>(entries, id)
    expectClose(own.alpha, r.raw_alpha, tolerance(id), 'alpha')
    expectClose(own.standardized, r['std.alpha'], tolerance(id), 'standardised')
    expectClose(own.averageR, r.average_r, tolerance(id), 'average r')
    expectClose(own.standardError, r.ase, tolerance(id), 'standard error')
  })

  test('alpha of pairwise covariances', () => {
    const id = `alpha.${scale}.pairwise.psych`
    const r = golden<Record<'raw_alpha' | 'std.alpha' | 'average_r', number>>(entries, id)
    const pairwise = alphaOf(covarianceMatrix(answers) as number[][])
    expectClose(pairwise.alpha, r.raw_alpha, tolerance(id), 'alpha')
    expectClose(pairwise.standardized, r['std.alpha'], tolerance(id), 'standardised')
    expectClose(pairwise.averageR, r.average_r, tolerance(id), 'average r')
  })

  test('items', () => {
    const total = golden<Record<'raw.r' | 'r.drop' | 'mean' | 'sd', number>[]>(
      entries,
      `alpha.${scale}.item_total`,
    )
    const dropped = golden<Record<'raw_alpha' | 'std.alpha', number>[]>(entries, `alpha.${scale}.if_dropped`)
    const mine = itemStatistics(answers)
    expect(mine).toHaveLength(total.length)
    mine.forEach((item, i) => {
      const close = (value: number | null, reference: number, what: string) =>
        expectClose(value, reference, tolerance(`alpha.${scale}.item_total`), `item ${i + 1}, ${what}`)
      close(item.mean, total[i]!.mean, 'mean')
      close(item.sd, total[i]!.sd, 'SD')
      close(item.itemTotal, total[i]!['raw.r'], 'item-total')
      close(item.itemRest, total[i]!['r.drop'], 'item-rest')
      close(item.alphaIfDropped, dropped[i]!.raw_alpha, 'alpha if dropped')
      close(item.standardizedIfDropped, dropped[i]!['std.alpha'], 'standardised if dropped')
    })
  })
})

describe.each(SCALES.filter((scale) => scale !== 'validation'))('omega of %s', (scale) => {
  const { omega, standardized, loadings } = omegaTotal(answersTo(scale))
  const iterative = TOLERANCE.iterative

  test('is the true maximum likelihood value', () => {
    expectClose(omega, truth(`omega.${scale}.raw`)!, iterative, 'raw')
    expectClose(standardized, truth(`omega.${scale}.std`)!, iterative, 'standardised')
  })

  test('and that of lavaan and of factanal', () => {
    const cfa = golden<{ omega_raw: number; omega_std: number; loadings_std: number[] }>(
      entries,
      `omega.${scale}.cfa_ml`,
    )
    expectClose(omega, cfa.omega_raw, tolerance(`omega.${scale}.cfa_ml`), 'raw')
    expectClose(standardized, cfa.omega_std, tolerance(`omega.${scale}.cfa_ml`), 'standardised')
    const factanal = golden<{ omega_std: number; loadings_std: number[] }>(
      entries,
      `omega.${scale}.factanal_ml`,
    )
    expectClose(standardized, factanal.omega_std, tolerance(`omega.${scale}.factanal_ml`), 'factanal')
    loadings!.forEach((loading, i) => {
      expectClose(loading, cfa.loadings_std[i]!, tolerance(`omega.${scale}.cfa_ml`), `loading ${i}`)
      expectClose(loading, factanal.loadings_std[i]!, tolerance(`omega.${scale}.factanal_ml`), 'factanal')
    })
  })

  test('is not the estimator of psych, minimum residuals, but near it', () => {
    const minres = golden<number>(entries, `omega.${scale}.psych_minres`)
    expect(Math.abs(omega! - minres)).toBeLessThan(0.01)
  })
})

test('no entry is left out', () => {
  const tested = SCALES.flatMap((scale) => [
    ...['listwise', 'listwise.psych', 'pairwise.psych', 'item_total', 'if_dropped'].map(
      (kind) => `alpha.${scale}.${kind}`,
    ),
    ...(scale === 'validation'
      ? []
      : ['cfa_ml', 'factanal_ml', 'psych_minres'].map((kind) => `omega.${scale}.${kind}`)),
  ])
  expect(entries.map(({ id }) => id).sort()).toEqual(tested.sort())
})
