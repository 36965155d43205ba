import { relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that paths are relative to: where the command was typed. `npm start` runs in the project's folder. */
export const HERE = (process.env.npm_lifecycle_event === 'start' && process.env.INIT_CWD) || process.cwd()

/** Width of the output in characters: that of the terminal, between 60 and 100. */
export const WIDTH = Math.max(60, Math.min(100, process.stdout.columns ?? 100))

/** The folder of this project, where npx finds the command. */
const PROJECT = fileURLToPath(new URL('../..', import.meta.url))

/** What is built from the source has been installed, and npx finds it from where the person is. */
export const IS_CLONE = import.meta.url.endsWith('.ts')

/** The place that a word of the command line names; null if there is no word. */
export function placeOf(word: string): string
export function placeOf(word: string | undefined): string | null
export function placeOf(word: string | undefined): string | null {
  return word === undefined ? null : resolve(HERE, word)
}

/** The path relative to the current folder; unchanged if it is outside. */
export function pathFromHere(path: string): string {
  const relativePath = relative(HERE, path) || '.'
  return relativePath.startsWith('..') ? path : relativePath
}

/** A path as it is written where npx finds the command. */
export function runnable(path: string): string {
  if (!IS_CLONE) return pathFromHere(path)
  const way = relative(PROJECT, path)
  return way.startsWith('..') ? path : way
}
