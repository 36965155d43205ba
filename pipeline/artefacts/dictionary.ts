import {
  type Artefact,
  artefact,
  type Column,
  choice,
  fromCsv,
  integer,
  number,
  orMissing,
  type RowOf,
  text,
  toCsv,
} from './artefact.ts'

/** The data dictionary, stored with the tables: the meaning of every column of every table. */
export const dictionary = artefact({
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

type DictionaryRow = RowOf<typeof dictionary>

const BETWEEN_CHOICES = ' | '

/** The dictionary of these tables and of itself. */
export function dictionaryRows(tables: readonly Artefact[]): DictionaryRow[] {
  return [...tables, dictionary].flatMap((table) =>
    Object.entries(table.columns).map(([name, column]) => ({
      file: table.file,
      row: table.row,
      disclosure: table.disclosure,
      column: name,
      type: column.type,
      unit: column.unit,
      choices: column.choices?.join(BETWEEN_CHOICES) ?? null,
      missing: column.mayBeMissing ? ('NA' as const) : ('never' as const),
      meaning: column.meaning,
    })),
  )
}

/** {@link dictionaryRows} as CSV. */
export function dictionaryCsv(tables: readonly Artefact[]): string {
  return toCsv(dictionary, dictionaryRows(tables))
}

/**
 * The tables that a dictionary describes, so that the results of any study can be read from their own folder.
 * @throws RangeError if the text is not a dictionary
 */
export function describedTables(csv: string): Artefact[] {
  const ofFile = Map.groupBy(fromCsv(dictionary, csv), ({ file }) => file)
  return [...ofFile].map(([file, rows]) => ({
    file,
    row: rows[0]!.row,
    disclosure: rows[0]!.disclosure,
    columns: Object.fromEntries(rows.map((row) => [row.column, describedColumn(row)])),
  }))
}

function describedColumn({ type, meaning, unit, choices, missing }: DictionaryRow): Column {
  const column: Column = {
    text: () => text(meaning),
    number: () => number(meaning, unit),
    integer: () => integer(meaning, unit),
    choice: () => choice(choices?.split(BETWEEN_CHOICES) ?? [], meaning),
  }[type]()
  return missing === 'NA' ? orMissing(column) : column
}
