import type { Problem } from '../../problems.ts'
import { cellsOf, marked, type Responses } from './selection.ts'

/** The disposition codes of a finished interview: completed, and completed after a break. */
const FINISHED = /^3[12]$/

/** Interviews in Unipark or EFS Survey whose disposition code is not that of a finished one. */
export function uniparkFindings(responses: Responses): Problem[] {
  const code = cellsOf(responses, 'dispcode')
  const isOpen = (row: Responses['rows'][number]) => /^\d+$/.test(code(row)) && !FINISHED.test(code(row))
  return marked(responses, 'unfinished-answer', 'dispcode', isOpen)
}
