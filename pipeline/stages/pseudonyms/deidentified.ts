import type { Artefact, Identified, RowOf } from '../../artefacts/artefact.ts'
import type { Rows } from '../run/stage.ts'
import type { Identifiers, Pseudonyms } from './pseudonym-key.ts'

type Row = RowOf<Artefact>

/** All identifiers in the tables. */
export function identifiersIn(tables: readonly Rows[]): Identifiers {
  const identifiers = { client: new Set<string>(), therapist: new Set<string>(), pair: new Set<string>() }
  for (const { artefact, rows } of tables) {
    for (const name of identifierColumns(artefact)) {
      for (const row of rows)
        if (row[name] !== null) identifiers[recordOf(artefact, name, row)].add(String(row[name]))
    }
  }
  return identifiers
}

/**
 * The tables with a pseudonym in place of every identifier. Rows are sorted by the pseudonyms in their first column,
 * because the order of the researcher's file would identify people too.
 */
export function deidentified(tables: readonly Rows[], pseudonyms: Pseudonyms): Rows[] {
  return tables.map(({ artefact, rows }) => {
    const columns = identifierColumns(artefact)
    const [first] = columns
    if (first === undefined) return { artefact, rows }
    const replaced = rows.map((row): Row => {
      const cells = columns.map((name) => [name, pseudonymOf(artefact, name, row, pseudonyms)])
      return { ...row, ...Object.fromEntries(cells) }
    })
    const order = (row: Row) => row[first] ?? ''
    return {
      artefact,
      rows: replaced.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0)),
    }
  })
}

function identifierColumns({ columns }: Artefact): string[] {
  return Object.keys(columns).filter((name) => columns[name]!.identifies !== null)
}

function recordOf({ columns }: Artefact, name: string, row: Row): Identified {
  return columns[name]!.identifies!(row)
}

function pseudonymOf(artefact: Artefact, name: string, row: Row, pseudonyms: Pseudonyms): string | null {
  const id = row[name]
  return id === null ? null : pseudonyms[recordOf(artefact, name, row)].get(String(id))!
}
