import { csv } from './csv.ts'
import { docx } from './docx/docx.ts'
import type { Format } from './format.ts'
import { html } from './html/html.ts'
import { markdown } from './markdown/markdown.ts'
import { pdf } from './pdf/pdf.ts'

/** Every format of the report. */
export const FORMATS: readonly Format[] = [html, docx, pdf, markdown, csv]
