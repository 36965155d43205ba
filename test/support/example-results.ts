import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { inject } from 'vitest'
import { runStage } from '../../pipeline/stages/run/run-stage.ts'
import { Workspace } from '../../pipeline/stages/run/workspace.ts'
import { STAGES } from '../../pipeline/stages/stages.ts'
import { EXAMPLE } from './run.ts'

/**
 * The results of the example as it is, to be read only. The first test file that asks runs the example; the others, also
 * those on other threads, wait for it.
 */
export async function exampleResults(): Promise<Workspace> {
  const folder = inject('temporaryExample')
  const [begun, made, failed] = ['begun', 'made', 'failed'].map((name) => join(folder, name))
  const workspace = new Workspace(join(EXAMPLE, 'study.yaml'), () => join(folder, 'results'))
  if (isFirst(begun!)) {
    try {
      for (const stage of STAGES) await runStage(stage, STAGES, workspace)
      writeFileSync(made!, '')
    } catch (error) {
      writeFileSync(failed!, '')
      throw error
    }
  }
  while (!existsSync(made!)) {
    if (existsSync(failed!)) throw new Error('the example could not be run: see the test that ran it')
    await setTimeout(50)
  }
  return workspace
}

/** Of several that ask for a folder, one makes it. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder)
    return true
  } catch {
    return false
  }
}
