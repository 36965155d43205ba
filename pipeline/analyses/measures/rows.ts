import { indexVariable, outcomeVariable } from '../../artefacts/analysis-frame.ts'
import { COEFFICIENTS } from '../../statistics/correlation/coefficients.ts'
import { distributionSummary } from '../../statistics/description/distribution-summary.ts'
import type { Pairs } from '../analysis.ts'
import { covariateReader } from '../main-effects.ts'
import { missingCoefficient } from '../missing-coefficient.ts'
import type { Material, MeasureCorrelationRow, MeasureRow } from './table.ts'

interface Measured {
  readonly variable: string
  readonly kind: MeasureRow['kind']
  /** The value of each pair. */
  readonly values: readonly (number | null)[]
}

/** Mean and spread of the primary index, the outcomes and the main effects, and how they go together. */
export function measureRows(material: Material & Pick<Pairs, 'frame'>): {
  measures: MeasureRow[]
  measureCorrelations: MeasureCorrelationRow[]
} {
  const { study, frame } = material
  const measured = measuredIn(material)
  const coefficient = COEFFICIENTS[study.hypothesis.method]
  return {
    measures: measured.map(({ variable, kind, values }) => {
      const known = values.filter((value) => value !== null)
      const therapists = frame.rows.filter((_, i) => values[i] !== null).map(({ therapist }) => therapist)
      return {
        variable,
        kind,
        n: known.length,
        therapists: new Set(therapists).size,
        ...summed(known),
        reliability: kind === 'outcome' ? scoreReliability(variable, material) : null,
      }
    }),
    measureCorrelations: measured.flatMap((first, i) =>
      measured.slice(i + 1).map((second): MeasureCorrelationRow => {
        const both = first.values.flatMap((x, at) => {
          const y = second.values[at]!
          return x === null || y === null ? [] : [[x, y] as const]
        })
        const found = coefficient(
          both.map(([x]) => x),
          both.map(([, y]) => y),
          study.confidence,
        )
        return {
          first: first.variable,
          second: second.variable,
          n: found.n,
          estimate: found.estimate,
          reason: missingCoefficient(found, first.variable, second.variable),
        }
      }),
    ),
  }
}

function summed(known: readonly number[]): Pick<MeasureRow, 'mean' | 'sd'> {
  const { mean, sd } = distributionSummary(known)
  return { mean, sd }
}

/** The reliability of the analysed score: that of a mean of so many sessions, averaged over the pairs. */
function scoreReliability(outcome: string, { study, sessionReliability }: Material): number | null {
  const { scale, rater } = study.outcomes[outcome]!
  const own = sessionReliability.filter(
    (row) => row.scale === scale && row.rater === rater && row.pairs_with > 0,
  )
  const pairs = own.reduce((sum, row) => sum + row.pairs_with, 0)
  if (pairs === 0 || own.some(({ reliability }) => reliability === null)) return null
  return own.reduce((sum, row) => sum + row.pairs_with * row.reliability!, 0) / pairs
}

function measuredIn({ study, people, profiles, frame }: Material & Pick<Pairs, 'frame'>): Measured[] {
  const read = covariateReader(profiles, people)
  const { index } = study.hypothesis
  const held = study.nesting.main_effects.filter((id) => !(id in study.outcomes))
  return [
    { variable: index, kind: 'index', values: frame.column(indexVariable(index)) },
    ...Object.keys(study.outcomes).map(
      (id): Measured => ({ variable: id, kind: 'outcome', values: frame.column(outcomeVariable(id)) }),
    ),
    ...held.map(
      (id): Measured => ({
        variable: id,
        kind: 'main-effect',
        values: frame.rows.map((row) => read(id, row)),
      }),
    ),
  ]
}
