import { ANALYSES } from '../analyses/analyses.ts'
import type { ChapterId } from '../analyses/analysis.ts'
import { caseload } from '../analyses/composition/caseload-table.ts'
import { associations } from '../analyses/correlations/table.ts'
import { descriptives } from '../analyses/descriptives/table.ts'
import { ratedSessions } from '../analyses/early-ratings/table.ts'
import { equivalence } from '../analyses/equivalence/table.ts'
import { leading } from '../analyses/leading/table.ts'
import { leaveOneOut } from '../analyses/leave-one-out/table.ts'
import { matchParts } from '../analyses/match/parts-table.ts'
import { analysisFlow } from '../analyses/participants/analysis-flow-table.ts'
import { rePairing } from '../analyses/re-pairing/table.ts'
import { flow } from '../artefacts/flow.ts'
import type { Block, ReportDocument, Section } from '../document/document.ts'
import { findings } from './findings/findings.ts'
import { hollandTypes } from './holland-types.ts'
import { limitations } from './limitations.ts'
import { making } from './making.ts'
import type { ReportMaterial } from './material.ts'
import { references } from './references.ts'
import { withheldParagraph } from './withheld.ts'

/** The tables that the report reads besides those of its analyses. */
export const REPORT_TABLES = [
  ...[analysisFlow, associations, caseload, descriptives, equivalence, flow],
  ...[leading, leaveOneOut, matchParts, ratedSessions, rePairing],
]

type Blocks = (material: ReportMaterial) => readonly Block[]

/** A chapter of the report: what is said of the study as a whole, and the analyses that belong to it. */
interface Chapter {
  readonly id: ChapterId | 'findings' | 'limitations' | 'references' | 'making'
  readonly title: string
  /** What comes before its analyses. */
  readonly opening?: Blocks
  /** What comes after them. */
  readonly closing?: Blocks
}

/** The chapters in their order. One that has nothing to say is left out. */
const CHAPTERS: readonly Chapter[] = [
  { id: 'findings', title: 'Findings', opening: findings },
  { id: 'sample', title: 'Sample', closing: withheldParagraph },
  { id: 'measures', title: 'Measures', opening: hollandTypes },
  { id: 'congruence', title: 'Congruence' },
  { id: 'nesting', title: 'Clients Within Therapists' },
  { id: 'association', title: 'The Association' },
  { id: 'match', title: 'Match or Main Effect' },
  { id: 'correlations', title: 'Correlations of Independent Pairs' },
  { id: 'robustness', title: 'Robustness' },
  { id: 'ties', title: 'Ties' },
  { id: 'replication', title: 'Replication' },
  { id: 'specificity', title: 'Specificity' },
  { id: 'evidence', title: 'Evidence' },
  { id: 'sensitivity', title: 'Sensitivity' },
  { id: 'specification-curve', title: 'Specification Curve' },
  { id: 'limitations', title: 'Limitations', opening: limitations },
  { id: 'references', title: 'References', opening: references },
  { id: 'making', title: 'How This Report Was Made', opening: making },
]

/** The report as a document, whatever format it is then written in. */
export function reportDocument(material: ReportMaterial): ReportDocument {
  const { title, authors, simulated } = material.study
  return {
    title,
    authors,
    simulated: simulated !== false,
    body: CHAPTERS.map((chapter) => section(chapter, material)).filter(({ blocks }) => blocks.length > 0),
    supplement: [],
  }
}

function section({ id, title, opening, closing }: Chapter, material: ReportMaterial): Section {
  const told = ANALYSES.filter(({ chapter }) => chapter === id).flatMap((it) =>
    it.blocks(material.results.get(it)!),
  )
  return { id, title, blocks: [...(opening?.(material) ?? []), ...told, ...(closing?.(material) ?? [])] }
}
