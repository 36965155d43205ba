import type { Problem } from '../../problems.ts'
import { cellsOf, marked, type Responses } from './selection.ts'

/** The column with the date on which a response was submitted, and the other columns by which LimeSurvey is recognised. */
const SUBMITTED = ['submitdate', 'Date submitted', 'Datum Abgeschickt']
const OTHERS = ['lastpage', 'startlanguage', 'seed', 'Last page', 'Letzte Seite', 'Start language']

/** Responses without the date on which they were submitted. The last page that they saw tells them apart in study.yaml. */
export function limesurveyFindings(responses: Responses): Problem[] {
  const { columns } = responses
  const submitted = SUBMITTED.find((name) => columns.includes(name))
  const others = OTHERS.filter((name) => columns.includes(name))
  if (submitted === undefined || others.length === 0) return []
  const date = cellsOf(responses, submitted)
  const isOpen = (row: Responses['rows'][number]) => ['', 'NA', '1980-01-01 00:00:00'].includes(date(row))
  const page = others.find((name) => /page|seite/i.test(name))
  return marked(responses, 'unfinished-answer', submitted, isOpen, page ?? submitted)
}
