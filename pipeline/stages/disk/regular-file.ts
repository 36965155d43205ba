import { readFileSync, statSync } from 'node:fs'

/**
 * The bytes of a file. A pipe or a device is refused, because it may be endless.
 * @throws Error with a system error code such as ENOENT, or with the code "not a file"
 */
export function regularFile(path: string): Uint8Array {
  const stat = statSync(path)
  if (!stat.isFile() && !stat.isDirectory()) throw Object.assign(new Error(path), { code: 'not a file' })
  return readFileSync(path)
}
