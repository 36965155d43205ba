import { bounded, count, decimal, NONE, SYMBOL, WITHHELD } from '../../document/apa.ts'
import { type Block, cite, type Text } from '../../document/document.ts'
import { variableLabel } from '../../document/variable-label.ts'
import { COEFFICIENT_TITLES } from '../../statistics/correlation/coefficients.ts'
import { isMeasureWithheld, shownMeasures } from './shown.ts'
import type { MeasureRow, Results } from './table.ts'

/** The primary index, the outcomes and the main effects: level, reliability, nesting, and how they go together. */
export function measureBlocks(results: Results): Block[] {
  const { study, measureCorrelations } = results
  const shown = shownMeasures(results.measures, study)
  const { method } = study.hypothesis
  const clustered = results.nesting.filter(({ n, therapists }) => n > therapists)
  const nested = clustered.length > 0
  const isNegative = clustered.some(
    ({ icc, variable }) => icc! < 0 && shown.some((row) => row.variable === variable),
  )
  const withheld = shown.filter((row) => isMeasureWithheld(row, study.privacy.fewest_clients))
  const cell = (row: MeasureRow, other: MeasureRow): string =>
    bounded(
      measureCorrelations.find(({ first, second }) => first === other.variable && second === row.variable)!
        .estimate,
    )
  return [
    {
      kind: 'table',
      id: 'measures',
      title: 'Descriptive Statistics, Reliability, and Correlations of the Measures',
      spanners: [
        ...(shown.length > 2
          ? [
              {
                text: ['Correlations'],
                from: nested ? 8 : 7,
                to: shown.length + (nested ? 6 : 5),
              },
            ]
          : []),
      ],
      head: [
        ['Measure'],
        [{ em: 'n' }],
        [{ em: 'M' }],
        [{ em: 'SD' }],
        ['α'],
        ['ω'],
        ...(nested ? [['ICC(1)'] as Text] : []),
        ['Reliability'],
        ...shown.slice(0, -1).map((_, i): Text => [String(i + 1)]),
      ],
      rows: shown.map((row, i): Text[] => [
        [`${i + 1}. ${variableLabel(study, row.variable)}`],
        [count(row.n)],
        ...(withheld.includes(row)
          ? [[WITHHELD], [row.sd === null ? NONE : WITHHELD]]
          : [[decimal(row.mean)], [decimal(row.sd)]]),
        ...quality(row, results, nested),
        ...shown.slice(0, -1).map((other, j): Text => [j < i ? cell(row, other) : '']),
      ]),
      note: [
        'α = coefficient alpha and ω = omega total of the first early session that was rated, of pairs with an answer to every item (',
        cite('cronbach-1951'),
        '; ',
        cite('mcdonald-1999'),
        `); ${nested ? `ICC(1) = share of the variance that lies between therapists${isNegative ? ', a negative estimate counting as 0' : ''}; ` : ''}reliability = that of the analysed score, from the agreement of sessions. Correlations (`,
        `${COEFFICIENT_TITLES[method]}, `,
        ...SYMBOL[method],
        `) are of pairs with both values${nested || study.therapists === 'unknown' ? ', which are taken as independent' : ''}. A dash marks what is not defined or not estimated.`,
        ...(withheld.length === 0
          ? []
          : [` ${WITHHELD}: withheld, because single people could be recognised.`]),
      ],
    },
  ]
}

/** α, ω, ICC(1) over therapists, and the reliability of the analysed score. */
function quality(
  { variable, kind, reliability: ofScore }: MeasureRow,
  { study, nesting, reliability }: Results,
  isNested: boolean,
): Text[] {
  const nested = nesting.find((row) => row.kind === kind && row.variable === variable)
  const icc: Text[] = isNested
    ? [[nested === undefined || nested.n === nested.therapists ? NONE : bounded(nested.icc)]]
    : []
  if (kind !== 'outcome') return [[NONE], [NONE], ...icc, [NONE]]
  const { scale, rater } = study.outcomes[variable]!
  const agreement = reliability.find((row) => row.scale === scale && row.rater === rater)
  return [
    [bounded(agreement?.alpha ?? null)],
    [bounded(agreement?.omega ?? null)],
    ...icc,
    [bounded(ofScore)],
  ]
}
