import { type Artefact, artefact, choice, orMissing, text, toCsv } from './artefact.ts'

/** The data dictionary, stored with the tables: the meaning of every column of every table. */
const dictionary = artefact({
  file: 'dictionary.csv',
  row: 'one column of one table',
  disclosure: 'aggregate',
  columns: {
    file: text('file of the table'),
    row: text('meaning of one row of that table'),
    disclosure: choice(['person', 'aggregate'], 'whether single people could be recognised in it'),
    column: text('name of the column'),
    type: choice(['text', 'integer', 'number', 'choice'], 'type of its cells'),
    unit: orMissing(text('unit of measurement')),
    choices: orMissing(text('the values that a cell may have')),
    missing: choice(['never', 'NA'], 'whether cells may be missing, and how a missing cell is written'),
    meaning: text('its meaning'),
  },
})

/** The dictionary of these tables and of itself, as CSV. */
export function dictionaryCsv(tables: readonly Artefact[]): string {
  const rows = [...tables, dictionary].flatMap((table) =>
    Object.entries(table.columns).map(([name, column]) => ({
      file: table.file,
      row: table.row,
      disclosure: table.disclosure,
      column: name,
      type: column.type,
      unit: column.unit,
      choices: column.choices?.join(' | ') ?? null,
      missing: column.mayBeMissing ? ('NA' as const) : ('never' as const),
      meaning: column.meaning,
    })),
  )
  return toCsv(dictionary, rows)
}
