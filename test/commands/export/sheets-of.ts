import { type CellObject, read } from '@e965/xlsx'

/** The sheets of a workbook by name, cell by cell; null where a cell is empty. */
export function sheetsOf(bytes: Uint8Array): Map<string, (CellObject | null)[][]> {
  const { SheetNames, Sheets } = read(bytes, {
    ...{ dense: true, cellDates: false, UTC: true, type: 'array', sheetStubs: false },
  })
  return new Map(
    SheetNames.map((name) => [
      name,
      (Sheets[name]!['!data'] ?? []).map((row) => Array.from(row ?? [], (cell) => cell ?? null)),
    ]),
  )
}

/** The values of a row of cells. */
export const valuesOf = (row: readonly (CellObject | null)[] | undefined) =>
  row?.map((cell) => cell?.v ?? null)
