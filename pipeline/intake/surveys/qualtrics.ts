import type { Problem } from '../../problems.ts'
import { isOfQualtrics } from '../formats/survey-export.ts'
import { cellsOf, marked, type Responses } from './selection.ts'

/** The bits of a number in the column Status: a preview, a test, and spam. 4 is imported, 16 offline, 32 from EX. */
const NOT_REAL = 1 | 2 | 8

const NOT_REAL_WORDS = /preview|vorschau|aperçu|vista previa|anteprima|voorbeeld|test|spam/i

/** The word False, as Qualtrics and spreadsheets write it. */
const UNFINISHED = /^(0|false|falsch|faux|falso|onwaar|fałsz|nein|no|non)$/i

/** Previews, tests and spam by Status; unfinished responses by Finished, or by Progress below 100. */
export function qualtricsFindings(responses: Responses): Problem[] {
  const { columns, source } = responses
  if (source.format !== 'qualtrics' && columns.filter(isOfQualtrics).length < 3) return []
  const [status, finished, progress] = ['Status', 'Finished', 'Progress'].map((it) => cellsOf(responses, it))
  const isUnreal = (text: string) =>
    /^\d+$/.test(text) ? (Number(text) & NOT_REAL) !== 0 : NOT_REAL_WORDS.test(text)
  const isBelow = (text: string) => /^\d+([.,]\d+)?$/.test(text) && Number(text.replace(',', '.')) < 100
  const column = columns.includes('Finished') ? 'Finished' : 'Progress'
  const words = (row: Responses['rows'][number]) => UNFINISHED.test(finished!(row))
  const isWordEnough = responses.rows.every((row) => !isBelow(progress!(row)) || words(row))
  return [
    ...marked(responses, 'survey-preview', 'Status', (row) => isUnreal(status!(row))),
    ...marked(
      responses,
      'unfinished-answer',
      column,
      (row) => words(row) || isBelow(progress!(row)),
      isWordEnough ? column : separating(responses, words, (row) => isBelow(progress!(row))),
    ),
  ]
}

/** Finished, if its words (in whatever language) tell the rows below 100 percent from the others; otherwise Progress. */
function separating(
  responses: Responses,
  isWord: (row: Responses['rows'][number]) => boolean,
  isBelow: (row: Responses['rows'][number]) => boolean,
): string {
  const finished = cellsOf(responses, 'Finished')
  const isUnfinished = (row: Responses['rows'][number]) => isWord(row) || isBelow(row)
  const done = new Set(responses.rows.filter((row) => !isUnfinished(row)).map(finished))
  const isClear = responses.rows.filter(isUnfinished).every((row) => !done.has(finished(row)))
  return isClear ? 'Finished' : 'Progress'
}
