import type { DataFrame } from 'danfojs-node'
import { type Cell, plainCell } from './artefact.ts'

type Library = typeof import('danfojs-node')

/**
 * A table as a data frame of danfojs-node, for further work in a notebook or a script.
 *
 * Only this file uses the library, and only for what the library does exactly: columns in and out, selection
 * by a mask, printing. Loading it takes a second, so a run, which does not need it, does not load it. A
 * package that uses this one installs danfojs-node only if it needs data frames.
 *
 * @throws Error if danfojs-node is not installed; the message says what to do
 */
export async function dataFrame(
  rows: readonly Readonly<Record<string, Cell>>[],
  columns: readonly string[],
): Promise<DataFrame> {
  library ??= loaded()
  const { DataFrame } = await library
  // The library fails on an empty list.
  if (rows.length === 0) return new DataFrame([], { columns: [...columns] })
  return new DataFrame(
    Object.fromEntries(columns.map((name) => [name, rows.map((row) => plainCell(row[name] ?? null))])),
  )
}

let library: Promise<Library> | null = null

async function loaded(): Promise<Library> {
  let found: Library & { readonly default?: Library }
  try {
    found = await import('danfojs-node')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error
    throw new Error('A data frame needs the package danfojs-node. Run: npm install danfojs-node@1.2.0')
  }
  const library = found.default ?? found
  keepMembers(library)
  return library
}

/** The library does this for every column of a new frame: the column becomes a property. */
interface Properties {
  readonly columns: readonly string[]
  $setInternalColumnDataProperty(column?: string): void
}

/**
 * Columns must not hide members of the frame. Many tables have a column `index`, which would replace the
 * index of the frame, so that `head` would fail. Use `frame.column('index')` for such a column.
 */
function keepMembers({ DataFrame }: Library): void {
  const frames = Object.getPrototypeOf(DataFrame.prototype) as Properties
  const define = frames.$setInternalColumnDataProperty
  frames.$setInternalColumnDataProperty = function (this: Properties, column?: string) {
    for (const name of column === undefined ? this.columns : [column])
      if (!(name in this)) define.call(this, name)
  }
}
