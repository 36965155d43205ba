import type { Block, Figure, Inline, Paragraph, ReportDocument, Table, Text } from './document.ts'
import { bibliography } from './references/bibliography.ts'

/** A list as it is printed. */
interface PrintedList {
  readonly kind: 'list'
  readonly items: readonly Text[]
}

/** The printed list of references, one text per entry. */
interface PrintedReferences {
  readonly kind: 'references'
  readonly entries: readonly Text[]
}

/** A table or figure with its number, such as "Table 3", and with "Note." before its note. */
type Numbered<T> = T & { readonly number: string }

export type PrintedBlock = Paragraph | PrintedList | Numbered<Table> | Numbered<Figure> | PrintedReferences

/** A report as every format prints it: with numbers, notes, curly quotation marks and references in APA style. */
export interface PrintedDocument extends Omit<ReportDocument, 'sections'> {
  readonly sections: readonly {
    readonly id: string
    readonly title: string
    readonly blocks: readonly PrintedBlock[]
  }[]
}

/**
 * Numbers tables and figures in order, and adds the words that belong to the document rather than to a
 * format.
 */
export function printed(document: ReportDocument): PrintedDocument {
  const numbers = { table: 0, figure: 0 }
  const numbered = (kind: 'table' | 'figure') => `${kind === 'table' ? 'Table' : 'Figure'} ${++numbers[kind]}`
  const block = (it: Block): PrintedBlock => {
    switch (it.kind) {
      case 'paragraph':
        return { ...it, text: quoted(it.text) }
      case 'list':
        return { kind: 'list', items: it.items.map(quoted) }
      case 'table':
        return {
          ...it,
          number: numbered('table'),
          head: it.head.map(quoted),
          rows: it.rows.map((row) => row.map(quoted)),
          ...noted(it.note),
        }
      case 'figure':
        return { ...it, number: numbered('figure'), ...noted(it.note) }
      case 'references':
        return { kind: 'references', entries: bibliography(it.ids, it.texts).map(quoted) }
    }
  }
  return {
    ...document,
    sections: document.sections.map((section) => ({ ...section, blocks: section.blocks.map(block) })),
  }
}

const noted = (note: Text | undefined) =>
  note === undefined ? {} : { note: [{ em: 'Note.' }, ' ', ...quoted(note)] }

/** Replaces ' by ’. */
const quoted = (text: Text): Text => text.map(curly)

function curly(run: Inline): Inline {
  if (typeof run === 'string') return run.replaceAll("'", '’')
  const [[mark, words]] = Object.entries<string>(run) as [[string, string]]
  return { [mark]: words.replaceAll("'", '’') } as unknown as Inline
}
