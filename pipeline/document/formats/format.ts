import type { PrintedDocument } from '../printed.ts'

/** What a format may show besides text. */
export interface Drawings {
  /** The SVG drawing of a figure. */
  drawing(id: string): string
  /** Style rules that carry the fonts, cut down to these characters. */
  fonts(characters: string): Promise<string>
}

/** A format in which the report is written. */
export interface Format {
  readonly id: string
  /** Its files, in words. */
  readonly files: string
  /** The files by their path in the folder of the results. */
  write(document: PrintedDocument, drawings: Drawings): Promise<ReadonlyMap<string, string | Uint8Array>>
}
