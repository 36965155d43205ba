import { type EquivalenceRow, equivalence } from '../../analyses/equivalence/table.ts'
import { hypotheses } from '../../analyses/hypotheses.ts'
import { type LeadingRow, leading } from '../../analyses/leading/table.ts'
import { type LeaveOneOutRow, leaveOneOut } from '../../analyses/leave-one-out/table.ts'
import { type MatchPartRow, matchParts, type PartName } from '../../analyses/match/parts-table.ts'
import { type AnalysisFlowRow, analysisFlow } from '../../analyses/participants/analysis-flow-table.ts'
import type { Reading } from '../../artefacts/reading.ts'
import { significanceLevel } from '../../statistics/distributions/significance-level.ts'

/** What the analyses found about one hypothesis. */
export interface HypothesisResults {
  readonly role: 'primary' | 'secondary'
  readonly direction: 'positive' | 'negative' | 'either'
  readonly leading: LeadingRow
  /** Whether what is unique to the pair, or a main effect of one side, goes with the outcome; null if not known. */
  readonly match: MatchResults | null
  /** The estimate without each therapist; null where there is none. */
  readonly withoutTherapists: LeaveOneOutRow | null
  /** Null if no smallest effect was declared. */
  readonly equivalence: EquivalenceRow | null
  readonly flow: AnalysisFlowRow
}

/** How match and main effects compare. */
export interface MatchResults {
  readonly verdict: NonNullable<MatchPartRow['verdict']>
  readonly unique: Part | null
  readonly client: Part | null
  readonly therapist: Part | null
}

/** The standardised coefficient of one part. */
interface Part {
  readonly estimate: number
  readonly low: number
  readonly high: number
  readonly p: number
  readonly isSignificant: boolean
}

/** Everything that the findings are decided from. */
export interface FindingsResults {
  readonly hypotheses: readonly HypothesisResults[]
  /** The other associations, by the estimate that leads. */
  readonly exploratory: readonly LeadingRow[]
}

/** The results in the tables of a study. */
export function findingsResults({ study, rows }: Reading): FindingsResults {
  const estimates = rows(leading)
  const of =
    ({ index, outcome }: { index: string; outcome: string }) =>
    (row: { index: string; outcome: string }) =>
      row.index === index && row.outcome === outcome
  return {
    hypotheses: hypotheses(study).map((hypothesis) => ({
      role: hypothesis.role,
      direction: hypothesis.direction,
      leading: estimates.find(of(hypothesis))!,
      match: matchResults(rows(matchParts).filter(of(hypothesis)), significanceLevel(study.confidence)),
      withoutTherapists:
        rows(leaveOneOut).find((row) => row.role === hypothesis.role && row.unit === 'therapist') ?? null,
      equivalence: rows(equivalence).find(of(hypothesis)) ?? null,
      flow: rows(analysisFlow).find(of(hypothesis))!,
    })),
    exploratory: estimates.filter(({ role }) => role === 'exploratory'),
  }
}

function matchResults(parts: readonly MatchPartRow[], alpha: number): MatchResults | null {
  const partOf = (name: PartName): Part | null => {
    const {
      standardised,
      standardised_low: low,
      standardised_high: high,
      p,
    } = parts.find(({ part }) => part === name)!
    return standardised === null || low === null || high === null || p === null
      ? null
      : { estimate: standardised, low, high, p, isSignificant: p < alpha }
  }
  const verdict = parts.find(({ part }) => part === 'unique')?.verdict ?? null
  if (verdict === null) return null
  return { verdict, unique: partOf('unique'), client: partOf('client'), therapist: partOf('therapist') }
}
