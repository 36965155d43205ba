import { type Dyad, dyads } from '../artefacts/dyads.ts'
import { type Exclusion, exclusions } from '../artefacts/exclusions.ts'
import { type Person, people } from '../artefacts/people.ts'
import { profileOf } from '../artefacts/profile-of.ts'
import { ratings } from '../artefacts/ratings.ts'
import { type Code, displayCode, tieCompatibleCodes } from '../holland/code.ts'
import { shippedInstruments } from '../instruments/instruments.ts'
import { dyadsTable } from '../intake/dyads-table.ts'
import { otherForms } from '../intake/other-forms.ts'
import { type PeopleTable, peopleTable } from '../intake/people-table.ts'
import { ratingsTable } from '../intake/ratings-table.ts'
import { type Problem, problem, StudyProblems } from '../problems.ts'
import { itemsAgainstKey } from './items-against-key.ts'
import { rowsOf, type Stage } from './stage.ts'

/** Reads the researcher's three files, checks every cell, and keeps the pairs that can be analysed. */
export const load: Stage = {
  name: 'load',
  reads: () => [],
  readsFilesOf: 'study',
  writes: () => [people, dyads, ratings, exclusions],
  writesFiles: null,
  make({ study, sources }) {
    const everybody = peopleTable(sources.people, study.files.people, study)
    const pairs = dyadsTable(sources.dyads, study.files.dyads, everybody)
    const answers = ratingsTable(sources.ratings, study.files.ratings, pairs, study)
    const problems = [
      ...everybody.problems,
      ...contradictoryCodes(everybody),
      ...pairs.problems,
      ...answers.problems,
      ...otherForms(answers.observed, study, () => [...shippedInstruments().values()]),
      ...itemsAgainstKey(answers.ratings, study),
    ]
    if (problems.some(({ severity }) => severity === 'error')) throw new StudyProblems(problems)

    const left = leftOut(everybody.people, pairs.dyads)
    const gone = new Set(left.filter(({ record }) => record === 'pair').map(({ id }) => id))
    const kept = pairs.dyads.filter((pair) => !gone.has(pair.dyad_id))
    if (kept.length === 0)
      throw new StudyProblems([...problems, problem('nothing-left', { file: pairs.file })])
    const inPairs = new Set(kept.flatMap((pair) => [pair.client_id, pair.therapist_id]))
    return {
      tables: [
        rowsOf(
          people,
          everybody.people.filter((person) => inPairs.has(person.person_id)),
        ),
        rowsOf(dyads, kept),
        rowsOf(
          ratings,
          answers.ratings.filter((answer) => !gone.has(answer.dyad_id)),
        ),
        rowsOf(exclusions, left),
      ],
      warnings: problems,
    }
  },
}

/** Codes given in the file that the six scores rule out, even when ties may stand in either order. */
function contradictoryCodes({ file, people, lineOf }: PeopleTable): Problem[] {
  return people.flatMap((person) => {
    const profile = profileOf(person)
    if (profile === null || person.code === null) return []
    if (tieCompatibleCodes(profile, person.code.length).includes(person.code as Code)) return []
    const place = { file, line: lineOf.get(person.person_id) ?? null, column: 'code', found: person.code }
    return [problem('code-contradicts-scores', place, displayCode(profile, person.code.length))]
  })
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
