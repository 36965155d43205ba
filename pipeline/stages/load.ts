import { flowRows } from '../analyses/participants/flow-rows.ts'
import { flow } from '../analyses/participants/flow-table.ts'
import { inventoryRows } from '../analyses/reliability/inventory-rows.ts'
import { dyads } from '../artefacts/dyads.ts'
import { exclusions } from '../artefacts/exclusions.ts'
import { inventory } from '../artefacts/inventory.ts'
import { people } from '../artefacts/people.ts'
import { ratings } from '../artefacts/ratings.ts'
import { shippedInstruments } from '../instruments/instruments.ts'
import { exclusionProblems } from '../intake/exclusion-problems.ts'
import { dataProblems, type StudyData, studyData } from '../intake/study-data.ts'
import { indicesWithoutValues } from '../intake/suspicions/indices-without-values.ts'
import { itemsAgainstKey } from '../intake/suspicions/items-against-key.ts'
import { itemsOfOtherScales } from '../intake/suspicions/items-of-other-scales.ts'
import { otherForms } from '../intake/suspicions/other-forms.ts'
import { SUSPICIONS } from '../intake/suspicions/suspicions.ts'
import { eachOnce, type Problem, problem, StudyProblems } from '../problems.ts'
import { excluded } from './exclusions/excluded.ts'
import { keptData } from './exclusions/kept-data.ts'
import { rowsOf, type Stage } from './run/stage.ts'

/** Reads the researcher's files, checks every cell, and keeps the pairs that can be analysed. */
export const load: Stage = {
  name: 'load',
  reads: () => [],
  readsFilesOf: 'study',
  writes: (study) => [people, dyads, ratings, ...(study.inventory ? [inventory] : []), exclusions, flow],
  writesFiles: null,
  async make({ study, sources }) {
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
        ...(study.inventory ? [rowsOf(inventory, inventoryRows(kept.people.sheets))] : []),
        rowsOf(exclusions, left),
        rowsOf(flow, flowRows(data, left, kept)),
      ],
      warnings: problems,
    }
  },
}

/** What may be right and is more often a mistake, looked for in what is analysed. */
function suspicionsOf(data: StudyData): Problem[] {
  const { study } = data
  return [
    ...SUSPICIONS.flatMap((suspicion) => suspicion(data)),
    ...otherForms(data.answers, study, () => [...shippedInstruments().values()]),
    ...itemsAgainstKey(data, study),
    ...itemsOfOtherScales(data.people, study),
    ...indicesWithoutValues(data),
  ]
}
