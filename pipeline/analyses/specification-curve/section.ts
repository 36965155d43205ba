import { MOST_INTERVALS } from '../../charts/curve/curve-panel.ts'
import { titleInText } from '../../congruence/title-in-text.ts'
import { bounded, count, inWords, level, percentInText, SYMBOL } from '../../document/apa.ts'
import { type Block, listed, paragraph, type Text, toFigure, toTable } from '../../document/document.ts'
import { isSameQuestion } from './columns.ts'
import { curveExplorer } from './explorer.ts'
import { leftOut } from './left-out-text.ts'
import { medianOf } from './median-of.ts'
import { curveChoiceTable, curveTestTable } from './report-tables.ts'
import type { Results } from './table.ts'
import { tested } from './test-text.ts'
import type { SpecificationCurveRow } from './tests-table.ts'
import { factorsInWords, type OnCurve, onCurve, used } from './words.ts'

/** Every other way to analyse the data, and one test of all of them; empty if the study does not ask for it. */
export function curveBlocks(evidence: Results): Block[] {
  const rows = onCurve(evidence.specifications)
  const asked = evidence.specifications.length > 0
  return !asked
    ? []
    : rows.length === 0
      ? [paragraph('No specification has a coefficient: there are too few pairs, or nothing varies.')]
      : [
          paragraph(...tried(evidence, rows)),
          paragraph(
            ...found(evidence, rows),
            leftOut(evidence, rows),
            ' ',
            toFigure('specification-curve'),
            ' shows every estimate, ',
            toTable('specification-choices'),
            ' sums them up by choice, and ',
            toTable('specification-curve'),
            ' compares the curve with those of permuted ratings.',
          ),
          figure(evidence, rows),
          paragraph(...tested(evidence)),
          curveTestTable(evidence),
          curveChoiceTable(evidence, rows),
        ]
}

const isNested = ({ specificationCurve }: Results) => specificationCurve[0]?.exchange === 'within-therapists'

function tried(evidence: Results, rows: readonly OnCurve[]): Text {
  const { study, specifications } = evidence
  const factors = Object.entries(factorsInWords(used(specifications), study)).map(
    ([factor, choices]) => `${factor.toLowerCase()} (${inWords(choices.length)})`,
  )
  const { fewest_pairs: fewest, indices } = study.specification_curve!
  const left = specifications.length - rows.length
  const without =
    left === 0
      ? ''
      : ` Of these, ${count(left)} ${left === 1 ? 'is' : 'are'} not used: they have fewer than ${inWords(fewest)} pairs, or nothing varies.`
  const others = study.indices.filter((index) => !indices && !isSameQuestion(index, study)).map(titleInText)
  const apart =
    others.length === 0
      ? ''
      : ` Left out because ${others.length === 1 ? 'it asks' : 'they ask'} another question: ${listed(others)}.`
  const plain = isNested(evidence)
    ? ' Each is a plain correlation, whose own test takes pairs as independent: the curve shows what choices change and is not the estimate that conclusions rest on, and only its test allows for therapists.'
    : ''
  const distances = rows.some(({ estimate, congruence_estimate: it }) => estimate! * it < 0)
  const turned = distances ? ' the sign of a distance is changed,' : ''
  const tau = rows.some(({ method }) => method === 'kendall')
  const scale = tau ? ' Kendall’s tau as sin(πτ/2)' : ''
  const combined =
    factors.length === 0
      ? 'The study file leaves one way to analyse the data.'
      : `Several analytic choices are defensible. Here every combination of them was tried: ${listed(factors)}. Combinations that come to the same data count once, which leaves ${count(specifications.length)} specifications.`
  return [
    `${combined}${without}${apart}${plain} Estimates are in the direction of congruence and on the scale of `,
    { em: 'r' },
    `${turned || scale ? ':' : ''}${turned}${scale}.`,
  ]
}

/** A number that sums up the curve. */
function numberOf(
  { specificationCurve }: Results,
  statistic: SpecificationCurveRow['statistic'],
): SpecificationCurveRow {
  return specificationCurve.find((row) => row.statistic === statistic)!
}

function found(evidence: Results, rows: readonly OnCurve[]): Text {
  const [lowest, highest] = [rows[0]!, rows.at(-1)!]
  const primary = rows.find(({ role }) => role === 'primary')
  const lower = rows.filter((row) => primary && row.congruence_estimate < primary.congruence_estimate).length
  return [
    `The estimates range from ${bounded(lowest.congruence_estimate)} to ${bounded(highest.congruence_estimate)}, with a median of ${bounded(medianOf(rows))}. `,
    ...shares(evidence, rows),
    ...(primary
      ? [
          'That of the primary hypothesis is ',
          ...SYMBOL[primary.method],
          ` = ${bounded(primary.estimate)}, higher than ${percentInText(lower / rows.length)} of them.`,
        ]
      : ['The primary hypothesis is not among the specifications.']),
  ]
}

/** The shares of the specifications in the direction of the hypothesis, or, without one, in that of most. */
function shares(evidence: Results, rows: readonly OnCurve[]): Text {
  const { direction } = numberOf(evidence, 'median_estimate')
  const alpha = 1 - evidence.study.confidence
  const share = (statistic: SpecificationCurveRow['statistic']) =>
    percentInText(numberOf(evidence, statistic).value!)
  const alone = isNested(evidence) ? `, were pairs independent,` : ' by themselves'
  const at = `at the ${level(alpha)} level`
  if (direction !== 'either')
    return [
      `Of the estimates, ${share('share_in_direction')} are ${direction}, the predicted direction; ${share('share_significant')} are so and${alone} significant ${at}. `,
    ]
  const positive = rows.filter((row) => row.congruence_estimate > 0).length
  const sign = 2 * positive >= rows.length ? 'positive' : 'negative'
  return [
    `No direction was predicted: ${share('share_in_direction')} are ${sign}, and ${share('share_significant')} are${alone} significant ${at} with the sign that more of the significant ones have. `,
  ]
}

function figure({ study, specificationCurve, specifications }: Results, rows: readonly OnCurve[]): Block {
  const nested = specificationCurve[0]?.exchange === 'within-therapists'
  const tau = specifications.some(({ method }) => method === 'kendall')
  return {
    kind: 'figure',
    id: 'specification-curve',
    title: 'All Specifications and the Choices That Led to Them',
    explorer: curveExplorer(study, specifications, nested),
    note: [
      `Above, every estimate with its rank on the curve; below, a tick for each choice, the choices of a factor sorted by the median of what they lead to. Filled: significant${rows.some(({ exclusion }) => exclusion === 'largest-caseload') ? '; triangles: without the therapist who sees the most clients' : ''}${rows.length > MOST_INTERVALS ? '' : '; vertical lines: intervals that take pairs as independent'}. The grey band holds ${level(study.confidence)} of the curves of ratings permuted${nested ? ' within therapists' : ''} at each rank, the dashed line is their median. `,
      ...(tau ? ['Kendall’s tau stands on the scale of ', { em: 'r' }, ', sin(πτ/2). '] : []),
      ...(nested ? ['Significance of single specifications takes pairs as independent. '] : []),
      'Specifications share their data, so that they are not independent of each other.',
    ],
  }
}
