import { filesInMemory, type GivenFiles } from '../../api/study.ts'
import type { GivenFile, StudyGiven } from './messages.ts'

const STUDY = 'study.yaml'

export const bytesOf = async ({ content }: GivenFile): Promise<Uint8Array> =>
  new Uint8Array(await content.arrayBuffer())

/** The files by their names. */
export async function filesOf(files: readonly GivenFile[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const all = await Promise.all(files.map(async (file) => [file.name, await bytesOf(file)] as const))
  return new Map(all)
}

export async function studyOf({ study, files }: StudyGiven): Promise<GivenFiles> {
  const content = new Blob([study])
  return filesInMemory(STUDY, await filesOf([...files, { name: STUDY, content }]))
}
