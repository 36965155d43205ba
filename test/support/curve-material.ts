import { needs } from '../../pipeline/analyses/specification-curve/table.ts'
import type { specificationTables } from '../../pipeline/analyses/specification-curve/tables.ts'
import { analysisRow, analysisTable } from '../../pipeline/artefacts/analysis.ts'
import { analysisFrame } from '../../pipeline/artefacts/analysis-frame.ts'
import type { Workspace } from '../../pipeline/stages/run/workspace.ts'

/** What the specification curve of a study that was correlated is computed from. */
export function curveMaterial(workspace: Workspace): Parameters<typeof specificationTables>[0] {
  const { study } = workspace
  const pairs = workspace.rows(analysisTable(study)).map((row) => analysisRow(row, study))
  const tables = Object.entries(needs).map(([name, table]) => [
    name,
    workspace.rows<typeof table.columns>(table),
  ])
  return { study, frame: analysisFrame(pairs), ...Object.fromEntries(tables) }
}
