import { type Problem, problem } from '../../problems.ts'
import { isRedcapExport } from '../formats/redcap-format.ts'
import { cellsOf, type Responses, selecting } from './selection.ts'

const INCOMPLETE = /^(0|1|incomplete|unverified)$/i

/**
 * Forms of REDCap that are not marked as complete although their answers are read. The column that ends in _complete
 * follows the columns of its form.
 */
export function redcapFindings(responses: Responses): Problem[] {
  const { columns, rows, isRead, source, file } = responses
  const isRedcap = source.format === 'redcap' || isRedcapExport(columns)
  const ends = columns.flatMap((column, i) => (/._complete$/.test(column) ? [i] : []))
  if (!isRedcap) return []
  return ends.flatMap((end, k) => {
    const start = k === 0 ? 0 : ends[k - 1]! + 1
    const answers = columns.slice(start, end).filter((column) => isRead(column) && !/_id$/.test(column))
    const status = columns[end]!
    const state = cellsOf(responses, status)
    const given = answers.map((column) => cellsOf(responses, column))
    const open = rows.filter((row) => INCOMPLETE.test(state(row)) && given.some((cell) => cell(row) !== ''))
    const first = open[0]
    if (first === undefined || Object.hasOwn(source.only, status)) return []
    const done = [...new Set(rows.map(state))].filter((it) => it !== '' && !INCOMPLETE.test(it)).sort()
    const line = done.length === 0 ? null : selecting(responses, status, done)
    const place = { file, line: first.line, column: status, found: state(first) }
    return [problem('incomplete-form', place, open.length, line)]
  })
}
