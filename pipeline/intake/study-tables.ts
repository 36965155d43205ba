import { type Problem, problem } from '../problems.ts'
import { LAYOUTS, RECORDS, type RecordKind, sourceFiles } from '../study/layout.ts'
import { layoutFields } from '../study/layout-fields.ts'
import type { SourceFile } from '../study/source-file.ts'
import type { Study } from '../study/study.ts'
import { answersOfItems } from './answers-of-items.ts'
import { READERS } from './formats.ts'
import { inventoryColumnsOf } from './inventory-columns.ts'
import { withInventory } from './inventory-fields.ts'
import { itemColumnOf } from './item-columns.ts'
import { pairsOfSessions, peopleOfPairs } from './records-of-pairs.ts'
import { type TextTable, textTable } from './text-table.ts'

/** The files of a study as bytes, or what keeps one from being read. */
export type Sources = { readonly [kind in RecordKind]?: Uint8Array | Problem }

/** The three tables of a study, tidy, whatever its formats and layout; every cell knows where it comes from. */
export type StudyTables = { readonly [kind in RecordKind]: TextTable }

/** Reads the files of a study and brings them into the three tidy tables. */
export async function studyTables(
  study: Study,
  sources: Sources,
): Promise<{ tidy: StudyTables; asRead: readonly TextTable[] }> {
  const files = sourceFiles(study)
  // A file of pairs with people in columns may have its ratings in a tidy file of their own.
  const isWide = study.layout !== 'dyad' || files.ratings === undefined
  const wideKind: RecordKind | null = isWide ? LAYOUTS[study.layout].wide : null
  const tables = new Map<RecordKind, TextTable>()
  for (const kind of RECORDS) {
    const source = files[kind]
    if (source === undefined) continue
    const recognised = wideKind === kind ? itemColumnOf(study, source) : () => null
    const fields = layoutFields(study.layout, kind, files)
    const inventory = inventoryColumnsOf(study, kind, files)
    const isKnown = (column: string) =>
      recognised(column) !== null ||
      (inventory?.(column) ?? null) !== null ||
      study.exclusions.some((rule) => rule.column === column)
    const expected = { ...fields, either: inventory === null ? fields.either : [], isKnown }
    const file = shownName(source)
    const bytes = sources[kind]!
    const read = bytes instanceof Uint8Array ? await rawTable(bytes, source, file) : bytes
    tables.set(kind, withInventory(textTable(read, source, file, expected), inventory, study))
  }
  const withPeople = tables.get(study.layout === 'dyad' ? 'dyads' : 'ratings')!
  const tidy = {
    people: tables.get('people') ?? peopleOfPairs(withPeople),
    dyads: tables.get('dyads') ?? pairsOfSessions(withPeople),
    ratings:
      wideKind === null
        ? tables.get('ratings')!
        : ratingsOf(tables.get(wideKind)!, wideKind, study, files[wideKind]!),
  }
  return { tidy, asRead: [...tables.values()] }
}

function rawTable(bytes: Uint8Array, source: SourceFile, file: string) {
  return bytes.length === 0 ? problem('empty-file', { file }) : READERS[source.format](bytes, source, file)
}

/** The problems of a wide file are told once, with the table that it is first of all. */
function ratingsOf(wide: TextTable, kind: RecordKind, study: Study, source: SourceFile): TextTable {
  const answers = answersOfItems(wide, study, source)
  if (kind === 'ratings') return answers
  return { ...answers, problems: answers.problems.filter((it) => !wide.problems.includes(it)) }
}

/** The file as messages call it; a sheet of a workbook stands in brackets. */
function shownName({ file, sheet }: SourceFile): string {
  return sheet === null ? file : `${file}[${sheet}]`
}
