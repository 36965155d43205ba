import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/* Files of packages that are no code, such as fonts, by the name with which they would be imported. */

const { resolve } = createRequire(import.meta.url)

/** The path of the file on the disk. @throws Error if its package is not installed */
export const packagedPath = (name: string): string => resolve(name)

/** @throws Error if its package is not installed */
export function packagedFile(name: string): Uint8Array {
  return readFileSync(packagedPath(name))
}

export function isPackaged(name: string): boolean {
  try {
    packagedPath(name)
    return true
  } catch {
    return false
  }
}
