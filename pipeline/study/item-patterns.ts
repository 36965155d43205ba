import { LAYOUTS, type LayoutName } from './settings/layouts.ts'
import type { ItemColumns, SourceFile } from './settings/source-file.ts'

/** The names of the columns with answers: as study.yaml declares them, otherwise the usual ones of the layout. */
export function itemPatterns(layout: LayoutName, { items }: SourceFile): readonly ItemColumns[] {
  return items ?? LAYOUTS[layout].items.map((columns) => ({ columns }))
}

/** True if the names give the number of the item. Other columns have one score for each session. */
export function givesItem({ columns, item }: ItemColumns): boolean {
  return item !== undefined || columns.includes('{item}')
}
