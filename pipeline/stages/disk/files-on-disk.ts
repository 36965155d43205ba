import { basename, dirname } from 'node:path'
import type { GivenFiles } from '../run/given-files.ts'
import { namedPath, realPath } from './real-path.ts'
import { regularFile } from './regular-file.ts'

/** A study file on the disk, and the files that it names by their paths from there. */
export interface FilesOnDisk extends GivenFiles {
  /** The path of a file without symbolic links. */
  placeOf(name: string): string
}

export function filesOnDisk(studyFile: string): FilesOnDisk {
  const path = (name: string) => namedPath(dirname(studyFile), name)
  return {
    shownAs: studyFile,
    study: basename(studyFile),
    read: (name, most) => regularFile(path(name), most),
    placeOf: (name) => realPath(path(name)),
  }
}
