import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { problem, StudyProblems } from '../../problems.ts'
import { atomicWrite } from '../../stages/disk/atomic-write.ts'
import { regularFile } from '../../stages/disk/regular-file.ts'
import { draft } from './draft.ts'
import { firstLook } from './first-look.ts'

const DATA = fileURLToPath(new URL('../../../data/', import.meta.url))

/**
 * Writes a small study that runs: study.yaml with comments, three data files with a few invented rows, a README that says
 * what to fill in, and the schema with which editors complete and check study.yaml.
 * @throws StudyProblems if the folder is not empty
 */
export function init(folder: string): readonly string[] {
  refuseFilled(folder)
  const template = join(DATA, 'template')
  const files = new Map(readdirSync(template).map((name) => [name, readFileSync(join(template, name))]))
  return written(folder, files)
}

/**
 * Writes a draft of study.yaml for the researcher's own files, which stay as and where they are, and the schema.
 * @throws StudyProblems if the folder is not empty, or a file cannot be read
 */
export async function initFrom(folder: string, paths: readonly string[]): Promise<readonly string[]> {
  refuseFilled(folder)
  const looks = []
  for (const path of paths) {
    const file = relative(folder, path).split(sep).join('/')
    looks.push(await firstLook(file, bytesOf(path, file)))
  }
  return written(folder, new Map([['study.yaml', Buffer.from(draft(looks))]]))
}

function written(folder: string, files: Map<string, Buffer>): readonly string[] {
  files.set('study.schema.json', readFileSync(join(DATA, 'study.schema.json')))
  atomicWrite(folder, files)
  return [...files.keys()]
}

function bytesOf(path: string, file: string): Uint8Array {
  try {
    const bytes = regularFile(path)
    if (bytes.length > 0) return bytes
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new StudyProblems([problem('unreadable-file', { file }, why)])
  }
  throw new StudyProblems([problem('empty-file', { file })])
}

/** @throws StudyProblems if there is anything in the folder */
function refuseFilled(folder: string): void {
  if (namesIn(folder).length > 0) throw new StudyProblems([problem('folder-not-empty', { file: folder })])
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
