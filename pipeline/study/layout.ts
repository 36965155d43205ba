import { LAYOUTS, type LayoutName, RECORDS, type RecordKind } from './settings/layouts.ts'
import { type SourceFile, sourceFile } from './settings/source-file.ts'
import type { Study } from './study.ts'

export type SourceFiles = { readonly [kind in RecordKind]?: readonly SourceFile[] }

/** The files of a study: the declared ones, and the others that its layout needs, under their usual names. */
export function sourceFiles({ layout, files }: Pick<Study, 'layout' | 'files'>): SourceFiles {
  const needs: readonly RecordKind[] = LAYOUTS[layout].needs
  return Object.fromEntries(
    RECORDS.flatMap((record) => {
      const source = files[record] ?? (needs.includes(record) ? sourceFile.parse(`${record}.csv`) : null)
      return source === null ? [] : [[record, [source].flat()]]
    }),
  )
}

/** The record with the people: people.csv or, in layouts with both people in a row, the record with these rows. */
export function peopleRecord(layout: LayoutName, files: SourceFiles): RecordKind {
  if (files.people !== undefined) return 'people'
  return layout === 'dyad' ? 'dyads' : 'ratings'
}
