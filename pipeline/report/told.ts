import { ANALYSES } from '../analyses/analyses.ts'
import type { AnyAnalysis } from '../analyses/analysis.ts'
import { type Block, joined, type Text } from '../document/document.ts'
import { withEqualN } from './equal-n.ts'
import type { ReportMaterial } from './material.ts'

/** What a report is written from, and what its analyses say. */
export interface Told extends ReportMaterial {
  blocks(analysis: AnyAnalysis): readonly Block[]
  /** Whether a table or figure, such as 'table-ways', is in the report. */
  prints(ref: string): boolean
}

/** The tables and figures of the analyses that the body shows, in place of the supplement. */
const IN_BODY = new Set([
  ...['table-composition', 'table-measures', 'table-ways', 'table-match', 'table-replication-verdicts'],
  ...['figure-scatter', 'figure-flow', 'figure-re-paired-association', 'figure-response-surface'],
  ...['figure-forest', 'figure-caterpillar'],
])

/** The word by which a table or figure is called out. */
export const refOf = (it: Block): string | null =>
  it.kind === 'table' || it.kind === 'figure' ? `${it.kind}-${it.id}` : null

/** What the analyses say, worked out once. @param others tables and figures of the report itself */
export function telling(material: ReportMaterial, others: readonly string[]): Told {
  const said = new Map(ANALYSES.map((it) => [it, it.blocks(material.results.get(it)!).map(withEqualN)]))
  const there = new Set([...said.values()].flat().map(refOf))
  const isSupplementMade = material.study.report.supplement !== 'none'
  return {
    ...material,
    blocks: (analysis) => said.get(analysis)!,
    prints: (ref) =>
      IN_BODY.has(ref) ? there.has(ref) : isSupplementMade && (there.has(ref) || others.includes(ref)),
  }
}

/** A table or figure of an analysis for the body; nothing if it has none. */
export function quoted(told: Told, ref: string): Block[] {
  return ANALYSES.flatMap((it) => told.blocks(it)).filter((block) => refOf(block) === ref)
}

/** Callouts in brackets of what the report has of these: " (Table 3, Figure S1)"; nothing if it has none. */
export function see(told: Told, ...refs: readonly string[]): Text {
  const there = refs.filter((ref) => told.prints(ref))
  return there.length === 0
    ? []
    : [
        ' (',
        ...joined(
          there.map((ref): Text => [{ ref }]),
          ', ',
        ),
        ')',
      ]
}

/** What an analysis has found, as its own section reads it. */
export function resultsOf<R>(told: Told, analysis: AnyAnalysis): R {
  return told.results.get(analysis) as R
}
