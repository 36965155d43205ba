import { INDICES } from '../congruence/indices.ts'
import { type Place, type Problem, problem } from '../problems.ts'
import { nearestName } from '../sentences/wording.ts'
import type { Fields } from '../study/layout-fields.ts'
import { isIgnored } from '../study/settings/ignored.ts'
import type { SourceFile } from '../study/settings/source-file.ts'
import type { RawTable } from './formats/raw-table.ts'
import { isOfRedcap, isRedcapExport } from './formats/redcap-format.ts'
import { headerProblem } from './header-problem.ts'
import type { Keys } from './kept-rows.ts'

/** The expected content of a file: fields, and columns that are recognised in other ways than by their name. */
export interface Expected extends Fields {
  readonly isKnown: (column: string) => boolean
  /** What tells its records apart. */
  readonly keys: Keys
}

/** Differences between the columns of a file and those of its layout; ignored columns do not count. */
export function columnProblems(
  table: RawTable,
  source: SourceFile,
  file: string,
  { needed, optional, either, isKnown }: Expected,
): { readonly problems: Problem[]; readonly notRead: readonly string[] } {
  const { columns: all, headLine, isAutomatic } = table
  const place = { file, line: headLine }
  const columns = all.filter((column) => !isIgnored(source, column))
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
  const isWithoutPeople = others.some((field) => !isGiven(field))
  const indexNames = isWithoutPeople ? columns.filter(isIndexName) : []
  const calculated = indexNames.map((column) =>
    problem('index-without-people', { ...place, column }, others[0]!),
  )
  const byStudy = Object.values(source.columns)
  const sought = [...new Set([...wanted, ...selecting])]
  const absent = sought.filter((column) => !all.includes(column))
  const elsewhere =
    absent.length === 0 || Array.isArray(source.header)
      ? null
      : headerProblem(table, [...sought, ...known], file)
  if (elsewhere !== null) return { problems: [elsewhere], notRead: [] }
  const isNotDeclared = source.format === 'csv' && isRedcapExport(all)
  const undeclared = isNotDeclared ? [problem('survey-export', place, 'REDCap', 'redcap')] : []
  const missing = sought
    .filter((column) => !columns.includes(column))
    .filter((column) => indexNames.length === 0 || !others.map(name).includes(column))
    .map((column) => {
      const near = nearestName(column, unknown.filter(isNamed))
      if (near !== null) meant.add(near)
      const selects = Object.hasOwn(only, column) ? 'only' : Object.hasOwn(except, column) ? 'except' : null
      const setting = byStudy.includes(column) ? 'columns' : selects
      return problem('missing-column', place, column, columns.filter(isNamed), near, setting)
    })
  const repeated = columns
    .filter((column, i) => columns.indexOf(column) < i && !isAutomatic?.(column))
    .map((column) => problem('repeated-column', { ...place, column }))
  const unread = unknown
    .filter((column) => !meant.has(column) && !selecting.includes(column) && !indexNames.includes(column))
    .filter((column) => !isAutomatic?.(column) && !isKnown(column))
    .filter((column) => !(isNotDeclared && isOfRedcap(column)))
  const twice = Object.entries(source.every_row)
    .filter(([field]) => columns.includes(name(field)))
    .map(([field, value]) => problem('column-of-every-row', { ...place, column: name(field) }, field, value))
  const notInFile = source.ignore
    .filter((name) => !all.some((column) => isIgnored({ ignore: [name] }, column)))
    .map((column) => problem('nothing-to-ignore', { ...place, found: column }, all.filter(isNamed), column))
  const problems = [
    ...undeclared,
    ...calculated,
    ...missing,
    ...repeated,
    ...unreadProblems(unread, known, place),
    ...twice,
    ...notInFile,
  ]
  return { problems, notRead: unread }
}

/** False for columns without a name, which are called (column G). */
function isNamed(column: string): boolean {
  return column !== '' && !/^\(column \w+\)$/.test(column)
}

/** A line for each column whose name is close to a known one, and one line for all the others. */
function unreadProblems(unread: readonly string[], known: readonly string[], place: Place): Problem[] {
  // A short name such as R is close to everything short, so only its capitals can be wrong.
  const isClose = (column: string) =>
    known.some((name) => name.toLowerCase() === column.toLowerCase()) ||
    nearestName(
      column,
      known.filter((name) => name.length > 2),
    ) !== null
  const others = unread.filter((column) => !isClose(column))
  return unread
    .filter((column) => others.length < 2 || !others.includes(column) || column === others[0])
    .map((column) =>
      others.length > 1 && column === others[0]
        ? problem('unread-column', place, known, null, others)
        : problem('unread-column', { ...place, found: column }, known, column),
    )
}

const bare = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '')
const INDEX_NAMES = new Set([
  ...INDICES.flatMap(({ id, title }) => [bare(id), bare(title)]),
  'congruence',
  'congruenceindex',
  'kongruenz',
])

/** Indices named by a single letter, such as D, are too short to be recognised. */
const isIndexName = (column: string) => bare(column).length > 2 && INDEX_NAMES.has(bare(column))
