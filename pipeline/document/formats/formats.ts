import { csv } from './csv.ts'
import type { Format } from './format.ts'
import { html } from './html.ts'

/** Every format in which a report is written. */
export const FORMATS: readonly Format[] = [html, csv]
