import type { PrintedSection } from '../../printed.ts'

/** Names of places in one file, short enough for Word, by the anchor that leads there, such as 'table-ways'. */
export type Bookmarks = ReadonlyMap<string, string>

/** A bookmark for every section, table, figure and work, named by its place in the file: "table_3". */
export function bookmarksOf(sections: readonly PrintedSection[]): Bookmarks {
  const names = new Map<string, string>()
  const counts = new Map<string, number>()
  const mark = (anchor: string) => {
    const kind = anchor.slice(0, anchor.indexOf('-'))
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    names.set(anchor, `${kind}_${count}`)
  }
  const visit = (section: PrintedSection) => {
    mark(`section-${section.id}`)
    for (const block of section.blocks) {
      if (block.kind === 'table' || block.kind === 'figure') mark(`${block.kind}-${block.id}`)
      if (block.kind === 'references') for (const { id } of block.entries) mark(id)
    }
    section.sections.forEach(visit)
  }
  sections.forEach(visit)
  return names
}
