import { LAYOUTS, type LayoutName, RECORDS, type RecordKind } from './settings/layouts.ts'
import { type SourceFile, sourceFile } from './settings/source-file.ts'
import type { Study } from './study.ts'

export type SourceFiles = { readonly [kind in RecordKind]?: readonly SourceFile[] }

/** The files of a study: those declared, and under their usual names those that its layout needs besides. */
export function sourceFiles({ layout, files }: Pick<Study, 'layout' | 'files'>): SourceFiles {
  const needs: readonly RecordKind[] = LAYOUTS[layout].needs
  return Object.fromEntries(
    RECORDS.flatMap((record) => {
      const source = files[record] ?? (needs.includes(record) ? sourceFile.parse(`${record}.csv`) : null)
      return source === null ? [] : [[record, [source].flat()]]
    }),
  )
}

/** The file that holds the people: their own or, in layouts with both people of a pair in a row, that of the rows. */
export function peopleRecord(layout: LayoutName, files: SourceFiles): RecordKind {
  if (files.people !== undefined) return 'people'
  return layout === 'dyad' ? 'dyads' : 'ratings'
}
