import { dyads } from '../artefacts/dyads.ts'
import { exclusions } from '../artefacts/exclusions.ts'
import { flow } from '../artefacts/flow.ts'
import { inventory } from '../artefacts/inventory.ts'
import { people } from '../artefacts/people.ts'
import { ratings } from '../artefacts/ratings.ts'
import { shippedInstruments } from '../instruments/instruments.ts'
import { exclusionProblems } from '../intake/exclusion-problems.ts'
import { otherForms } from '../intake/other-forms.ts'
import { dataProblems, studyData } from '../intake/study-data.ts'
import { SUSPICIONS } from '../intake/suspicions.ts'
import { eachOnce, problem, StudyProblems } from '../problems.ts'
import { excluded } from './excluded.ts'
import { flowRows } from './flow-rows.ts'
import { indicesWithoutValues } from './indices-without-values.ts'
import { inventoryRows } from './inventory-rows.ts'
import { itemsAgainstKey } from './items-against-key.ts'
import { itemsOfOtherScales } from './items-of-other-scales.ts'
import { keptRecords } from './kept-records.ts'
import { rowsOf, type Stage } from './stage.ts'

/** Reads the researcher's files, checks every cell, and keeps the pairs that can be analysed. */
export const load: Stage = {
  name: 'load',
  reads: () => [],
  readsFilesOf: 'study',
  writes: (study) => [people, dyads, ratings, ...(study.inventory ? [inventory] : []), exclusions, flow],
  writesFiles: null,
  async make({ study, sources }) {
    const data = await studyData(study, sources)
    const problems = eachOnce([
      ...dataProblems(data),
      ...exclusionProblems(data),
      ...SUSPICIONS.flatMap((suspicion) => suspicion(data)),
      ...otherForms(data.answers, study, () => [...shippedInstruments().values()]),
      ...itemsAgainstKey(data, study),
      ...itemsOfOtherScales(data.people, study),
      ...indicesWithoutValues(data),
    ])
    if (problems.some(({ severity }) => severity === 'error')) throw new StudyProblems(problems)

    const left = excluded(data)
    const kept = keptRecords(data, left)
    if (kept.dyads.length === 0)
      throw new StudyProblems([...problems, problem('nothing-left', { file: data.pairs.files.join(', ') })])
    return {
      tables: [
        rowsOf(people, kept.people),
        rowsOf(dyads, kept.dyads),
        rowsOf(ratings, kept.ratings),
        ...(study.inventory ? [rowsOf(inventory, inventoryRows(data.people.sheets, kept.people))] : []),
        rowsOf(exclusions, left),
        rowsOf(flow, flowRows(data, left, kept)),
      ],
      warnings: problems,
    }
  },
}
