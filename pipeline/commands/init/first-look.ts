import { parse } from 'yaml'
import { codeFault } from '../../holland/code.ts'
import { READERS } from '../../intake/formats/formats.ts'
import { isProblem, type RawRow, type RawTable } from '../../intake/formats/raw-table.ts'
import { isRedcapExport } from '../../intake/formats/redcap-format.ts'
import { surveyFindings } from '../../intake/surveys/survey-findings.ts'
import { comparableTable } from '../../intake/words/comparable-table.ts'
import { type Problem, StudyProblems } from '../../problems.ts'
import { type SourceFile, sourceFile } from '../../study/settings/source-file.ts'

/** Settings of a file in study.yaml. */
export type Settings = Readonly<Record<string, unknown>>

/** A file as it can be read, with the settings that this needs. */
export interface FirstLook {
  readonly file: string
  readonly settings: Settings
  readonly source: SourceFile
  readonly table: RawTable
}

/** More settings than this no file needs. */
const MOST_TRIES = 8

/**
 * Reads a file that nobody has described. The readers say what to declare for a file that is not as expected; it is read
 * again with that until nothing more is to be declared.
 * @throws StudyProblems if the file cannot be read whatever is declared
 */
export async function firstLook(file: string, bytes: Uint8Array): Promise<FirstLook> {
  let settings: Settings = {}
  for (let i = 0; i < MOST_TRIES; i++) {
    const source = sourceFor(file, settings)
    const read = await READERS[source.format](bytes, source, file)
    const more = isProblem(read) ? declaredIn(read) : moreFor(read, source)
    const isNew = more !== null && Object.keys(more).some((key) => !(key in settings))
    if (isNew) settings = { ...settings, ...more }
    else if (isProblem(read)) throw new StudyProblems([read])
    else return { file, settings, source, table: comparableTable(read) }
  }
  throw new Error(`no end of settings for ${file}`)
}

function sourceFor(file: string, settings: Settings): SourceFile {
  const source = sourceFile.safeParse({ file, ...settings })
  if (source.success) return source.data
  // A file of an unknown name may still be text.
  return sourceFile.parse({ file, format: 'csv', ...settings })
}

/** What the remedy of a problem says to declare for the file; null if it is something else. */
function declaredIn({ code, remedy }: Problem): Settings | null {
  if (code === 'not-utf8') return { encoding: 'windows-1252' }
  const line =
    /\b(?:declare|write) (\w+: .+?)(?: or another sheet)?,? (?:for this file|to (?:give|read))/i.exec(
      remedy,
    )?.[1]
  return line === undefined ? null : (parse(line) as Settings)
}

/** What else the table of a file that could be read needs; null if nothing. */
function moreFor(table: RawTable, source: SourceFile): Settings | null {
  if (source.format === 'csv' && isRedcapExport(table.columns)) return { format: 'redcap' }
  const header = source.header === null ? headerOf(table) : null
  if (header !== null) return { header }
  const problems = table.findings?.(table.rows, () => true) ?? []
  for (const it of problems) {
    const more = it.code === 'merged-cells' || it.code === 'rows-below' ? declaredIn(it) : null
    if (more !== null && Object.keys(more).every((key) => source[key as keyof SourceFile] === null))
      return more
  }
  const commas = source.decimal === '.' && hasDecimalCommas(table)
  return commas ? { decimal: ',' } : null
}

/** Rows of the responses that the survey program marks as previews or unfinished, as a line for study.yaml. */
export function selectionOf({ table: { columns, rows }, source, file }: FirstLook): {
  only?: Record<string, string[]>
} {
  const found = surveyFindings({ columns, rows, isRead: () => true, source, file })
  const lines = found
    .map(({ remedy }) => /only: \{.+?\}(?=[^}]*$)/.exec(remedy)?.[0])
    .filter((it) => it !== undefined)
  const only = Object.assign({}, ...lines.map((line) => (parse(line) as { only: object }).only))
  return Object.keys(only).length === 0 ? {} : { only }
}

const isNumber = (cell: string) => /^[+-]?\d+([.,]\d+)?$/.test(cell)
/** A code of three letters is the code of a person, and no name of a column. */
const isWholeCode = (cell: string) => cell.length === 3 && codeFault(cell) === null
const isName = (cell: string) => cell !== '' && !isNumber(cell)

/** The line of the column names if it is not the first: the first that fills most columns, and has no numbers or codes. */
function headerOf({ firstRows = [] }: RawTable): number | [number, number] | null {
  const filled = ({ cells }: RawRow) => cells.filter((cell) => cell !== '').length
  const most = Math.max(0, ...firstRows.map(filled))
  const isHead = ({ cells }: RawRow) => !cells.some(isNumber) && !cells.some(isWholeCode)
  const at = firstRows.findIndex((row) => filled(row) >= most * 0.8 && isHead(row))
  const row = firstRows[at]
  if (row === undefined || at < 1) return null
  const above = firstRows[at - 1]!
  const names = row.cells.filter(isName)
  const isJoined = new Set(names).size < names.length && above.line === row.line - 1 && filled(above) > 1
  return isJoined ? [above.line, row.line] : row.line
}

/** True if there are numbers with a decimal comma and none with a point. */
function hasDecimalCommas({ rows }: RawTable): boolean {
  let commas = 0
  for (const { cells } of rows) {
    for (const cell of cells) {
      if (/^[+-]?\d+\.\d+$/.test(cell)) return false
      if (/^[+-]?\d+,\d+$/.test(cell)) commas++
    }
  }
  return commas > 0
}
