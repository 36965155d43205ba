import { dyads } from '../artefacts/dyads.ts'
import { exclusions } from '../artefacts/exclusions.ts'
import { flow } from '../artefacts/flow.ts'
import { inventory } from '../artefacts/inventory.ts'
import { people } from '../artefacts/people.ts'
import { ratings } from '../artefacts/ratings.ts'
import { exclusionProblems } from '../intake/exclusion-problems.ts'
import { inventoryAnswers } from '../intake/inventory-answers.ts'
import { dataProblems, type StudyData, studyData } from '../intake/study-data.ts'
import type { Sources } from '../intake/study-tables.ts'
import { SUSPICIONS } from '../intake/suspicions/suspicions.ts'
import { eachOnce, type Problem, problem, StudyProblems } from '../problems.ts'
import type { Study } from '../study/study.ts'
import { excluded } from './exclusions/excluded.ts'
import { flowRows } from './exclusions/flow-rows.ts'
import { keptData } from './exclusions/kept-data.ts'
import { type Made, rowsOf, type Stage } from './run/stage.ts'

/** Reads the researcher's files, checks every cell, and keeps the pairs that can be analysed. */
export const load: Stage = {
  name: 'load',
  reads: [],
  readsFilesOf: 'study',
  writes: [people, dyads, ratings, inventory, exclusions, flow],
  writesFiles: null,
  make: ({ study, sources }) => loaded(study, sources),
}

/**
 * The tables of the files, with the warnings that they deserve.
 * @throws StudyProblems with everything that is wrong in them
 */
export async function loaded(study: Study, sources: Sources): Promise<Made> {
  const data = await studyData(study, sources)
  const certain = [...dataProblems(data), ...exclusionProblems(data)]
  if (certain.some(({ severity }) => severity === 'error'))
    throw new StudyProblems(eachOnce([...certain, ...suspicionsOf(data)]))

  const left = excluded(data)
  const kept = keptData(data, left)
  if (kept.pairs.dyads.length === 0) {
    const nothing = problem('nothing-left', { file: data.pairs.files.join(', ') })
    throw new StudyProblems(eachOnce([...certain, ...suspicionsOf(data), nothing]))
  }
  const problems = eachOnce([...certain, ...suspicionsOf(kept)])
  return {
    tables: [
      rowsOf(people, kept.people.people),
      rowsOf(dyads, kept.pairs.dyads),
      rowsOf(ratings, kept.answers.ratings),
      rowsOf(inventory, inventoryAnswers(kept.people.sheets)),
      rowsOf(exclusions, left),
      rowsOf(flow, flowRows(data, left, kept)),
    ],
    warnings: problems,
  }
}

/** What may be right and is more often a mistake, looked for in what is analysed. */
const suspicionsOf = (data: StudyData): Problem[] => SUSPICIONS.flatMap((suspicion) => suspicion(data))
