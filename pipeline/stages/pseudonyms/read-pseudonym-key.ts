import { IDENTIFIED, type Identified } from '../../artefacts/artefact.ts'
import { delimitedRows } from '../../intake/formats/delimited-rows.ts'
import type { RawRow } from '../../intake/formats/raw-table.ts'
import { type Problem, problem, StudyProblems } from '../../problems.ts'
import { INITIALS, KEY_COLUMNS, type PseudonymKey, SECRET } from './pseudonym-key.ts'

/**
 * The key in the bytes of a key file.
 * @throws StudyProblems with all problems of the file: a damaged key is never repaired by guessing
 */
export function readPseudonymKey(bytes: Uint8Array, file: string): PseudonymKey {
  const [head, ...rows] = rowsOf(bytes, file)
  if (head?.cells.join() !== KEY_COLUMNS.join()) {
    const place = { file, line: head?.line ?? null, found: head?.cells.join() ?? null }
    const why = `this is not a key file: its first line is not ${KEY_COLUMNS.join()}`
    throw new StudyProblems([problem('broken-key', place, why)])
  }
  const problems: Problem[] = []
  const first = new Map<string, number>()
  for (const { line, cells } of rows) {
    const flaw = flawOf(cells) ?? repetition(cells, first)
    if (flaw !== null) {
      const [column, found, why] = flaw
      problems.push(problem('broken-key', { file, line, column, found }, why))
    }
    for (const entry of entriesOf(cells)) if (!first.has(entry)) first.set(entry, line)
  }
  const secret = rows.find(({ cells }) => cells[0] === SECRET)?.cells[2]
  if (secret === undefined)
    problems.push(problem('broken-key', { file }, `the line that begins with ${SECRET} is missing`))
  if (secret === undefined || problems.length > 0) throw new StudyProblems(problems)
  const ofRecord = (record: Identified) =>
    new Map(
      rows.flatMap(({ cells: [kind, id, pseudonym] }) =>
        kind === record ? [[id!, pseudonym!] as const] : [],
      ),
    )
  const pseudonyms = { client: ofRecord('client'), therapist: ofRecord('therapist'), pair: ofRecord('pair') }
  return { pseudonyms, secret }
}

function rowsOf(bytes: Uint8Array, file: string): readonly RawRow[] {
  try {
    const rows = delimitedRows(new TextDecoder('utf-8', { fatal: true }).decode(bytes), ',', file)
    if (Array.isArray(rows)) return rows
    throw new StudyProblems([problem('broken-key', { file, line: rows.line }, rows.message)])
  } catch (error) {
    if (error instanceof StudyProblems) throw error
    throw new StudyProblems([problem('broken-key', { file }, 'this is not UTF-8 text')])
  }
}

/** A problem of a line: the column, its content, and what is wrong. */
type Flaw = readonly [column: string | null, found: string | null, why: string]

/** The problem of a single line; null if it has none. */
function flawOf(cells: readonly string[]): Flaw | null {
  const [record, id, pseudonym] = cells as [string, string, string]
  if (cells.length !== KEY_COLUMNS.length)
    return [null, cells.join(), `this line has ${cells.length} cells, not ${KEY_COLUMNS.length}`]
  if (record === SECRET)
    return /^[0-9a-f]{32}$/.test(pseudonym)
      ? null
      : ['pseudonym', null, 'the secret must be 32 characters from 0 to 9 and a to f']
  if (!isIdentified(record))
    return ['record', record, `this is not one of ${[...IDENTIFIED, SECRET].join(', ')}`]
  if (id === '') return ['id', null, `the identifier of this ${record} is missing`]
  if (!new RegExp(`^${INITIALS[record]}-\\d{4,}$`).test(pseudonym))
    return ['pseudonym', pseudonym, `a pseudonym of a ${record} looks like ${INITIALS[record]}-0123`]
  return null
}

/** The parts of a line that must be unique in the file. */
function entriesOf([record, id, pseudonym]: readonly string[]): string[] {
  if (record === SECRET) return [SECRET]
  return [JSON.stringify([record, id]), JSON.stringify(pseudonym)]
}

function repetition(cells: readonly string[], first: ReadonlyMap<string, number>): Flaw | null {
  const [line, pseudonymLine] = entriesOf(cells).map((entry) => first.get(entry))
  const [record, id, pseudonym] = cells
  if (line !== undefined && record === SECRET)
    return ['record', SECRET, `the secret is already in line ${line}`]
  if (line !== undefined) return ['id', id!, `this ${record} is already in line ${line}`]
  if (pseudonymLine !== undefined)
    return ['pseudonym', pseudonym!, `this pseudonym is already in line ${pseudonymLine}`]
  return null
}

function isIdentified(written: string): written is Identified {
  return (IDENTIFIED as readonly string[]).includes(written)
}
