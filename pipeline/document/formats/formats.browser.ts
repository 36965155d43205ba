import { csv } from './csv.ts'
import type { Format } from './format.ts'
import { html } from './html/html.ts'
import { markdown } from './markdown/markdown.ts'

/** The formats of the report that a browser can write: Word and PDF need pictures and a typesetter. */
export const FORMATS: readonly Format[] = [html, markdown, csv]
