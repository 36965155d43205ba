import type { Problem } from '../../problems.ts'
import { cellsOf, marked, type Responses } from './selection.ts'

/** The columns by which an export of SoSci Survey is recognised. */
const OF_SOSCI = [
  'CASE',
  'SERIAL',
  'REF',
  'QUESTNNR',
  'MODE',
  'STARTED',
  'LASTDATA',
  'FINISHED',
  'LASTPAGE',
  'MAXPAGE',
]

/** Interviews that were not real (MODE: pretest, debug, admin …), and those that did not reach the last page. */
export function soscisurveyFindings(responses: Responses): Problem[] {
  if (responses.columns.filter((column) => OF_SOSCI.includes(column)).length < 3) return []
  const [mode, finished] = [cellsOf(responses, 'MODE'), cellsOf(responses, 'FINISHED')]
  return [
    ...marked(responses, 'survey-preview', 'MODE', (row) => !/^(interview|)$/i.test(mode(row))),
    ...marked(responses, 'unfinished-answer', 'FINISHED', (row) => /^(0|false|falsch)$/i.test(finished(row))),
  ]
}
