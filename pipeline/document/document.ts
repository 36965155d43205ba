import { withoutMarks } from '../sentences/marked-number.ts'
import { inTextCitation, parentheticalCitation } from './references/in-text-citation.ts'

/** Words with a look of their own. Statistical symbols are `em`, as in APA style. */
type Marked =
  | { readonly em: string }
  | { readonly strong: string }
  | { readonly sub: string }
  | { readonly sup: string }

/** What only the author knows, printed so that nobody overlooks it: "state the setting". */
interface Prompt {
  readonly prompt: string
}

/** The number of a table or figure, or the title of a section, wherever it is printed. */
interface Reference {
  /** Such as 'table-ways', 'figure-scatter' or 'section-robustness'. */
  readonly ref: string
}

/** A work as the text cites it: "Brown & Gore, 1994" or, narrative, "Brown and Gore (1994)". */
interface Citation {
  /** Its id in data/references.json, or a reference in words. */
  readonly cite: string
  readonly narrative?: true
}

/** A run of text that needs nothing else of the document. */
export type Plain = string | Marked | Prompt

/** A run of text. */
export type Inline = Plain | Reference | Citation

export type Text = readonly Inline[]

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: Text
  /** `lead`: the main finding; `notice`: something that the reader must not miss. */
  readonly tone?: 'lead' | 'notice'
}

interface List {
  readonly kind: 'list'
  readonly items: readonly Text[]
}

/** Words over several columns of a table, such as "Clients" over n, M and SD. */
interface Spanner {
  readonly text: Text
  /** The first and the last column under it, counted from 0. */
  readonly from: number
  readonly to: number
}

/**
 * A table in APA style: number and title above, three horizontal rules, note below. The number is assigned
 * when the report is printed.
 */
export interface Table {
  readonly kind: 'table'
  /** File name of the same table as CSV, without extension. */
  readonly id: string
  readonly title: string
  readonly spanners?: readonly Spanner[]
  readonly head: readonly Text[]
  /** The first cell of a row is its heading. A row of one cell is a spanning subheading. */
  readonly rows: readonly (readonly Text[])[]
  readonly note?: Text
}

/** Stored results among which readers of a page choose. Nothing of it is computed again; other formats leave it out. */
export interface Explorer {
  /** What can be chosen, such as the index, and its choices. */
  readonly factors: readonly { readonly name: string; readonly choices: readonly string[] }[]
  /** What is shown of a result. */
  readonly measures: readonly (readonly Plain[])[]
  readonly results: readonly {
    /** The choice of each factor, counted from 0. */
    readonly choices: readonly number[]
    /** The place among all results on the horizontal axis, from 1, and the value on the vertical axis; null if it is not drawn. */
    readonly x: number | null
    readonly y: number | null
    /** The measures as they are printed. */
    readonly values: readonly string[]
  }[]
  /** How many places the horizontal axis of the first panel has. */
  readonly across: number
  /** The result that is shown first, counted from 0. */
  readonly first: number
}

/** A figure: number and title above, drawing, note below. */
export interface Figure {
  readonly kind: 'figure'
  /** File name of the drawing, without extension. */
  readonly id: string
  readonly title: string
  readonly note?: Text
  readonly explorer?: Explorer
}

/** The list of the works that the document cites. */
interface References {
  readonly kind: 'references'
}

export type Block = Paragraph | List | Table | Figure | References

export interface Section {
  readonly id: string
  readonly title: string
  readonly blocks: readonly Block[]
  /** The sections within this one, after its blocks. */
  readonly sections?: readonly Section[]
}

/** A report, independent of its output format. */
export interface ReportDocument {
  readonly title: string
  readonly authors: readonly string[]
  /** True: simulated data, which is stated wherever results are shown. */
  readonly simulated: boolean
  /** What is handed in. */
  readonly body: readonly Section[]
  /** What is published beside it; its tables and figures are numbered S1, S2 … */
  readonly supplement: readonly Section[]
}

export const paragraph = (...text: Text): Paragraph => ({ kind: 'paragraph', text })

/** The reference to a table, to a figure, to a section. */
export const toTable = (id: string): Reference => ({ ref: `table-${id}` })
export const toFigure = (id: string): Reference => ({ ref: `figure-${id}` })
export const toSection = (id: string): Reference => ({ ref: `section-${id}` })

/** A work in brackets, "Taber et al., 2011", and as a part of the sentence, "Taber et al. (2011)". */
export const cite = (id: string): Citation => ({ cite: id })
export const cited = (id: string): Citation => ({ cite: id, narrative: true })

const AND = new Intl.ListFormat('en')

/** Joins parts with commas and "and". */
export function listed(parts: readonly string[]): string {
  return AND.format(parts)
}

/** Joins texts with commas and "and". */
export function listedTexts(parts: readonly Text[]): Text {
  return AND.formatToParts(parts.map((_, i) => String(i))).flatMap(({ type, value }) =>
    type === 'element' ? parts[Number(value)]! : [value],
  )
}

/** A note that belongs to a marked cell, on a line of its own after the general note. */
export const specificNote = (mark: string, ...text: Text): Text => ['\n', { sup: mark }, ' ', ...text]

/** Texts one after another, such as sentences, with this between them. */
export function joined(texts: readonly Text[], between = ' '): Text {
  return texts.flatMap((text, i) => (i === 0 ? text : [between, ...text]))
}

/** The text with a lowercase first letter, for the middle of a sentence. */
export const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** The words of a citation. */
export function citationWords({ cite, narrative }: Citation): string {
  return narrative ? inTextCitation(cite) : parentheticalCitation(cite)
}

/** A run with a look of its own, or a prompt, as its name and its words. */
export function lookOf(run: Exclude<Plain, string>): readonly [look: string, words: string] {
  return Object.entries(run as unknown as Record<string, string>)[0]!
}

/** The words of a run; those of a reference are known only in print. */
function wordsOf(run: Inline): string {
  if (typeof run === 'string') return run
  if ('cite' in run) return citationWords(run)
  return 'ref' in run ? '' : lookOf(run)[1]
}

/** The text without markup. */
export function plainText(text: Text): string {
  return withoutMarks(text.map(wordsOf).join(''))
}
