import { type Artefact, toCsv } from '../../artefacts/artefact.ts'
import { dyads } from '../../artefacts/dyads.ts'
import { people } from '../../artefacts/people.ts'
import { ratings } from '../../artefacts/ratings.ts'
import type { ResultRow } from '../../artefacts/result-tables.ts'
import type { ResultsFolder } from '../../stages/disk/results-folder.ts'
import type { Study } from '../../study/study.ts'
import { dataPath } from './data-files.ts'
import type { DataFile } from './deposited.ts'
import { pairRows, pairsTable } from './pairs-table.ts'

/** Columns that only tables about people and pairs have. */
const IDENTIFIERS = ['person_id', 'dyad_id']

/** The tables about people and pairs that have rows, as files of a deposit. */
export function depositData(
  study: Study,
  { tables, rows }: ResultsFolder,
  id: string,
  shuffled: boolean,
): DataFile[] {
  const files = tables
    .filter(({ columns }) => IDENTIFIERS.some((name) => name in columns))
    .map((table) => ({ table, rows: rows(table) }))
    .filter(({ rows }) => rows.length > 0)
  const known = (table: Pick<Artefact, 'file'>) =>
    files.find((it) => it.table.file === table.file)?.rows ?? []
  const unnamed: typeof files =
    study.therapists === 'unknown' ? [{ table: pairsTable, rows: pairRows(known(people), known(dyads)) }] : []
  return [...files, ...unnamed].map(({ table, rows }) => dataFile(table, rows, id, shuffled))
}

export const dataFile = (
  table: Artefact,
  rows: readonly ResultRow[],
  id: string,
  shuffled: boolean,
): DataFile => ({
  path: dataPath(id, table, shuffled),
  table,
  bytes: new TextEncoder().encode(toCsv(table, rows as never)),
})

/** The numbers of the items of each scale that has ratings. */
export function itemsInRatings(rows: readonly ResultRow[]): Map<string, number[]> {
  const items = Map.groupBy(rows, ({ scale }) => String(scale))
  return new Map(
    [...items].map(([scale, own]) => [
      scale,
      [...new Set(own.map(({ item }) => Number(item)))].sort((a, b) => a - b),
    ]),
  )
}

/** The files that the study.yaml of a deposit reads. */
export const plannedFiles = (id: string, shuffled: boolean) => ({
  people: dataPath(id, people, shuffled),
  dyads: dataPath(id, dyads, shuffled),
  ratings: dataPath(id, ratings, shuffled),
  pairs: dataPath(id, pairsTable, shuffled),
})
