import type { PrintedDocument } from '../printed.ts'

/** What a format may include besides text. */
export interface Drawings {
  /** The SVG drawing of a figure. */
  drawing(id: string): string
  /** The same as a PNG with 300 dots per inch. */
  picture(id: string): Uint8Array
  /** Style rules that embed the fonts, reduced to these characters. */
  fonts(characters: string): Promise<string>
  /** A PDF that a Typst template makes of data, in the fonts of the project. */
  typeset(template: string, data: unknown): Promise<Uint8Array>
}

/** A format of the report. */
export interface Format {
  readonly id: string
  /** A description of its files. */
  readonly files: string
  /** The files by their path in the results folder. */
  write(document: PrintedDocument, drawings: Drawings): Promise<ReadonlyMap<string, string | Uint8Array>>
}
