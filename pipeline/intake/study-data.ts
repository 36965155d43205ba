import type { Problem } from '../problems.ts'
import { sourceFiles } from '../study/layout.ts'
import { scalesInFile } from '../study/scales/scales-in-file.ts'
import type { Study } from '../study/study.ts'
import { cured } from './cures/cured.ts'
import { type DyadsTable, dyadsTable } from './dyads-table.ts'
import { type PeopleTable, peopleTable } from './people-table.ts'
import { type RatingsTable, ratingsTable } from './ratings-table.ts'
import { type Sources, shownName, studyTables } from './study-tables.ts'
import type { TextTable } from './text-table.ts'

/** The readable content of the files of a study. */
export interface StudyData {
  readonly study: Study
  readonly people: PeopleTable
  readonly pairs: DyadsTable
  readonly answers: RatingsTable
  /** The files as they were read, including columns that are not fields. */
  readonly asRead: readonly TextTable[]
}

/** Reads the files of a study and checks every cell. */
export async function studyData(study: Study, sources: Sources): Promise<StudyData> {
  const { tidy, asRead } = await studyTables(study, sources)
  const people = peopleTable(tidy.people, study)
  const pairs = dyadsTable(tidy.dyads, people, study)
  return { study, people, pairs, answers: ratingsTable(tidy.ratings, pairs, study), asRead }
}

/**
 * All problems of the files, file by file, with the line of study.yaml that cures them if there is one. A cell that belongs
 * to several answers can be in several problems.
 */
export function dataProblems({ study, people, pairs, answers, asRead }: StudyData): Problem[] {
  const problems = [...people.problems, ...pairs.problems, ...answers.problems]
  const scales = [...scalesInFile(study.scales).keys()]
  const sources = new Map(
    Object.values(sourceFiles(study)).flatMap((list) => list.map((it) => [shownName(it), it] as const)),
  )
  const cures = new Map<Problem, Problem>()
  for (const [file, ofFile] of Map.groupBy(problems, (it) => it.file)) {
    const source = sources.get(file)
    if (source === undefined) continue
    const tables = asRead.filter(({ head }) => head.file === file && head.written.length > 0)
    for (const [i, it] of cured({ source, tables, problems: ofFile, scales }).entries())
      cures.set(ofFile[i]!, it)
  }
  return problems.map((it) => cures.get(it) ?? it)
}
