import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { runStage } from '../../pipeline/stages/run/run-stage.ts'
import type { StageName } from '../../pipeline/stages/run/stage.ts'
import { Workspace } from '../../pipeline/stages/run/workspace.ts'
import { STAGES } from '../../pipeline/stages/stages.ts'

/** What a changed study has instead of, or beside, its own settings and files; undefined takes a setting away. */
interface Changes {
  readonly settings?: Readonly<Record<string, unknown>>
  readonly files?: Readonly<Record<string, string>>
}

/** A copy of a study in `folder`, changed and run up to a stage, in this process. */
export async function studyRun(
  source: string,
  folder: string,
  { settings = {}, files = {} }: Changes,
  to: StageName = 'correlate',
): Promise<Workspace> {
  cpSync(source, folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const file = join(folder, 'study.yaml')
  writeFileSync(file, stringify({ ...parse(readFileSync(file, 'utf8')), ...settings }))
  const workspace = new Workspace(file, () => join(folder, 'out'))
  const last = STAGES.findIndex(({ name }) => name === to)
  for (const stage of STAGES.slice(0, last + 1)) await runStage(stage, STAGES, workspace)
  return workspace
}
