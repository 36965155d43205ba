import { type Problem, problem } from '../problems.ts'
import { nearestName } from '../sentences/wording.ts'
import type { Fields } from '../study/layout-fields.ts'
import type { SourceFile } from '../study/settings/source-file.ts'
import type { RawTable } from './formats/raw-table.ts'

/** The expected content of a file: fields, and columns that are recognised in other ways than by their name. */
export interface Expected extends Fields {
  readonly isKnown: (column: string) => boolean
}

/** Differences between the columns of a file and those of its layout; ignored columns do not count. */
export function columnProblems(
  { columns: all, headLine, isAutomatic }: RawTable,
  source: SourceFile,
  file: string,
  { needed, optional, either, isKnown }: Expected,
): Problem[] {
  const place = { file, line: headLine }
  const columns = all.filter((column) => !source.ignore.includes(column))
  const name = (field: string) => source.columns[field] ?? field
  const isConstant = (field: string) => Object.hasOwn(source.every_row, field)
  const known = [...needed, ...optional].map(name)
  const { only, except } = source
  const selecting = [...Object.keys(only), ...Object.keys(except)]
  const unknown = columns.filter((column) => !known.includes(column))
  const meant = new Set<string>()
  const isGiven = (field: string) => isConstant(field) || columns.includes(name(field))
  const isDeclared = (field: string) => Object.hasOwn(source.columns, field)
  const others = either.flatMap(([field, fields]) => (isGiven(field) || isDeclared(field) ? [] : fields))
  const declared = optional.filter(isDeclared)
  const wanted = [...needed, ...declared, ...others].filter((field) => !isConstant(field)).map(name)
  const byStudy = Object.values(source.columns)
  const missing = [...new Set([...wanted, ...selecting])]
    .filter((column) => !columns.includes(column))
    .map((column) => {
      const near = nearestName(column, unknown)
      if (near !== null) meant.add(near)
      const selects = Object.hasOwn(only, column) ? 'only' : Object.hasOwn(except, column) ? 'except' : null
      const setting = byStudy.includes(column) ? 'columns' : selects
      return problem('missing-column', place, column, columns, near, setting)
    })
  const repeated = columns
    .filter((column, i) => column !== '' && columns.indexOf(column) < i)
    .map((column) => problem('repeated-column', { ...place, column }))
  const unread = unknown
    .filter((column) => !meant.has(column) && !selecting.includes(column))
    .filter((column) => !isAutomatic?.(column) && !isKnown(column))
    .map((column) => problem('unread-column', { ...place, found: column }, known, column))
  const twice = Object.entries(source.every_row)
    .filter(([field]) => columns.includes(name(field)))
    .map(([field, value]) => problem('column-of-every-row', { ...place, column: name(field) }, field, value))
  const notInFile = source.ignore
    .filter((column) => !all.includes(column))
    .map((column) => problem('nothing-to-ignore', { ...place, found: column }, all, column))
  return [...missing, ...repeated, ...unread, ...twice, ...notInFile]
}
