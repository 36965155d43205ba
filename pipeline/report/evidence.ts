import type { Adjustment } from '../artefacts/adjustments.ts'
import type { AnalysisFlowRow } from '../artefacts/analysis-flow.ts'
import type { Association } from '../artefacts/associations.ts'
import type { CaseloadRow } from '../artefacts/caseload.ts'
import type { ChanceRow } from '../artefacts/chance.ts'
import type { CompositionRow } from '../artefacts/composition.ts'
import type { ConsistencyRow } from '../artefacts/consistency.ts'
import type { DescriptiveRow } from '../artefacts/descriptives.ts'
import type { EvidenceRow } from '../artefacts/evidence.ts'
import type { FlowRow } from '../artefacts/flow.ts'
import type { IntervalRow } from '../artefacts/intervals.ts'
import type { InventoryItemRow } from '../artefacts/inventory-items.ts'
import type { InventoryReliabilityRow } from '../artefacts/inventory-reliability.ts'
import type { ItemStatisticsRow } from '../artefacts/item-statistics.ts'
import type { MatrixCell } from '../artefacts/matrix.ts'
import type { MissingReason } from '../artefacts/missing-reasons.ts'
import type { OriginalRow } from '../artefacts/originals.ts'
import type { PartialAssociation } from '../artefacts/partial-associations.ts'
import type { PermutationRow } from '../artefacts/permutations.ts'
import type { PowerRow } from '../artefacts/power.ts'
import type { Input, Provenance } from '../artefacts/provenance.ts'
import type { RatedSessionsRow } from '../artefacts/rated-sessions.ts'
import type { ReliabilityRow } from '../artefacts/reliability.ts'
import type { ReplicationRow } from '../artefacts/replication.ts'
import type { SensitivityRow } from '../artefacts/sensitivity.ts'
import type { SpecificationCurveRow } from '../artefacts/specification-curve.ts'
import type { SpecificationRow } from '../artefacts/specifications.ts'
import type { SpecificityRow } from '../artefacts/specificity.ts'
import type { StructuralSummaryRow } from '../artefacts/structural-summary.ts'
import type { TiesRow } from '../artefacts/ties.ts'
import type { TypeOrderRow } from '../artefacts/type-order.ts'
import type { Form } from '../study/scales/scale.ts'
import type { Study } from '../study/study.ts'

/** Everything the sections of a report are written from: the plan and the aggregate tables, nobody's single data. */
export interface Evidence {
  readonly study: Study
  readonly composition: readonly CompositionRow[]
  readonly caseload: readonly CaseloadRow[]
  readonly chance: readonly ChanceRow[]
  readonly descriptives: readonly DescriptiveRow[]
  readonly ratedSessions: readonly RatedSessionsRow[]
  readonly reliability: readonly ReliabilityRow[]
  readonly itemStatistics: readonly ItemStatisticsRow[]
  /** Empty if the six scores were given as they are. */
  readonly inventoryReliability: readonly InventoryReliabilityRow[]
  readonly inventoryItems: readonly InventoryItemRow[]
  readonly associations: readonly Association[]
  readonly ties: readonly TiesRow[]
  readonly typeOrder: readonly TypeOrderRow[]
  readonly structuralSummary: readonly StructuralSummaryRow[]
  /** Empty if the study is held against nothing that was published before. */
  readonly originals: readonly OriginalRow[]
  readonly consistency: readonly ConsistencyRow[]
  readonly replication: readonly ReplicationRow[]
  readonly adjustments: readonly Adjustment[]
  readonly partialAssociations: readonly PartialAssociation[]
  readonly matrix: readonly MatrixCell[]
  readonly specificity: readonly SpecificityRow[]
  readonly evidence: readonly EvidenceRow[]
  readonly power: readonly PowerRow[]
  readonly sensitivity: readonly SensitivityRow[]
  readonly intervals: readonly IntervalRow[]
  readonly permutations: readonly PermutationRow[]
  readonly specifications: readonly SpecificationRow[]
  readonly specificationCurve: readonly SpecificationCurveRow[]
  readonly flow: readonly FlowRow[]
  readonly analysisFlow: readonly AnalysisFlowRow[]
  readonly missingReasons: readonly MissingReason[]
  readonly inputs: readonly Input[]
  readonly software: Provenance['software']
}

/** Whether people and pairs go by pseudonyms; nothing may then be said that names files or what stands in them. */
export function isDeidentified({ inputs }: Pick<Evidence, 'inputs'>): boolean {
  return inputs.some((input) => 'seal' in input)
}

/** The primary test. */
export function primary(associations: readonly Association[]): Association {
  return associations.find((row) => row.role === 'primary')!
}

/** The name of an outcome in the report. */
export function outcomeLabel(study: Study, id: string): string {
  const outcome = study.outcomes[id]!
  const label = outcome.label ?? study.scales[outcome.scale]!.label
  return outcome.rater === 'therapist' && outcome.label === undefined
    ? `${label} (rated by therapist)`
    : label
}

/** The forms that outcomes were measured with, each once, in the order of the outcomes. */
export function formsOf(study: Study): Form[] {
  const forms = Object.values(study.outcomes).flatMap(({ scale }) => study.scales[scale]!.form ?? [])
  return [...new Map(forms.map((form) => [form.id, form])).values()]
}

/** What is said of Pearson's r where the primary correlation may be of another kind. */
export function primaryPearson({ hypothesis }: Study): string {
  return hypothesis.method === 'pearson'
    ? 'the primary correlation'
    : 'Pearson’s r of the index and outcome of the hypothesis'
}
