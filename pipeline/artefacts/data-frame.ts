import type { DataFrame } from 'danfojs-node'
import { type Cell, plainCell } from './artefact.ts'

type Library = typeof import('danfojs-node')

/**
 * A table as a data frame of danfojs-node, for people who go on from here in a notebook or a script.
 *
 * The only place that knows the library. It is asked for what it does exactly: columns in and out as they are,
 * selection by a mask, printing. It takes a second to load, so that a run, which needs none of it, does not. A package
 * that uses this one installs it only if it wants frames.
 *
 * @throws Error if danfojs-node is not installed, with what to do
 */
export async function dataFrame(
  rows: readonly Readonly<Record<string, Cell>>[],
  columns: readonly string[],
): Promise<DataFrame> {
  library ??= loaded()
  const { DataFrame } = await library
  // A list of no values makes the library fail.
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

/** What the library does for every column of a new frame: it becomes a property. */
interface Properties {
  readonly columns: readonly string[]
  $setInternalColumnDataProperty(column?: string): void
}

/**
 * Columns must not hide members of the frame: many of our tables have a column called `index`, which would take the
 * place of the frame's own index, and `head` would fail. Such a column is reached by `frame.column('index')`.
 */
function keepMembers({ DataFrame }: Library): void {
  const frames = Object.getPrototypeOf(DataFrame.prototype) as Properties
  const define = frames.$setInternalColumnDataProperty
  frames.$setInternalColumnDataProperty = function (this: Properties, column?: string) {
    for (const name of column === undefined ? this.columns : [column])
      if (!(name in this)) define.call(this, name)
  }
}
