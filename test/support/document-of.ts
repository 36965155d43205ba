import { ANALYSES } from '../../pipeline/analyses/analyses.ts'
import type { ReportDocument } from '../../pipeline/document/document.ts'
import { reportDocument } from '../../pipeline/report/report.ts'
import { rowsIn, writtenFrom } from '../../pipeline/stages/run/results-of-analyses.ts'
import type { Workspace } from '../../pipeline/stages/run/workspace.ts'

/** The report of a study that was run up to its last analysis, before any format writes it. */
export function documentOf(workspace: Workspace): ReportDocument {
  const { study } = workspace
  const given = { study, rows: workspace.rows.bind(workspace), deidentified: false }
  return reportDocument({
    ...given,
    inputs: [],
    software: { name: 'personality-congruence', version: '0', node: '22', packages: {} },
    results: new Map(
      ANALYSES.map((it) => [it, { study, deidentified: false, ...rowsIn(writtenFrom(it), given) }]),
    ),
  })
}
