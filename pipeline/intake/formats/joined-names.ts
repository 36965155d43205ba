import type { Area } from './grid.ts'
import type { RawRow } from './raw-table.ts'

/**
 * The column names of a header of two rows, joined with _ between. An upper name continues to the right over its merged
 * cells, or over empty cells until the next name; a name with nothing below it stands alone and does not continue.
 */
export function joinedNames(upper: RawRow, lower: RawRow, merged: readonly Area[]): string[] {
  const width = Math.max(upper.cells.length, lower.cells.length)
  const areaAt = (column: number) =>
    merged.find(
      ({ lines, columns }) =>
        lines[0] <= upper.line && upper.line <= lines[1] && columns[0] <= column && column <= columns[1],
    )
  const names: string[] = []
  let current = ''
  let end = Number.POSITIVE_INFINITY
  for (let i = 0; i < width; i++) {
    const own = upper.cells[i] ?? ''
    const below = lower.cells[i] ?? ''
    if (own !== '') {
      const area = areaAt(i)
      const isWide = area !== undefined && area.columns[1] > area.columns[0]
      current = own
      if (isWide) end = area.columns[1]
      else end = below === '' ? i : Number.POSITIVE_INFINITY
    } else if (i > end) current = ''
    names.push([current, below].filter((name) => name !== '' && !(below === '' && own === '')).join('_'))
  }
  return names
}
