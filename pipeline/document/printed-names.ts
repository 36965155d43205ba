import { blocksOf } from './blocks-of.ts'
import type { Block, ReportDocument, Section } from './document.ts'

/**
 * What the text calls each table, figure and section, by the word of a reference: "Table 3" for table-ways, "Figure S1"
 * in the supplement, "Robustness" for section-robustness.
 */
export function printedNames({
  body,
  supplement,
}: Pick<ReportDocument, 'body' | 'supplement'>): Map<string, string> {
  const names = new Map<string, string>()
  const parts = [
    { sections: body, letter: '' },
    { sections: supplement, letter: 'S' },
  ]
  for (const { sections, letter } of parts) {
    const count = { table: 0, figure: 0 }
    for (const it of blocksOf<Block>(sections)) {
      if (it.kind !== 'table' && it.kind !== 'figure') continue
      const word = it.kind === 'table' ? 'Table' : 'Figure'
      names.set(`${it.kind}-${it.id}`, `${word} ${letter}${++count[it.kind]}`)
    }
    for (const { id, title } of withSubsections(sections)) names.set(`section-${id}`, title)
  }
  return names
}

function withSubsections(sections: readonly Section[]): Section[] {
  return sections.flatMap((it) => [it, ...withSubsections(it.sections ?? [])])
}
