import { existsSync, readdirSync, readFileSync } from 'node:fs'

/* What comes with the program, by its path in the project: data/instruments/cis.yaml. */

const PROJECT = new URL('../../', import.meta.url)

/** @throws Error if there is no such file */
export function shippedFile(path: string): Uint8Array {
  return readFileSync(new URL(path, PROJECT))
}

/** The names of the files in a folder. */
export function shippedNames(folder: string): readonly string[] {
  return readdirSync(new URL(folder, PROJECT))
}

export function isShipped(path: string): boolean {
  return existsSync(new URL(path, PROJECT))
}
