import { relative } from 'node:path'

/** A path as a word of a shell, from the current folder if it is inside. */
export function shellWord(path: string): string {
  const way = relative(process.cwd(), path) || '.'
  const shown = way.startsWith('..') ? path : way
  return /^[\w./\\:-]+$/.test(shown) ? shown : `"${shown.replace(/["$`]/g, '\\$&')}"`
}
