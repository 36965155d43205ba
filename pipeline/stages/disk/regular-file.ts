import { lstatSync, readFileSync, type Stats, statSync } from 'node:fs'

/**
 * The bytes of a file. A pipe or a device is refused, because it may be endless.
 * @param most the most bytes that are read
 * @throws Error with a system error code such as ENOENT, or with the code "not a file" or "larger than …"
 */
export function regularFile(path: string, most = Number.POSITIVE_INFINITY): Uint8Array {
  return contentOf(path, statSync(path), most)
}

/**
 * The bytes of a file that lies in its folder itself: a link is refused as well.
 * @throws Error with a system error code such as ENOENT, or with the code "not a file"
 */
export function ownFile(path: string): Uint8Array {
  return contentOf(path, lstatSync(path), Number.POSITIVE_INFINITY)
}

function contentOf(path: string, stat: Stats, most: number): Uint8Array {
  if (!stat.isFile() && !stat.isDirectory()) throw Object.assign(new Error(path), { code: 'not a file' })
  if (stat.isFile() && stat.size > most)
    throw Object.assign(new Error(path), { code: `larger than ${Math.floor(most / 1e6)} MB` })
  return readFileSync(path)
}
