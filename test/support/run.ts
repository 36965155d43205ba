import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export const PROJECT = resolve(import.meta.dirname, '../..')
export const EXAMPLE = join(PROJECT, 'data/example')

/** A new empty folder; `remove` takes it away again. */
export function freshFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'congruence-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** What the command line does with these words, as a person would run it. */
export function congruence(
  words: readonly string[],
  {
    cwd = PROJECT,
    env = {},
    input = '',
  }: { cwd?: string; env?: Record<string, string>; input?: string } = {},
) {
  const { npm_lifecycle_event: _, INIT_CWD: __, ...clean } = process.env
  const run = spawnSync(process.execPath, [join(PROJECT, 'pipeline/launcher.js'), ...words], {
    cwd,
    env: { ...clean, ...env },
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return { status: run.status, out: run.stdout, problems: run.stderr }
}

/** Every file below a folder with its bytes, by its path in the folder. */
export function contents(folder: string): Map<string, Buffer> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  return new Map(
    paths
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [path, readFileSync(join(folder, path))]),
  )
}
