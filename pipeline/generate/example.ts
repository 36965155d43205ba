import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runStages } from '../stages/run/run-stage.ts'
import { Workspace } from '../stages/run/workspace.ts'
import { STAGES } from '../stages/stages.ts'

/*
 * Runs the example study into reports/example/. Run: npm run example. Whether it is up to date is said by:
 * npx congruence verify reports/example --study data/example/study.yaml
 */

const PROJECT = fileURLToPath(new URL('../../', import.meta.url))

// The folder is remade whatever is in it: a merge can leave files there that its provenance does not name.
const workspace = new Workspace(
  join(PROJECT, 'data/example/study.yaml'),
  () => join(PROJECT, 'reports/example'),
  null,
  true,
)
await runStages(STAGES, STAGES, workspace)
