import { sampleCorrelation } from 'simple-statistics'
import { expect, it } from 'vitest'
import { chanceDistribution } from '../../pipeline/congruence/chance-distribution.ts'
import { CODES, codeNumber, pairValues } from '../../pipeline/congruence/code-pairs.ts'
import { midranks } from '../../pipeline/statistics/description/midranks.ts'
import { CODE_INDICES, expectWithin, goldenRows, halfUnit } from '../support/golden-indices.ts'
import { expectClose, TOLERANCE } from '../support/tolerance.ts'

const rows = goldenRows('distribution.csv')
const known = CODE_INDICES.filter((index) => rows.some((row) => row.index === index.id))

it('knows every index of the reference', () => {
  expect(known).toHaveLength(15)
  expect(new Set(rows.map((row) => row.index))).toEqual(new Set(known.map((index) => index.id)))
})

const fraction = (text: string) => {
  const [numerator, denominator = '1'] = text.split('/')
  return Number(numerator) / Number(denominator)
}

it.each(known)('$id spreads over all pairs of codes as the reference says', (index) => {
  const found = chanceDistribution(index)
  const n = found.pairs
  const printed = {
    n,
    mean: found.mean,
    sd_population: found.sd,
    sd_sample: found.sd * Math.sqrt(n / (n - 1)),
    skew_g1: found.skewness,
    kurtosis_excess_g2: found.excessKurtosis,
    skew_G1_spss: (found.skewness * Math.sqrt(n * (n - 1))) / (n - 2),
    kurtosis_excess_G2_spss: ((n - 1) / ((n - 2) * (n - 3))) * ((n + 1) * found.excessKurtosis + 6),
    min: found.min,
    max: found.max,
    n_levels: found.counts.length,
    n_asymmetric_ordered_pairs: found.changedBySwapping,
  }
  const exact = { mean_exact: found.mean, variance_population_exact: found.variance }
  const own = rows.filter((row) => row.index === index.id)
  const levels = own.filter((row) => row.statistic === 'count')
  expect(found.counts.map(({ count }) => count)).toEqual(levels.map((row) => Number(row.value)))
  levels.forEach((row, i) => {
    // The reference rounds a level to nine decimals first and to nine digits then.
    expectWithin(found.counts[i]!.value, row.level!, 0.5e-9 + halfUnit(row.level!, 9), `${index.id} level`)
    expectWithin(
      (100 * found.counts[i]!.count) / n,
      row.percent!,
      halfUnit(row.percent!, 6),
      `${index.id} percent`,
    )
  })
  for (const { statistic, value } of own.filter((row) => row.statistic !== 'count')) {
    const what = `${index.id} ${statistic}`
    if (Object.hasOwn(exact, statistic!)) {
      expectClose(exact[statistic as keyof typeof exact], fraction(value!), TOLERANCE.closedForm, what)
    } else {
      expect(Object.keys(printed), what).toContain(statistic)
      expectWithin(printed[statistic as keyof typeof printed], value!, halfUnit(value!, 12), what)
    }
  }
})

it('gives a symmetric distribution no skew at all, and agreement no mean', () => {
  const skewness = (id: string) => chanceDistribution(known.find((index) => index.id === id)!).skewness
  for (const id of ['first-letter-hexagon', 'c-index', 'n3', 'hamming-heine', 'code-angular-agreement']) {
    expect(Math.abs(skewness(id)), id).toBe(0)
  }
  expect(chanceDistribution(known.find((index) => index.id === 'code-angular-agreement')!).mean).toBe(0)
})

it('correlates the indices over all pairs of codes as the reference says', () => {
  const codes = CODES.filter((code) => code.length === 3).map(codeNumber)
  const clients = Uint8Array.from(codes.flatMap((client) => codes.map(() => client)))
  const therapists = Uint8Array.from(codes.flatMap(() => codes))
  const values = new Map(known.map((index) => [index.id, [...pairValues(index, clients, therapists)]]))
  const ranks = new Map([...values].map(([id, own]) => [id, midranks(own)]))
  const pairs = goldenRows('intercorrelations.csv')
  expect(pairs).toHaveLength((15 * 14) / 2)
  for (const { 'index-a': a, 'index-b': b, pearson, spearman } of pairs) {
    const what = `${a} with ${b}`
    expect(
      Math.abs(sampleCorrelation(values.get(a!)!, values.get(b!)!) - Number(pearson)),
      what,
    ).toBeLessThan(0.5001e-10)
    expect(Math.abs(sampleCorrelation(ranks.get(a!)!, ranks.get(b!)!) - Number(spearman)), what).toBeLessThan(
      0.5001e-10,
    )
  }
})
