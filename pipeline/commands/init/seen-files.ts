import { parse } from 'yaml'
import { problem, StudyProblems } from '../../problems.ts'
import { type LayoutName, RECORDS, type RecordKind } from '../../study/settings/layouts.ts'
import { contextOf, draft, layoutOf } from './draft.ts'
import { firstLook } from './first-look.ts'
import { type Proposal, proposal } from './proposed-file.ts'
import type { SeenColumn } from './seen-columns.ts'
import { type SeenFile, seenFile } from './seen-file.ts'

/** A file that nobody has described, and how study.yaml may read it. */
export interface FileSeen {
  readonly name: string
  readonly rows: number
  readonly columns: readonly SeenColumn[]
  readonly firstRows: readonly (readonly string[])[]
  /** What its rows most likely are, the likeliest first; none if it was not recognised. */
  readonly kinds: readonly RecordKind[]
  /** The settings of its entry under `files`, for each kind of record. */
  readonly proposals: Readonly<Record<RecordKind, Proposal>>
}

export interface FilesSeen {
  readonly files: readonly FileSeen[]
  readonly layout: LayoutName
  /** The draft of study.yaml that `congruence init --from` writes; decisions are marked CHECK. */
  readonly draft: string
  /** The same as settings. */
  readonly settings: Readonly<Record<string, unknown>>
}

const SHOWN = 10

/**
 * What files seem to hold that nobody has described.
 * @throws StudyProblems if one of them cannot be read
 */
export async function seenFiles(given: ReadonlyMap<string, Uint8Array>): Promise<FilesSeen> {
  const looks = []
  for (const [file, bytes] of given) {
    if (bytes.length === 0) throw new StudyProblems([problem('empty-file', { file })])
    looks.push(await firstLook(file, bytes))
  }
  const files = looks.map(seenFile)
  const context = contextOf(files)
  const text = draft(looks)
  return {
    files: files.map((seen) => shown(seen, (kind) => proposal(seen, kind, context))),
    layout: layoutOf(files),
    draft: text,
    settings: parse(text),
  }
}

function shown(seen: SeenFile, proposed: (kind: RecordKind) => Proposal): FileSeen {
  const { look, columns, kinds } = seen
  return {
    name: look.file,
    rows: look.table.rows.length,
    columns,
    firstRows: look.table.rows.slice(0, SHOWN).map(({ cells }) => cells),
    kinds,
    proposals: Object.fromEntries(RECORDS.map((kind) => [kind, proposed(kind)])) as Record<
      RecordKind,
      Proposal
    >,
  }
}
