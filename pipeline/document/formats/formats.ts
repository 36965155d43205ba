import { csv } from './csv.ts'
import { docx } from './docx/docx.ts'
import type { Format } from './format.ts'
import { html } from './html.ts'

/** Every format of the report. */
export const FORMATS: readonly Format[] = [html, csv, docx]
