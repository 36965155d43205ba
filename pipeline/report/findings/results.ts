import { type EquivalenceRow, equivalence } from '../../analyses/equivalence/table.ts'
import { hypotheses } from '../../analyses/hypotheses.ts'
import { type LeadingRow, leading } from '../../analyses/leading/table.ts'
import { type LeaveOneOutRow, leaveOneOut } from '../../analyses/leave-one-out/table.ts'
import { type AnalysisFlowRow, analysisFlow } from '../../analyses/participants/analysis-flow-table.ts'
import type { Reading } from '../../artefacts/reading.ts'

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
  readonly equivalence: EquivalenceRow['verdict']
  readonly flow: AnalysisFlowRow
}

/** How match and main effects compare. */
export interface MatchResults {
  readonly verdict: 'match' | 'main-effect' | 'both' | 'neither' | 'opposite' | 'not-tested'
  /** Standardised coefficient of what is unique to the pair, with its interval and p. */
  readonly unique: Part | null
  readonly client: Part | null
  readonly therapist: Part | null
}

interface Part {
  readonly estimate: number
  readonly low: number
  readonly high: number
  readonly p: number
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
      match: null,
      withoutTherapists:
        rows(leaveOneOut).find((row) => row.role === hypothesis.role && row.unit === 'therapist') ?? null,
      equivalence: rows(equivalence).find(of(hypothesis))?.verdict ?? null,
      flow: rows(analysisFlow).find(of(hypothesis))!,
    })),
    exploratory: estimates.filter(({ role }) => role === 'exploratory'),
  }
}
