import { bayesFactors } from '../analyses/bayes/table.ts'
import { caseload } from '../analyses/composition/caseload-table.ts'
import { associations } from '../analyses/correlations/table.ts'
import { descriptives } from '../analyses/descriptives/table.ts'
import { ratedSessions } from '../analyses/early-ratings/table.ts'
import { equivalence } from '../analyses/equivalence/table.ts'
import { leading } from '../analyses/leading/table.ts'
import { leaveOneOut } from '../analyses/leave-one-out/table.ts'
import { matchParts } from '../analyses/match/parts-table.ts'
import { nesting } from '../analyses/nesting/table.ts'
import { partialAssociations } from '../analyses/partial/table.ts'
import { analysisFlow } from '../analyses/participants/analysis-flow-table.ts'
import { power } from '../analyses/power/table.ts'
import { rePairing } from '../analyses/re-pairing/table.ts'
import { flow } from '../artefacts/flow.ts'
import type { ReportDocument } from '../document/document.ts'
import { body } from './body/body.ts'
import type { ReportMaterial } from './material.ts'
import { OWN, supplement } from './supplement.ts'
import { telling } from './told.ts'

/** The tables that the report reads besides those of its analyses. */
export const REPORT_TABLES = [
  ...[analysisFlow, associations, bayesFactors, caseload, descriptives, equivalence, flow],
  ...[leading, leaveOneOut, matchParts, nesting, partialAssociations, power, ratedSessions, rePairing],
]

/** The report as a document, whatever format it is then written in. */
export function reportDocument(material: ReportMaterial): ReportDocument {
  const { title, authors, simulated } = material.study
  const told = telling(material, OWN)
  const sections = body(told)
  return {
    title,
    authors,
    simulated: simulated !== false,
    body: sections,
    supplement: supplement(told, sections),
  }
}
