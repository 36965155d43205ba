import { type Problem, problem } from '../problems.ts'
import { nearestName } from '../sentences/wording.ts'
import type { Fields } from '../study/layout-fields.ts'
import type { SourceFile } from '../study/settings/source-file.ts'
import type { RawTable } from './formats/raw-table.ts'
import { isOfRedcap, isRedcapExport } from './formats/redcap-format.ts'
import { headerProblem } from './header-problem.ts'

/** The expected content of a file: fields, and columns that are recognised in other ways than by their name. */
export interface Expected extends Fields {
  readonly isKnown: (column: string) => boolean
}

/** Differences between the columns of a file and those of its layout; ignored columns do not count. */
export function columnProblems(
  table: RawTable,
  source: SourceFile,
  file: string,
  { needed, optional, either, isKnown }: Expected,
): Problem[] {
  const { columns: all, headLine, isAutomatic } = table
  const place = { file, line: headLine }
  const columns = all.filter((column) => !source.ignore.includes(column))
  const name = (field: string) => source.columns[field] ?? field
  const isConstant = (field: string) => Object.hasOwn(source.every_row, field)
  const known = [...needed, ...optional].map(name)
  const selecting = Object.keys(source.only)
  const unknown = columns.filter((column) => !known.includes(column))
  const meant = new Set<string>()
  const isGiven = (field: string) => isConstant(field) || columns.includes(name(field))
  const isDeclared = (field: string) => Object.hasOwn(source.columns, field)
  const others = either.flatMap(([field, fields]) => (isGiven(field) || isDeclared(field) ? [] : fields))
  const declared = optional.filter(isDeclared)
  const wanted = [...needed, ...declared, ...others].filter((field) => !isConstant(field)).map(name)
  const byStudy = Object.values(source.columns)
  const sought = [...new Set([...wanted, ...selecting])]
  const absent = sought.filter((column) => !all.includes(column))
  const elsewhere =
    absent.length === 0 || Array.isArray(source.header)
      ? null
      : headerProblem(table, [...sought, ...known], file)
  if (elsewhere !== null) return [elsewhere]
  const isNotDeclared = source.format === 'csv' && isRedcapExport(all)
  const undeclared = isNotDeclared ? [problem('survey-export', place, 'REDCap', 'redcap')] : []
  const missing = sought
    .filter((column) => !columns.includes(column))
    .map((column) => {
      const near = nearestName(column, unknown.filter(isNamed))
      if (near !== null) meant.add(near)
      const setting = byStudy.includes(column) ? 'columns' : selecting.includes(column) ? 'only' : null
      return problem('missing-column', place, column, columns.filter(isNamed), near, setting)
    })
  const repeated = columns
    .filter((column, i) => columns.indexOf(column) < i && !isAutomatic?.(column))
    .map((column) => problem('repeated-column', { ...place, column }))
  const unread = unknown
    .filter((column) => !meant.has(column) && !selecting.includes(column))
    .filter((column) => !isAutomatic?.(column) && !isKnown(column))
    .filter((column) => !(isNotDeclared && isOfRedcap(column)))
    .map((column) => problem('unread-column', { ...place, found: column }, known, column))
  const twice = Object.entries(source.every_row)
    .filter(([field]) => columns.includes(name(field)))
    .map(([field, value]) => problem('column-of-every-row', { ...place, column: name(field) }, field, value))
  const notInFile = source.ignore
    .filter((column) => !all.includes(column))
    .map((column) => problem('nothing-to-ignore', { ...place, found: column }, all.filter(isNamed), column))
  return [...undeclared, ...missing, ...repeated, ...unread, ...twice, ...notInFile]
}

/** False for columns without a name, which are called (column G). */
function isNamed(column: string): boolean {
  return column !== '' && !/^\(column \w+\)$/.test(column)
}
