import type { Adjustment } from '../analyses/adjustments/table.ts'
import type { EvidenceRow } from '../analyses/bayes/table.ts'
import type { CaseloadRow } from '../analyses/composition/caseload-table.ts'
import type { CompositionRow } from '../analyses/composition/table.ts'
import type { Association } from '../analyses/correlations/table.ts'
import type { DescriptiveRow } from '../analyses/descriptives/table.ts'
import type { MatrixCell } from '../analyses/matrix/table.ts'
import type { PartialAssociation } from '../analyses/partial/table.ts'
import type { AnalysisFlowRow } from '../analyses/participants/analysis-flow-table.ts'
import type { FlowRow } from '../analyses/participants/flow-table.ts'
import type { MissingReason } from '../analyses/participants/missing-reasons-table.ts'
import type { PowerRow } from '../analyses/power/table.ts'
import type { ChanceRow } from '../analyses/re-pairing/table.ts'
import type { InventoryItemRow } from '../analyses/reliability/inventory-item-table.ts'
import type { InventoryReliabilityRow } from '../analyses/reliability/inventory-table.ts'
import type { ItemStatisticsRow } from '../analyses/reliability/item-table.ts'
import type { RatedSessionsRow } from '../analyses/reliability/rated-sessions-table.ts'
import type { ReliabilityRow } from '../analyses/reliability/table.ts'
import type { ConsistencyRow } from '../analyses/replication/consistency-table.ts'
import type { OriginalRow } from '../analyses/replication/originals-table.ts'
import type { ReplicationRow } from '../analyses/replication/table.ts'
import type { IntervalRow } from '../analyses/robustness/intervals-table.ts'
import type { PermutationRow } from '../analyses/robustness/permutations-table.ts'
import type { SensitivityRow } from '../analyses/sensitivity/table.ts'
import type { SpecificationRow } from '../analyses/specification-curve/table.ts'
import type { SpecificationCurveRow } from '../analyses/specification-curve/tests-table.ts'
import type { SpecificityRow } from '../analyses/specificity/table.ts'
import type { TiesRow } from '../analyses/ties/table.ts'
import type { StructuralSummaryRow } from '../analyses/type-order/summary-table.ts'
import type { TypeOrderRow } from '../analyses/type-order/table.ts'
import type { Input, Provenance } from '../artefacts/provenance.ts'
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
