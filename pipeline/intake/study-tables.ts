import { ROLES } from '../congruence/role.ts'
import { type Problem, problem } from '../problems.ts'
import { peopleRecord, type SourceFiles, sourceFiles } from '../study/layout.ts'
import { type Fields, layoutFields } from '../study/layout-fields.ts'
import { inventoryOf } from '../study/scales/inventory.ts'
import { scalesInFile } from '../study/scales/scales-in-file.ts'
import { isIgnored } from '../study/settings/ignored.ts'
import { LAYOUTS, RECORDS, type RecordKind } from '../study/settings/layouts.ts'
import type { SourceFile } from '../study/settings/source-file.ts'
import type { Study } from '../study/study.ts'
import { READERS } from './formats/formats.ts'
import { isProblem, type RawTable } from './formats/raw-table.ts'
import { inventoryColumnsOf } from './inventory-columns.ts'
import { withInventory } from './inventory-fields.ts'
import { answersOfItems } from './items/answers-of-items.ts'
import { itemColumnOf } from './items/item-columns.ts'
import { keysOf } from './kept-rows.ts'
import { pairsOfSessions, peopleOfPairs } from './records-of-pairs.ts'
import { type TextTable, textTable } from './text-table.ts'
import { withUnnamedTherapists } from './unnamed-therapists.ts'
import { comparableTable } from './words/comparable-table.ts'

/** The files of a study as bytes, or the problem why one cannot be read. */
export type Sources = { readonly [kind in RecordKind]?: readonly (Uint8Array | Problem)[] }

/** The tidy tables of a study, one for each file, whatever formats and layout it has; every cell knows its source. */
type StudyTables = { readonly [kind in RecordKind]: readonly TextTable[] }

/** Reads the files of a study into the three tidy tables. */
export async function studyTables(
  study: Study,
  sources: Sources,
): Promise<{ tidy: StudyTables; asRead: readonly TextTable[] }> {
  const files = sourceFiles(study)
  // With people in the columns of the file of pairs, the ratings can be in a tidy file.
  const isWide = study.layout !== 'dyad' || files.ratings === undefined
  const wideKind: RecordKind | null = isWide ? LAYOUTS[study.layout].wide : null
  const tables = new Map<RecordKind, readonly TextTable[]>()
  const entries = RECORDS.flatMap((kind) =>
    (files[kind] ?? []).map((source) => ({
      file: shownName(source),
      reads: columnsRead(study, kind, source, files, wideKind === kind),
    })),
  )
  for (const kind of RECORDS) {
    const fields = fieldsOf(study, kind, files)
    const inventory = inventoryColumnsOf(study, kind, files)
    const read: TextTable[] = []
    for (const [i, source] of (files[kind] ?? []).entries()) {
      const file = shownName(source)
      // Several entries can read the same file, each some of its columns.
      const readers = entries.filter((entry) => entry.file === file)
      const isKnown = (column: string) => readers.some(({ reads }) => reads(column))
      const expected = {
        ...fields,
        either: inventory === null ? fields.either : eitherWithout(study, kind, fields),
        isKnown,
        keys: keysOf(study.layout, kind),
      }
      const bytes = sources[kind]![i]!
      const raw = bytes instanceof Uint8Array ? await rawTable(bytes, source, file) : bytes
      read.push(textTable(raw, source, file, expected))
    }
    const isOfPairs = kind === peopleRecord(study.layout, files)
    const named = study.therapists === 'unknown' && isOfPairs ? read.map(withUnnamedTherapists) : read
    if (named.length > 0) tables.set(kind, withInventory(named, files[kind]!, inventory, study))
  }
  const withPeople = tables.get(study.layout === 'dyad' ? 'dyads' : 'ratings')!
  const tidy = {
    people: tables.get('people') ?? peopleOfPairs(withPeople),
    dyads: tables.get('dyads') ?? pairsOfSessions(withPeople),
    ratings:
      wideKind === null
        ? tables.get('ratings')!
        : tables.get(wideKind)!.map((table, i) => ratingsOf(table, wideKind, study, files[wideKind]![i]!)),
  }
  return { tidy, asRead: [...tables.values()].flat() }
}

/** The fields of a kind of record; a tidy file needs no item numbers if every scale has one number a session. */
function fieldsOf(study: Study, kind: RecordKind, files: SourceFiles): Fields {
  const fields = layoutFields(study, kind, files)
  const isSingle = [...scalesInFile(study.scales).values()].every(({ items }) => items.length === 1)
  if (!isSingle || !fields.needed.includes('item')) return fields
  const needed = fields.needed.filter((field) => field !== 'item')
  return { ...fields, needed, optional: [...fields.optional, 'item'] }
}

/** Recognises the columns that an entry of study.yaml reads or names. */
function columnsRead(
  study: Study,
  kind: RecordKind,
  source: SourceFile,
  files: SourceFiles,
  isWide: boolean,
): (column: string) => boolean {
  const { needed, optional } = fieldsOf(study, kind, files)
  const named = new Set([
    ...[...needed, ...optional].map((field) => source.columns[field] ?? field),
    ...Object.keys(source.only),
    ...Object.keys(source.except),
    ...study.exclusions.flatMap(({ column }) => column ?? []),
  ])
  const item = isWide ? itemColumnOf(study, source) : () => null
  const inventory = inventoryColumnsOf(study, kind, files) ?? (() => [])
  return (column) =>
    named.has(column) || isIgnored(source, column) || item(column) !== null || inventory(column).length > 0
}

/** The alternatives that people without an inventory still need: in a row with both people, the role is a prefix. */
function eitherWithout(study: Study, kind: RecordKind, { either }: Fields): Fields['either'] {
  const without = ROLES.filter((role) => inventoryOf(study, role) === null)
  return kind === 'people'
    ? []
    : either.filter(([field]) => without.some((role) => field.startsWith(`${role}_`)))
}

async function rawTable(bytes: Uint8Array, source: SourceFile, file: string): Promise<RawTable | Problem> {
  if (bytes.length === 0) return problem('empty-file', { file })
  const read = await READERS[source.format](bytes, source, file)
  return isProblem(read) ? read : comparableTable(read)
}

/** The ratings of a wide file. Its problems are reported once, with the table of its kind. */
function ratingsOf(wide: TextTable, kind: RecordKind, study: Study, source: SourceFile): TextTable {
  const answers = answersOfItems(wide, study, source)
  if (kind === 'ratings') return answers
  return { ...answers, problems: answers.problems.filter((it) => !wide.problems.includes(it)) }
}

/** The name of the file in messages, with the sheet of a workbook in brackets. */
export function shownName({ file, sheet }: SourceFile): string {
  return sheet === null ? file : `${file}[${sheet}]`
}
