import { type Problem, StudyProblems } from '../../problems.ts'
import { loaded } from '../load.ts'
import type { GivenFiles } from '../run/given-files.ts'
import { StudyFiles } from '../run/study-files.ts'
import { fewValues } from './few-values.ts'
import { type Understood, understood } from './understood.ts'

/** The problems of a study, and what was understood of it; null if it has errors. */
export interface Checked {
  readonly problems: readonly Problem[]
  readonly understood: Understood | null
}

/** All errors and warnings of a study and its files, and what was understood of them; nothing is written. */
export async function checked(given: GivenFiles): Promise<Checked> {
  try {
    const from = new StudyFiles(given)
    const { study } = from
    const files = await loaded(study, from.sources())
    const known = understood(files, study)
    return { problems: [...(files.warnings ?? []), ...fewValues(known, study)], understood: known }
  } catch (error) {
    if (error instanceof StudyProblems) return { problems: error.problems, understood: null }
    throw error
  }
}
