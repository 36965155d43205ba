import cliui from 'cliui'

/** One cell of a row on the terminal. */
export interface Cell {
  readonly text: string
  /** Width in characters, with the gap to the next cell; cells without a width share the rest of the row. */
  readonly width?: number
  readonly align?: 'right'
  /** Number of blanks before each of its lines. */
  readonly indent?: number
}

/**
 * Rows of cells as lines of text, with every cell wrapped between words. A row without cells is an empty line. The text
 * has neither colours nor control characters, so it is the same on a terminal, in a file and in a pipe.
 */
export function layOut(rows: readonly (readonly Cell[])[], width: number): string {
  const layout = cliui({ width })
  for (const row of rows) {
    const cells = row.length === 0 ? [{ text: '' }] : row
    layout.div(
      ...cells.map(({ indent = 0, ...cell }, place) => ({
        ...cell,
        padding: [0, place < cells.length - 1 ? 1 : 0, 0, indent] as [number, number, number, number],
      })),
    )
  }
  return layout.toString()
}

/** A row that is one paragraph. */
export function paragraphRow(text: string, indent = 0): readonly Cell[] {
  return [{ text, indent }]
}
