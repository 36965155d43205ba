import { type Dyad, dyads } from '../artefacts/dyads.ts'
import { type Exclusion, exclusions } from '../artefacts/exclusions.ts'
import { inventory } from '../artefacts/inventory.ts'
import { type Person, people } from '../artefacts/people.ts'
import { profileOf } from '../artefacts/profile-of.ts'
import { ratings } from '../artefacts/ratings.ts'
import { shippedInstruments } from '../instruments/instruments.ts'
import { otherForms } from '../intake/other-forms.ts'
import { dataProblems, studyData } from '../intake/study-data.ts'
import { SUSPICIONS } from '../intake/suspicions.ts'
import { problem, StudyProblems } from '../problems.ts'
import { inventoryRows } from './inventory-rows.ts'
import { itemsAgainstKey } from './items-against-key.ts'
import { itemsOfOtherScales } from './items-of-other-scales.ts'
import { rowsOf, type Stage } from './stage.ts'

/** Reads the researcher's files, checks every cell, and keeps the pairs that can be analysed. */
export const load: Stage = {
  name: 'load',
  reads: () => [],
  readsFilesOf: 'study',
  writes: (study) => [people, dyads, ratings, ...(study.inventory ? [inventory] : []), exclusions],
  writesFiles: null,
  async make({ study, sources }) {
    const data = await studyData(study, sources)
    const problems = [
      ...dataProblems(data),
      ...SUSPICIONS.flatMap((suspicion) => suspicion(data)),
      ...otherForms(data.answers, study, () => [...shippedInstruments().values()]),
      ...itemsAgainstKey(data, study),
      ...itemsOfOtherScales(data.people, study),
    ]
    if (problems.some(({ severity }) => severity === 'error')) throw new StudyProblems(problems)

    const left = leftOut(data.people.people, data.pairs.dyads)
    const gone = new Set(left.filter(({ record }) => record === 'pair').map(({ id }) => id))
    const kept = data.pairs.dyads.filter((pair) => !gone.has(pair.dyad_id))
    if (kept.length === 0)
      throw new StudyProblems([...problems, problem('nothing-left', { file: data.pairs.file })])
    const inPairs = new Set(kept.flatMap((pair) => [pair.client_id, pair.therapist_id]))
    return {
      tables: [
        rowsOf(
          people,
          data.people.people.filter((person) => inPairs.has(person.person_id)),
        ),
        rowsOf(dyads, kept),
        rowsOf(
          ratings,
          data.answers.ratings.filter((answer) => !gone.has(answer.dyad_id)),
        ),
        ...(study.inventory ? [rowsOf(inventory, inventoryRows(data.people.sheets, inPairs))] : []),
        rowsOf(exclusions, left),
      ],
      warnings: problems,
    }
  },
}

/** Who cannot be analysed: people without code and scores, the pairs they are in, and people in no pair. */
function leftOut(everybody: readonly Person[], pairs: readonly Dyad[]): Exclusion[] {
  const blank = new Set(
    everybody
      .filter((person) => person.code === null && profileOf(person) === null)
      .map((person) => person.person_id),
  )
  const paired = new Set(pairs.flatMap((pair) => [pair.client_id, pair.therapist_id]))
  const persons = everybody.flatMap((person): Exclusion[] => {
    const { person_id: id, role } = person
    if (blank.has(id)) return [{ record: 'person', id, role, reason: 'neither a code nor six scores' }]
    if (!paired.has(id)) return [{ record: 'person', id, role, reason: 'in no pair' }]
    return []
  })
  const dyads = pairs.flatMap(({ dyad_id: id, client_id, therapist_id }): Exclusion[] => {
    const who = blank.has(client_id) ? 'client' : blank.has(therapist_id) ? 'therapist' : null
    if (who === null) return []
    return [{ record: 'pair', id, role: 'pair', reason: `the ${who} has neither a code nor six scores` }]
  })
  return [...persons, ...dyads]
}
