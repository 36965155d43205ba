import { join } from 'node:path'
import { type Artefact, fromCsv, plainRows } from '../../artefacts/artefact.ts'
import { describedTables } from '../../artefacts/dictionary.ts'
import { provenanceSchema } from '../../artefacts/provenance.ts'
import type { ResultRow } from '../../artefacts/result-tables.ts'
import { problem, StudyProblems } from '../../problems.ts'
import { PLAN } from '../run/plan-file.ts'
import { shellWord } from '../run/shell-word.ts'
import { regularFile } from './regular-file.ts'

/** The tables in a folder of results. */
export interface ResultsFolder {
  /** Every table of the dictionary that is there: a run that ended early has not written all. */
  readonly tables: readonly Artefact[]
  /** @throws StudyProblems if the table is not what the dictionary says */
  rows(table: Artefact): readonly ResultRow[]
  /** The text of the plan of the study; null if it is not there. */
  readonly plan: string | null
}

const DICTIONARY = 'dictionary.csv'

/**
 * Opens a folder in which a run has written its results, by the dictionary that lies there.
 * @throws StudyProblems if it is no such folder
 */
export function resultsFolder(folder: string): ResultsFolder {
  const artefacts = join(folder, 'artefacts')
  const dictionary = textOf(join(artefacts, DICTIONARY))
  if (isUnfinished(folder))
    throw new StudyProblems([problem('unfinished-results', { file: folder }, shellWord(folder))])
  if (dictionary === null) throw new StudyProblems([problem('missing-results', { file: folder })])
  const described = readAs(folder, DICTIONARY, () => describedTables(dictionary))
  const texts = new Map(described.map((table) => [table, textOf(join(artefacts, table.file))]))
  return {
    tables: described.filter((table) => texts.get(table) !== null),
    plan: textOf(join(folder, PLAN)),
    rows: (table) => readAs(folder, table.file, () => plainRows(fromCsv(table, texts.get(table)!))),
  }
}

/** True if a run was broken off while it replaced the results: its record of a stage has no input. */
function isUnfinished(folder: string): boolean {
  const record = textOf(join(folder, 'provenance.json'))
  try {
    const { stages } = provenanceSchema.parse(JSON.parse(record ?? ''))
    return Object.values(stages).some(({ from }) => Object.keys(from).length === 0)
  } catch {
    return false
  }
}

/** The text of a file; null if there is none. */
function textOf(path: string): string | null {
  try {
    return new TextDecoder().decode(regularFile(path))
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error)
    if (why === 'ENOENT' || why === 'ENOTDIR') return null
    throw new StudyProblems([problem('unreadable-file', { file: path }, why)])
  }
}

function readAs<T>(folder: string, name: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const file = join(folder, 'artefacts', name)
    throw new StudyProblems([problem('broken-results', { file }, error.message, shellWord(folder))])
  }
}
