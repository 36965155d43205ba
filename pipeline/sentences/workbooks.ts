import { count, plural } from './plural.ts'
import type { Sentences } from './sentence.ts'

/** The first few of a list, and how many more there are. */
const firstOf = (list: readonly (string | number)[], most = 5) =>
  list.length <= most
    ? list.join(', ')
    : `${list.slice(0, most).join(', ')} and ${count(list.length - most)} more`

/** Sentences about workbooks: sheets, merged and hidden cells, formulas. */
export const WORKBOOKS = {
  'unknown-sheet': (sheets: readonly string[]) => ({
    message: `the workbook has the sheets ${sheets.join(', ')}, and study.yaml does not name one of them`,
    remedy: `declare sheet: ${sheets[0] ?? 'its name'} or another sheet for this file in study.yaml`,
  }),
  'merged-cells': (areas: readonly string[]) => ({
    message: `the cells ${firstOf(areas)} are merged: only the first cell of a merged area has its value`,
    remedy:
      'write merged: fill for this file in study.yaml to give every cell of an area its value, or unmerge the cells',
  }),
  'hidden-rows': (lines: readonly number[]) => ({
    severity: 'warning' as const,
    message: `${plural(lines.length, 'hidden row is', 'hidden rows are')} read (${lines.length === 1 ? 'row' : 'rows'} ${firstOf(lines)})`,
    remedy: 'show them and check them; to leave them out, delete them or select the others with `only`',
  }),
  'hidden-column': () => ({
    severity: 'warning' as const,
    message: 'this column is hidden in the workbook, but read',
    remedy: 'show it and check it; to leave it out, name it under `ignore` for this file in study.yaml',
  }),
  'error-cell': (cells: readonly string[], missing: readonly string[]) => ({
    message: `${plural(cells.length, 'cell has', 'cells have')} this error (${firstOf(cells)})`,
    remedy: `correct the formulas in the workbook; if the error means a missing value, write missing: [${missing.map((word) => JSON.stringify(word)).join(', ')}] for this file in study.yaml`,
  }),
  'formula-without-value': (cells: readonly string[]) => ({
    message: `${plural(cells.length, 'cell has a formula', 'cells have formulas')} whose value was not saved (${firstOf(cells)})`,
    remedy: 'open the workbook in Excel or LibreOffice, save it, and run again',
  }),
} as const satisfies Sentences
