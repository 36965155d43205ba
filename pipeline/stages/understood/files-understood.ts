import type { OccupationsRow } from '../../artefacts/occupations.ts'
import type { Role } from '../../congruence/role.ts'
import { type RatedMeasure, ratedMeasures } from '../../intake/rated-measures.ts'
import type { StudyData } from '../../intake/study-data.ts'
import type { TextTable } from '../../intake/text-table.ts'
import { sourceFiles } from '../../study/layout.ts'
import { profileRange } from '../../study/profile-range.ts'
import { isIgnored } from '../../study/settings/ignored.ts'
import { RECORDS } from '../../study/settings/layouts.ts'
import { occupationRows } from '../occupation-rows.ts'

/** What a run takes the files of a study for. */
export interface FilesUnderstood {
  /** The inventory that the six scores come from, as far as study.yaml tells. */
  readonly inventory: {
    readonly form: string | null
    /** Only if they are declared by role; null for a role whose scores or codes are in the files. */
    readonly forms?: Readonly<Record<Role, string | null>>
    readonly range: Readonly<Record<Role, readonly [number, number] | null>>
  }
  /** The people whose files give the number of an occupation in place of a code. */
  readonly occupations: readonly OccupationsRow[]
  readonly scales: readonly ScaleUnderstood[]
  readonly earlySessions: readonly number[]
  /** Rows that study.yaml does not select, in each file. */
  readonly rowsNotSelected: readonly { readonly file: string; readonly rows: number }[]
  readonly columnsNotRead: readonly { readonly file: string; readonly columns: readonly string[] }[]
  /** The cells of the columns that are read which are missing, by the word for it; '' is an empty cell. */
  readonly missing: readonly { readonly word: string; readonly cells: number }[]
}

/** A scale as one role rated it. */
interface ScaleUnderstood extends Pick<RatedMeasure, 'scale' | 'rater' | 'sessions'> {
  readonly items: readonly number[]
  readonly range: readonly [low: number, high: number]
}

/** A file as all entries of study.yaml that name it read it, and the columns that none of them reads. */
interface FileRead {
  readonly file: string
  readonly tables: readonly TextTable[]
  readonly notRead: ReadonlySet<string>
}

/** Counts what the files have. Sessions and their pairs are those of the pairs that are analysed. */
export function filesUnderstood(data: StudyData, remaining: StudyData): FilesUnderstood {
  const { study } = data
  const files = filesRead(data)
  return {
    inventory: {
      form: study.inventory?.form.id ?? null,
      ...(study.inventoryByRole && {
        forms: {
          client: study.inventoryByRole.client?.form.id ?? null,
          therapist: study.inventoryByRole.therapist?.form.id ?? null,
        },
      }),
      range: { client: profileRange(study, 'client'), therapist: profileRange(study, 'therapist') },
    },
    occupations: occupationRows(remaining.people),
    scales: ratedMeasures(remaining).map(({ scale, rater, sessions }) => {
      const { items, range } = study.scales[scale]!
      return { scale, rater, items, range, sessions }
    }),
    earlySessions: study.early_sessions,
    rowsNotSelected: data.asRead.flatMap(({ head: { file }, unselected }) =>
      unselected.length === 0 ? [] : [{ file, rows: unselected.length }],
    ),
    columnsNotRead: files.flatMap(({ file, notRead }) =>
      notRead.size === 0 ? [] : [{ file, columns: [...notRead] }],
    ),
    missing: missingCells(files),
  }
}

function filesRead({ asRead, study }: StudyData): FileRead[] {
  const sources = RECORDS.flatMap((kind) => sourceFiles(study)[kind] ?? [])
  const entries = asRead.map((table, i) => ({ table, source: sources[i]! }))
  return [...Map.groupBy(entries, ({ table }) => table.head.file)].map(([file, ofFile]) => {
    const tables = ofFile.map(({ table }) => table)
    const unread = new Set(tables.flatMap((table) => table.notRead))
    const isRead = (column: string) =>
      !unread.has(column) && ofFile.some(({ source }) => !isIgnored(source, column))
    const notRead = tables[0]!.head.written.filter((column) => !isRead(column))
    return { file, tables, notRead: new Set(notRead) }
  })
}

/** How many cells each word for a missing value hits; a row that several entries read counts once. */
function missingCells(files: readonly FileRead[]): FilesUnderstood['missing'] {
  const hits = new Map<string, number>([['', 0]])
  for (const { tables, notRead } of files) {
    const seen = new Set<number>()
    for (const { lines, head, reading } of tables) {
      const words = new Set(['', ...reading.missing])
      for (const word of words) if (!hits.has(word)) hits.set(word, 0)
      const read = head.written.flatMap((column, at) =>
        notRead.has(column) || head.written.indexOf(column) < at ? [] : [at],
      )
      for (const { line, cells } of lines) {
        if (tables.length > 1 && isKnown(seen, line)) continue
        for (const at of read) {
          const cell = cells[at]!
          if (words.has(cell)) hits.set(cell, hits.get(cell)! + 1)
        }
      }
    }
  }
  return [...hits].map(([word, cells]) => ({ word, cells }))
}

/** Whether the set had this number; adds it. */
function isKnown(seen: Set<number>, line: number): boolean {
  const before = seen.size
  return seen.add(line).size === before
}
