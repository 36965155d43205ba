import { blocksOf } from '../../blocks-of.ts'
import { type PrintedBlock, type PrintedDocument, printedWords } from '../../printed.ts'
import type { Drawings } from '../format.ts'

/** All characters of the page, so that only these are included in the fonts. */
export function charactersOf(document: PrintedDocument, drawing: Drawings['drawing']): string {
  const printable = Array.from({ length: 95 }, (_, i) => String.fromCodePoint(32 + i)).join('')
  const drawn = blocksOf<PrintedBlock>([...document.body, ...document.supplement]).map((it) =>
    it.kind === 'figure'
      ? drawing(it.id)
      : it.kind === 'table'
        ? it.rows.flat().map(printedWords).join('')
        : '',
  )
  return `${printable}–—−’“”·×≤≥…±²³τβρηα√ΣçéèöüäßñåøÅÖÄÜ&↑↓${JSON.stringify(document)}${drawn.join('')}`
}
