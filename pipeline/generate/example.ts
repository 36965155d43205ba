import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runStage } from '../stages/run/run-stage.ts'
import { Workspace } from '../stages/run/workspace.ts'
import { STAGES } from '../stages/stages.ts'

/*
 * Runs the example study into reports/example/, or with --check into a temporary folder, and names every file in
 * which the two differ; exit status 1 if there is one. Run: npm run example
 */

const PROJECT = fileURLToPath(new URL('../../', import.meta.url))

const EXAMPLE = join(PROJECT, 'reports/example')

async function example(folder: string): Promise<void> {
  // The folder is remade whatever is in it: a merge can leave files there that its provenance does not name.
  const workspace = new Workspace(join(PROJECT, 'data/example/study.yaml'), () => folder, null, true)
  for (const stage of STAGES) await runStage(stage, STAGES, workspace)
}

/** The files of a folder, by their path in it. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort()
}

/** The files that are in one folder only, or not the same in both. */
export function differences(folder: string, other: string): string[] {
  const [ours, theirs] = [filesOf(folder), filesOf(other)]
  return [...new Set([...ours, ...theirs])].filter(
    (path) =>
      !ours.includes(path) ||
      !theirs.includes(path) ||
      !readFileSync(join(folder, path)).equals(readFileSync(join(other, path))),
  )
}

if (import.meta.main) {
  if (!process.argv.includes('--check')) await example(EXAMPLE)
  else {
    const folder = mkdtempSync(join(tmpdir(), 'congruence-example-'))
    try {
      await example(folder)
      const differing = differences(EXAMPLE, folder)
      if (differing.length > 0) {
        console.error(`reports/example is out of date: ${differing.join(', ')}. Run: npm run example`)
        process.exitCode = 1
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
