import { readFileSync, statSync } from 'node:fs'

/**
 * The bytes of a file. A pipe or a device is refused: it may have no end.
 * @throws Error with the code of the system, ENOENT if there is no such file, or "not a file"
 */
export function regularFile(path: string): Uint8Array {
  const stat = statSync(path)
  if (!stat.isFile() && !stat.isDirectory()) throw Object.assign(new Error(path), { code: 'not a file' })
  return readFileSync(path)
}
