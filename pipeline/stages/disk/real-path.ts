import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

/** The path of a file that a study names; some disks keep its accents as marks of their own, composed or not. */
export function namedPath(folder: string, name: string): string {
  const paths = [name, name.normalize('NFC'), name.normalize('NFD')].map((it) => resolve(folder, it))
  return paths.find((path) => existsSync(path)) ?? paths[0]!
}

/** The path without symbolic links, as far as it exists. */
export function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return dirname(path) === path ? path : join(realPath(dirname(path)), basename(path))
  }
}
