/** A run of text. Statistical symbols are `em`, as in APA style. */
export type Inline =
  | string
  | { readonly em: string }
  | { readonly strong: string }
  | { readonly sub: string }
  | { readonly sup: string }

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

/**
 * A table in APA style: number and title above, three horizontal rules, note below. The number is assigned
 * when the report is rendered.
 */
export interface Table {
  readonly kind: 'table'
  /** File name of the same table as CSV, without extension. */
  readonly id: string
  readonly title: string
  readonly head: readonly Text[]
  /** The first cell of a row is its heading. A row of one cell is a spanning subheading. */
  readonly rows: readonly (readonly Text[])[]
  readonly note?: Text
}

/** A figure: number and title above, drawing, note below. */
export interface Figure {
  readonly kind: 'figure'
  /** File name of the drawing, without extension. */
  readonly id: string
  readonly title: string
  readonly note?: Text
}

/** The list of references, by their ids in data/references.json, and those that are not there as they were typed. */
interface References {
  readonly kind: 'references'
  readonly ids: readonly string[]
  readonly texts?: readonly string[]
}

export type Block = Paragraph | List | Table | Figure | References

export interface Section {
  readonly id: string
  readonly title: string
  readonly blocks: readonly Block[]
}

/** A report, independent of its output format. */
export interface ReportDocument {
  readonly title: string
  readonly authors: readonly string[]
  /** True: simulated data, which is stated wherever results are shown. */
  readonly simulated: boolean
  readonly sections: readonly Section[]
}

export const paragraph = (...text: Text): Paragraph => ({ kind: 'paragraph', text })

const AND = new Intl.ListFormat('en')

/** Joins parts with commas and "and". */
export function listed(parts: readonly string[]): string {
  return AND.format(parts)
}

/** The text with a lowercase first letter, for the middle of a sentence. */
export const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** The text without markup. */
export function plainText(text: Text): string {
  return text.map((run) => (typeof run === 'string' ? run : Object.values<string>(run)[0]!)).join('')
}
