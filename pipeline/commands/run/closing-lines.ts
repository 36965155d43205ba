import { join } from 'node:path'
import { closingFindings } from '../../report/findings/closing.ts'
import { plural } from '../../sentences/plural.ts'
import type { KeyFile } from '../../stages/pseudonyms/key-file.ts'
import type { StageName } from '../../stages/run/stage.ts'
import type { Workspace } from '../../stages/run/workspace.ts'
import { pairsUnderstood } from '../../stages/understood/pairs-understood.ts'
import { pathFromHere, WIDTH } from '../here.ts'
import { shortText } from '../understood/understood-text.ts'

/** The place of the results and, after the last stage, the main findings and the comparison with the published results. */
export function closingLines(last: StageName, workspace: Workspace): string[] {
  const folder = pathFromHere(workspace.folder)
  const key = workspace.keyFile === null ? [] : [keyLine(workspace.keyFile)]
  if (last !== 'report') return [`Results: ${folder}`, ...key]
  return [
    `Report: ${join(folder, 'report.html')}`,
    ...closingFindings({ study: workspace.study, rows: (table) => workspace.rows(table) }),
    ...key,
  ]
}

/** What was understood of the data, after a run of all stages. */
export function understoodLines(
  { from, to }: { readonly from: StageName; readonly to: StageName },
  workspace: Workspace,
): string[] {
  if (from !== 'load' || to !== 'report') return []
  const { study } = workspace
  return [shortText(pairsUnderstood({ study, rows: (table) => workspace.rows(table) }), WIDTH), '']
}

/** The place of the key file, with a reminder to protect it. */
function keyLine({ path, added, isOld }: KeyFile): string {
  const addition = added > 0 && isOld ? `, ${plural(added, 'pseudonym')} added` : ''
  return `Key: ${pathFromHere(path)}${addition}. This file links pseudonyms to people. Keep it safe, and separate from the results.`
}
