import type { Format } from '../format.ts'
import { TEMPLATE } from './template.ts'
import { templateData } from './template-data.ts'

/** The report typeset for print and screen readers: body, and after it the supplement. */
export const pdf: Format = {
  id: 'pdf',
  files: 'report.pdf',
  write: async (document, { drawing, typeset }) =>
    new Map([['report.pdf', await typeset(TEMPLATE, templateData(document, drawing))]]),
}
