import { dyads } from '../artefacts/dyads.ts'
import { exclusions } from '../artefacts/exclusions.ts'
import { flow } from '../artefacts/flow.ts'
import { inventory } from '../artefacts/inventory.ts'
import { occupations } from '../artefacts/occupations.ts'
import { people } from '../artefacts/people.ts'
import { ratings } from '../artefacts/ratings.ts'
import { exclusionProblems } from '../intake/exclusion-problems.ts'
import { inventoryAnswers } from '../intake/inventory-answers.ts'
import { labelProblems } from '../intake/label-problems.ts'
import { dataProblems, type StudyData, studyData } from '../intake/study-data.ts'
import type { Sources } from '../intake/study-tables.ts'
import { SUSPICIONS } from '../intake/suspicions/suspicions.ts'
import { eachOnce, type Problem, problem, StudyProblems } from '../problems.ts'
import type { Study } from '../study/study.ts'
import { excluded } from './exclusions/excluded.ts'
import { flowRows } from './exclusions/flow-rows.ts'
import { remainingData } from './exclusions/remaining-data.ts'
import { withoutProfile } from './exclusions/without-profile.ts'
import { occupationRows } from './occupation-rows.ts'
import { PLAN, planText } from './run/plan-file.ts'
import { rowsOf, type Stage, type StageOutput } from './run/stage.ts'

/** Reads the researcher's files, checks every cell, and applies the exclusions. */
export const load: Stage = {
  name: 'load',
  reads: [],
  readsFilesOf: 'study',
  writes: [people, dyads, ratings, inventory, occupations, exclusions, flow],
  writesFiles: PLAN,
  async make({ study, sources, deidentified }) {
    const plan = new TextEncoder().encode(planText(study, deidentified))
    return { ...(await loaded(study, sources)), files: new Map([[PLAN, plan]]) }
  },
}

/** The tables of the files, with the data that they are made of: as read, and without what is excluded. */
export interface Loaded extends StageOutput {
  readonly data: StudyData
  readonly remaining: StudyData
}

/**
 * The tables of the files, with warnings.
 * @throws StudyProblems with all problems of the files
 */
export async function loaded(study: Study, sources: Sources): Promise<Loaded> {
  const data = await studyData(study, sources)
  const certain = [...dataProblems(data), ...exclusionProblems(data), ...labelProblems(study)]
  if (certain.some(({ severity }) => severity === 'error'))
    throw new StudyProblems(eachOnce([...certain, ...suspicionsOf(data)]))

  const exclusionRows = excluded(data)
  const remaining = remainingData(data, exclusionRows)
  if (remaining.pairs.dyads.length === 0) {
    const nothing = problem('nothing-left', { file: data.pairs.files.join(', ') })
    throw new StudyProblems(eachOnce([...certain, ...suspicionsOf(data), nothing]))
  }
  const problems = eachOnce([...certain, ...suspicionsOf(remaining), ...withoutProfile(data, exclusionRows)])
  return {
    tables: [
      rowsOf(people, remaining.people.people),
      rowsOf(dyads, remaining.pairs.dyads),
      rowsOf(ratings, remaining.answers.ratings),
      rowsOf(inventory, inventoryAnswers(remaining.people.sheets)),
      rowsOf(occupations, occupationRows(remaining.people)),
      rowsOf(exclusions, exclusionRows),
      rowsOf(flow, flowRows(data, exclusionRows, remaining)),
    ],
    warnings: problems,
    ...{ data, remaining },
  }
}

/** Warnings about probable mistakes in the data. */
const suspicionsOf = (data: StudyData): Problem[] => SUSPICIONS.flatMap((suspicion) => suspicion(data))
