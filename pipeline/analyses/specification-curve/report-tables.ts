import { bounded, count, decimal, percent, pValue } from '../../document/apa.ts'
import type { Block, Text } from '../../document/document.ts'
import type { Results } from './table.ts'
import type { SpecificationCurveRow } from './tests-table.ts'
import { choicesInWords, factorsInWords, type OnCurve, used } from './words.ts'

const EXCHANGES = {
  pairs: 'Ratings of any pairs change places',
  'within-therapists': 'Ratings change places within therapists',
} as const

const STATISTICS = {
  median_estimate: 'Median estimate',
  share_in_direction: 'Share in the direction',
  share_significant: 'Share significant in the direction',
  stouffer_z: 'Stouffer’s z',
} as const

/** The numbers that sum up the curve, with their tests. */
export function curveTestTable({ study, specificationCurve }: Results): Block {
  const { direction } = study.hypothesis
  const shown = ({ statistic }: SpecificationCurveRow, value: number | null) => {
    if (value === null || statistic === 'stouffer_z') return decimal(value)
    return statistic === 'median_estimate' ? bounded(value) : percent(value)
  }
  const rows = Object.entries(EXCHANGES).flatMap(([exchange, title]): (readonly Text[])[] => {
    const own = specificationCurve.filter((row) => row.exchange === exchange && row.p !== null)
    if (own.length === 0) return []
    const cells = own.map((row): Text[] => [
      [STATISTICS[row.statistic]],
      [shown(row, row.value)],
      [shown(row, row.null_median)],
      [pValue(row.p)],
      [bounded(row.monte_carlo_se, 3)],
    ])
    return [[[title]], ...cells]
  })
  return {
    kind: 'table',
    id: 'specification-curve',
    title: 'The Whole Curve Against Permuted Ratings',
    head: [[''], ['Observed'], ['Permuted'], [{ em: 'p' }], [{ em: 'SE' }, ' of ', { em: 'p' }]],
    rows,
    note: [
      direction === 'either'
        ? 'Direction: that in which the number is the larger. '
        : 'Direction: that of the primary hypothesis. ',
      'Permuted: median over the permutations. ',
      { em: 'p' },
      ': share of the permutations that go at least as far, the observed order counted; its standard error is that of drawing orders at random.',
    ],
  }
}

/** The estimates that each choice leads to. */
export function curveChoiceTable({ study, specifications }: Results, rows: readonly OnCurve[]): Block {
  const worded = rows.map((row) => ({ row, choices: choicesInWords(row, study) }))
  const alpha = 1 - study.confidence
  const cells = (factor: string, choice: string): Text[] => {
    const own = worded.filter(({ choices }) => choices[factor] === choice).map(({ row }) => row)
    const at = (place: number) => own[place]!.congruence_estimate
    const significant = own.filter(({ p }) => p < alpha).length
    return [
      [choice],
      [count(own.length)],
      [bounded((at(own.length >> 1) + at((own.length - 1) >> 1)) / 2)],
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
    note: ['Every specification is in specifications.csv. Significant: in either direction.'],
  }
}
