import { bounded, count, decimal, percent } from '../../document/apa.ts'
import type { Block, Text } from '../../document/document.ts'
import { significanceLevel } from '../../statistics/distributions/significance-level.ts'
import { drawnPValue } from '../drawn-numbers.ts'
import { medianOf } from './median-of.ts'
import type { Results } from './table.ts'
import type { SpecificationCurveRow } from './tests-table.ts'
import { choicesInWords, factorsInWords, type OnCurve, used } from './words.ts'

const STATISTICS = {
  median_estimate: 'Median estimate',
  share_in_direction: 'Share in the direction',
  share_significant: 'Share significant in the direction',
  stouffer_z: 'Stouffer’s test',
} as const

const DIRECTIONS = {
  positive: 'Direction: positive, as predicted. ',
  negative:
    'Direction: negative, as predicted; with it the signs of the median and of Stouffer’s test are turned. ',
  either:
    'Direction: that in which the share is the larger; both sides count for the median and Stouffer’s test. ',
} as const

/** The numbers that sum up the curve, with their tests. */
export function curveTestTable({ specificationCurve }: Results): Block {
  const shown = ({ statistic }: SpecificationCurveRow, value: number | null) => {
    if (value === null || statistic === 'stouffer_z') return decimal(value)
    return statistic === 'median_estimate' ? bounded(value) : percent(value)
  }
  const { direction, exchange, permutations } = specificationCurve[0]!
  return {
    kind: 'table',
    id: 'specification-curve',
    title: `The Whole Curve Against Ratings Permuted${exchange === 'pairs' ? '' : ' Within Therapists'}`,
    head: [['Statistic'], ['Observed'], ['Permuted'], [{ em: 'p' }], [{ em: 'SE' }, ' of ', { em: 'p' }]],
    rows: specificationCurve.map((row): Text[] => [
      [STATISTICS[row.statistic]],
      [shown(row, row.value)],
      [shown(row, row.null_median)],
      [drawnPValue(row.p, row.monte_carlo_se)],
      [bounded(row.monte_carlo_se, 3)],
    ]),
    note: [
      DIRECTIONS[direction],
      `Permuted: median over ${count(permutations)} random orders. `,
      { em: 'p' },
      ': share of the orders that go at least as far, the observed one counted, with as many decimals as its Monte Carlo error allows.',
    ],
  }
}

/** The estimates that each choice leads to. */
export function curveChoiceTable(
  { study, specifications, specificationCurve }: Results,
  rows: readonly OnCurve[],
): Block {
  const worded = rows.map((row) => ({ row, choices: choicesInWords(row, study) }))
  const alpha = significanceLevel(study.confidence)
  const cells = (factor: string, choice: string): Text[] => {
    const own = worded.filter(({ choices }) => choices[factor] === choice).map(({ row }) => row)
    const at = (place: number) => own[place]!.congruence_estimate
    const significant = own.filter(({ p }) => p < alpha).length
    return [
      [choice],
      [count(own.length)],
      [bounded(medianOf(own))],
      [bounded(at(0))],
      [bounded(at(own.length - 1))],
      [percent(significant / own.length)],
    ]
  }
  return {
    kind: 'table',
    id: 'specification-choices',
    title: 'Estimates by Choice',
    head: [['Choice'], ['Specifications'], ['Median'], ['Lowest'], ['Highest'], ['Significant']],
    rows: Object.entries(factorsInWords(used(specifications), study)).flatMap(([factor, choices]) => [
      [[factor]],
      ...choices.map((choice) => cells(factor, choice)),
    ]),
    note: [
      `Every specification is in specifications.csv. Significant: in either direction${specificationCurve[0]?.exchange === 'pairs' ? '' : ', pairs taken as independent'}.`,
      ...(rows.some(({ method }) => method === 'kendall')
        ? [' Estimates of Kendall’s tau are on the scale of ', { em: 'r' }, ', sin(πτ/2).']
        : []),
    ],
  }
}
