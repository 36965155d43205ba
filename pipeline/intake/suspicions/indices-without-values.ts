import { givenCodes, type Person } from '../../artefacts/people.ts'
import { profileOf } from '../../artefacts/profile-of.ts'
import type { CongruenceIndex } from '../../congruence/congruence-index.ts'
import { indexNamed } from '../../congruence/index-named.ts'
import { isEnough, lessDemanding } from '../../congruence/less-demanding.ts'
import { codeOfPerson } from '../../holland/code-of-person.ts'
import { type Problem, problem } from '../../problems.ts'
import type { StudyData } from '../study-data.ts'

/**
 * Warnings about indices that are undefined for every pair: they need six scores that no pair has for both people, or
 * longer codes than people have. Skipped while people or pairs have errors.
 */
export function indicesWithoutValues({ people, pairs, study }: StudyData): Problem[] {
  if ([...people.problems, ...pairs.problems].some(({ severity }) => severity === 'error')) return []
  const known = new Map(people.people.map((person) => [person.person_id, basisOf(person, study.ties.band)]))
  const bases = pairs.dyads.flatMap(({ client_id, therapist_id }) => {
    const [client, therapist] = [known.get(client_id), known.get(therapist_id)]
    if (!client || !therapist) return []
    return [
      {
        haveScores: client.hasScores && therapist.hasScores,
        letters: Math.min(client.letters, therapist.letters),
      },
    ]
  })
  if (bases.length === 0) return []
  return study.indices.flatMap((id, i) => {
    const index = indexNamed(id)
    if (bases.some((it) => isEnough(index, it))) return []
    const better = lessDemanding(index, bases)
    const instead = better === null ? null : { index: better.index.id, pairs: better.pairs }
    const place = { ...study.placeOf('indices', i), column: 'indices', found: id }
    return [problem('index-without-values', place, whyUndefined(index), instead)]
  })
}

/** The data of a person that an index can use; null for a person without code and scores, who is excluded. */
function basisOf(person: Person, band: number): { hasScores: boolean; letters: number } | null {
  const profile = profileOf(person)
  if (profile === null && person.code === null) return null
  const { code } = codeOfPerson(profile, givenCodes(person), band)
  return { hasScores: profile !== null, letters: code.length }
}

const whyUndefined = (index: CongruenceIndex) =>
  index.basis === 'profile'
    ? 'it compares six scores, but no pair has them for both people'
    : `it compares codes of ${index.letters} letters, but every pair has a shorter one`
