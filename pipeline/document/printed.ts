import { citedWorks } from './cited-works.ts'
import {
  type Block,
  citationWords,
  type Figure,
  type Inline,
  lookOf,
  type Paragraph,
  type Plain,
  type ReportDocument,
  type Section,
  type Table,
  type Text,
} from './document.ts'
import { printedNames } from './printed-names.ts'
import { bibliography } from './references/bibliography.ts'
import { isWorkId } from './references/work-id.ts'

/** Words that lead somewhere: within the document (`#table-ways`) or to an address. */
interface Link {
  readonly link: string
  readonly text: string
}

/** A run of text as every format prints it. */
export type PrintedInline = Plain | Link

export type PrintedText = readonly PrintedInline[]

interface PrintedParagraph extends Omit<Paragraph, 'text'> {
  readonly text: PrintedText
}

interface PrintedList {
  readonly kind: 'list'
  readonly items: readonly PrintedText[]
}

/** A table with its number, such as "Table 3", and with "Note." before its note. */
export interface PrintedTable extends Omit<Table, 'spanners' | 'head' | 'rows' | 'note'> {
  readonly number: string
  readonly spanners: readonly { readonly text: PrintedText; readonly from: number; readonly to: number }[]
  readonly head: readonly PrintedText[]
  readonly rows: readonly (readonly PrintedText[])[]
  readonly note: PrintedText | null
}

/** A figure with its number, and with "Note." before its note. */
export interface PrintedFigure extends Omit<Figure, 'note'> {
  readonly number: string
  readonly note: PrintedText | null
}

/** The printed list of references, one text per entry. */
interface PrintedReferences {
  readonly kind: 'references'
  readonly entries: readonly { readonly id: string; readonly text: PrintedText }[]
}

export type PrintedBlock = PrintedParagraph | PrintedList | PrintedTable | PrintedFigure | PrintedReferences

export interface PrintedSection {
  readonly id: string
  readonly title: string
  readonly blocks: readonly PrintedBlock[]
  readonly sections: readonly PrintedSection[]
}

/** A report as every format prints it: with numbers, callouts, notes, curly quotation marks and references in APA style. */
export interface PrintedDocument extends Omit<ReportDocument, 'body' | 'supplement'> {
  readonly body: readonly PrintedSection[]
  readonly supplement: readonly PrintedSection[]
}

/**
 * Numbers tables and figures in order, puts the numbers where the text calls them out, lists the works that it cites, and
 * adds the words that belong to the document rather than to a format.
 * @throws RangeError if the text calls out a table, figure or section that is not in the document
 */
export function printed(document: ReportDocument): PrintedDocument {
  const names = printedNames(document)
  const cited = citedWorks(document)
  const works = bibliography(
    cited.filter(isWorkId),
    cited.filter((it) => !isWorkId(it)),
  )
  const letterOf = new Map(works.map(({ of, letter }) => [of, letter]))
  const anchorOf = new Map(works.map(({ of }, i) => [of, `work-${i + 1}`]))
  const run = (it: Inline): PrintedInline => {
    if (typeof it === 'string') return curly(it)
    if ('cite' in it) {
      const words = citationWords(it).replace(/(?<=\d{4})(?=\)?$)/, letterOf.get(it.cite)!)
      return { link: `#${anchorOf.get(it.cite)}`, text: curly(words) }
    }
    if ('ref' in it) {
      const text = names.get(it.ref)
      if (text === undefined) throw new RangeError(`the report has no ${it.ref}`)
      return { link: `#${it.ref}`, text: curly(text) }
    }
    const [look, words] = lookOf(it)
    return { [look]: curly(words) } as unknown as PrintedInline
  }
  const runs = (text: Text): PrintedText => text.map(run)
  const noted = (note: Text | undefined) =>
    note === undefined ? null : [{ em: 'Note.' }, ' ', ...runs(note)]
  const block = (it: Block): PrintedBlock => {
    switch (it.kind) {
      case 'paragraph':
        return { ...it, text: runs(it.text) }
      case 'list':
        return { kind: 'list', items: it.items.map(runs) }
      case 'table':
        return {
          ...it,
          title: curly(it.title),
          number: names.get(`table-${it.id}`)!,
          spanners: (it.spanners ?? []).map((spanner) => ({ ...spanner, text: runs(spanner.text) })),
          head: it.head.map(runs),
          rows: it.rows.map((row) => row.map(runs)),
          note: noted(it.note),
        }
      case 'figure':
        return {
          ...it,
          title: curly(it.title),
          number: names.get(`figure-${it.id}`)!,
          note: noted(it.note),
        }
      case 'references':
        return {
          kind: 'references',
          entries: works.map(({ of, entry }) => ({
            id: anchorOf.get(of)!,
            text: runs(entry).flatMap(linked),
          })),
        }
    }
  }
  const section = ({ id, title, blocks, sections = [] }: Section): PrintedSection => ({
    id,
    title: curly(title),
    blocks: blocks.map(block),
    sections: sections.map(section),
  })
  return {
    ...document,
    title: curly(document.title),
    body: document.body.map(section),
    supplement: document.supplement.map(section),
  }
}

const ADDRESS = /(https?:\/\/\S+?)(?=[.,;)]?(?:\s|$))/

/** The addresses of a text as links. */
function linked(run: PrintedInline): PrintedInline[] {
  if (typeof run !== 'string') return [run]
  return run
    .split(ADDRESS)
    .filter((part) => part !== '')
    .map((part) => (ADDRESS.test(part) ? { link: part, text: part } : part))
}

/** The printed text without markup. */
export function printedWords(text: PrintedText): string {
  return text
    .map((run) => (typeof run === 'string' ? run : 'link' in run ? run.text : lookOf(run)[1]))
    .join('')
}

/** The words with ’ in place of '. */
const curly = (words: string) => words.replaceAll("'", '’')
