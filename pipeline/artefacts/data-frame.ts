import type { DataFrame } from 'danfojs-node'

/**
 * A table as a data frame of danfojs-node, for further work in a notebook or a script.
 *
 * Only this file uses the library, and only for what the library does exactly: columns in and out, selection
 * by a mask, printing. Loading it takes a second, so a run, which does not need it, does not load it.
 */
export async function dataFrame(
  rows: readonly Readonly<Record<string, unknown>>[],
  columns: readonly string[],
): Promise<DataFrame> {
  const library = await import('danfojs-node')
  const { DataFrame } = 'default' in library ? (library.default as typeof library) : library
  return new DataFrame(
    Object.fromEntries(columns.map((name) => [name, rows.map((row) => row[name] ?? null)])),
  )
}
