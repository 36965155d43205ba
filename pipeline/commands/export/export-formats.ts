import { csv2 } from './csv2.ts'
import type { DescribedTable } from './described-table.ts'
import { rds } from './rds/rds.ts'
import { sav } from './sav/sav.ts'

/** The formats with one file for each table: for SPSS, for R, and for spreadsheets that write numbers with a comma. */
export const TABLE_FORMATS = {
  sav: { extension: 'sav', write: async (table: DescribedTable) => sav(table) },
  rds: { extension: 'rds', write: rds },
  csv2: { extension: 'csv', write: async (table: DescribedTable) => csv2(table) },
} as const

export type TableFormat = keyof typeof TABLE_FORMATS
