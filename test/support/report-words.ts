import { blocksOf } from '../../pipeline/document/blocks-of.ts'
import { type Block, plainText, type Section } from '../../pipeline/document/document.ts'
import { type PrintedBlock, type PrintedSection, printedWords } from '../../pipeline/document/printed.ts'
import { textsOf } from '../../pipeline/document/texts-of.ts'

/** Every word of sections, a text a line. */
export const wordsOf = (sections: readonly Section[]): string =>
  blocksOf<Block>(sections).flatMap(textsOf).map(plainText).join('\n')

/** The callouts of sections: 'table-ways', 'figure-scatter', 'section-results'. */
export const calloutsOf = (sections: readonly Section[]): Set<string> =>
  new Set(
    blocksOf<Block>(sections)
      .flatMap(textsOf)
      .flat()
      .flatMap((run) => (typeof run === 'object' && 'ref' in run ? [run.ref] : [])),
  )

/** The tables and figures of sections, as callouts name them. */
export const shownIn = (sections: readonly Section[]): string[] =>
  blocksOf<Block>(sections).flatMap((it) =>
    it.kind === 'table' || it.kind === 'figure' ? [`${it.kind}-${it.id}`] : [],
  )

/** Every printed text of sections, a line each: with numbers in the place of callouts. */
export const printedLines = (sections: readonly PrintedSection[]): string[] =>
  blocksOf<PrintedBlock>(sections).flatMap(linesOf)

function linesOf(it: PrintedBlock): string[] {
  switch (it.kind) {
    case 'paragraph':
      return [printedWords(it.text)]
    case 'list':
      return it.items.map(printedWords)
    case 'table':
      return [...it.head, ...it.rows.flat(), it.note ?? []].map(printedWords)
    case 'figure':
      return [it.title, printedWords(it.note ?? [])]
    case 'references':
      return []
  }
}
