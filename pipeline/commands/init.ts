import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { problem, StudyProblems } from '../problems.ts'
import { atomicWrite } from '../stages/disk/atomic-write.ts'

const DATA = fileURLToPath(new URL('../../data/', import.meta.url))

/**
 * Writes a small study that runs: study.yaml with comments, three data files with a few invented rows, a README that says
 * what to fill in, and the schema with which editors complete and check study.yaml.
 * @throws StudyProblems if the folder is not empty
 */
export function init(folder: string): readonly string[] {
  if (namesIn(folder).length > 0) throw new StudyProblems([problem('folder-not-empty', { file: folder })])
  const template = join(DATA, 'template')
  const files = new Map(readdirSync(template).map((name) => [name, readFileSync(join(template, name))]))
  files.set('study.schema.json', readFileSync(join(DATA, 'study.schema.json')))
  atomicWrite(folder, files)
  return [...files.keys()]
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code
    if (why === 'ENOENT') return []
    throw new StudyProblems([
      problem('unwritable-folder', { file: folder }, why ?? String(error), 'name another folder'),
    ])
  }
}
