import { bounded, count, inWords, level, percent, pText } from '../../document/apa.ts'
import { type Block, listed, paragraph, type Text } from '../../document/document.ts'
import { curveChoiceTable, curveTestTable } from './report-tables.ts'
import type { Results } from './table.ts'
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
          paragraph(tried(evidence, rows)),
          paragraph(...found(evidence, rows)),
          figure(evidence),
          paragraph(...tested(evidence)),
          curveTestTable(evidence),
          curveChoiceTable(evidence, rows),
        ]
}

function tried({ study, specifications }: Results, rows: readonly OnCurve[]): string {
  const factors = Object.entries(factorsInWords(used(specifications), study)).map(
    ([factor, choices]) => `${factor.toLowerCase()} (${inWords(choices.length)})`,
  )
  const left = specifications.length - rows.length
  const fewest = study.specification_curve!.fewest_pairs
  const without =
    left === 0
      ? ''
      : ` ${count(left)} of them are not used: they have fewer than ${inWords(fewest)} pairs, or nothing varies.`
  return `Whoever analyses these data makes choices that the theory leaves open. Here every combination of them was tried: ${listed(factors)}. Combinations that come to the same data count once, which leaves ${count(specifications.length)} specifications.${without} The estimates of the ${left === 0 ? '' : 'other '}${count(rows.length)} are given in the direction of congruence: the sign of a distance is changed.`
}

/** The number that sums up the curve, observed. */
function numberOf(
  { specificationCurve }: Results,
  statistic: SpecificationCurveRow['statistic'],
): SpecificationCurveRow {
  return specificationCurve.find((row) => row.exchange === 'pairs' && row.statistic === statistic)!
}

const DIRECTIONS = {
  positive: 'positive',
  negative: 'negative',
  either: 'of the more frequent sign',
} as const

function found(evidence: Results, rows: readonly OnCurve[]): Text {
  const { direction } = numberOf(evidence, 'median_estimate')
  const share = (statistic: SpecificationCurveRow['statistic']) =>
    percent(numberOf(evidence, statistic).value!)
  const middle =
    (rows[rows.length >> 1]!.congruence_estimate + rows[(rows.length - 1) >> 1]!.congruence_estimate) / 2
  const [lowest, highest] = [rows[0]!, rows.at(-1)!]
  const primary = rows.find(({ role }) => role === 'primary')
  const lower = rows.filter((row) => primary && row.congruence_estimate < primary.congruence_estimate).length
  return [
    `The estimates range from ${bounded(lowest.congruence_estimate)} to ${bounded(highest.congruence_estimate)}, with a median of ${bounded(middle)}. `,
    `${share('share_in_direction')} are ${DIRECTIONS[direction]}; ${share('share_significant')} are so and significant by themselves at the ${level(1 - evidence.study.confidence)} level, which assumes independent pairs. `,
    primary
      ? `That of the primary hypothesis is ${bounded(primary.congruence_estimate)}, higher than ${percent(lower / rows.length)} of them.`
      : 'The primary hypothesis is not among the specifications.',
  ]
}

function figure({ study }: Results): Block {
  return {
    kind: 'figure',
    id: 'specification-curve',
    title: 'All Specifications and the Choices That Led to Them',
    note: [
      `Above, every estimate with its rank on the curve; below, a tick for each choice. The grey band holds ${level(study.confidence)} of the curves of permuted ratings at each rank, the dashed line is their median. Specifications share their data, so that they are not independent of each other.`,
    ],
  }
}

function tested(evidence: Results): Text {
  const { study, specificationCurve } = evidence
  const { permutations, p } = numberOf(evidence, 'median_estimate')
  const within = specificationCurve.find((row) => row.exchange === 'within-therapists')
  const moved = `For one test of the whole curve, the ratings of pairs changed places at random ${count(permutations)} times: all ratings of a pair together, so that what sessions, outcomes and indices have to do with each other stays as it is, and in the same way for all specifications (Simonsohn et al., 2020). `
  const far =
    study.hypothesis.direction === 'either' ? 'as far from zero' : 'as far in the declared direction'
  const without: Text = [
    `Were congruence unrelated to the ratings, a median at least ${far} would come up with probability `,
    ...pText(p),
    '. ',
  ]
  if (!within) return [moved, ...without]
  if (within.p === null) return [moved, ...without, `Within therapists there is no test: ${within.reason}.`]
  return [
    moved,
    ...without,
    'If ratings change places only among the clients of the same therapist, which holds fixed whatever differs between therapists, ',
    ...pText(within.p),
    '.',
  ]
}
