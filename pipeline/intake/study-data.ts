import type { Problem } from '../problems.ts'
import type { Study } from '../study/study.ts'
import { type DyadsTable, dyadsTable } from './dyads-table.ts'
import { type PeopleTable, peopleTable } from './people-table.ts'
import { type RatingsTable, ratingsTable } from './ratings-table.ts'
import { type Sources, studyTables } from './study-tables.ts'
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

/** All problems of the files, file by file. A cell that belongs to several answers can be in several problems. */
export function dataProblems({ people, pairs, answers }: StudyData): Problem[] {
  return [...people.problems, ...pairs.problems, ...answers.problems]
}
