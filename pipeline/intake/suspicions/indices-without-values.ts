import type { Person } from '../../artefacts/people.ts'
import { profileOf } from '../../artefacts/profile-of.ts'
import type { CongruenceIndex } from '../../congruence/congruence-index.ts'
import { indexNamed } from '../../congruence/index-named.ts'
import { code as asCode } from '../../holland/code.ts'
import { codeOfPerson } from '../../holland/code-of-person.ts'
import { type Problem, problem } from '../../problems.ts'
import type { StudyData } from '../study-data.ts'

/**
 * Warnings of indices that no pair can have a value of: those of scores where nobody's are known on both sides, those of
 * longer codes than people have. Nothing is said before people and pairs are without errors.
 */
export function indicesWithoutValues({ people, pairs, study }: StudyData): Problem[] {
  if ([...people.problems, ...pairs.problems].some(({ severity }) => severity === 'error')) return []
  const known = new Map(
    people.people.map((person) => [person.person_id, whatIsKnown(person, study.ties.band)]),
  )
  const couples = pairs.dyads.flatMap(({ client_id, therapist_id }) => {
    const [client, therapist] = [known.get(client_id), known.get(therapist_id)]
    if (!client || !therapist) return []
    return [
      {
        haveScores: client.hasScores && therapist.hasScores,
        letters: Math.min(client.letters, therapist.letters),
      },
    ]
  })
  if (couples.length === 0) return []
  return study.indices.flatMap((id, i) => {
    const why = reasonAgainst(indexNamed(id), couples)
    const place = { ...study.placeOf('indices', i), column: 'indices', found: id }
    return why === null ? [] : [problem('index-without-values', place, why)]
  })
}

/** What an index can go by; null for somebody without code and scores, who leaves the study. */
function whatIsKnown(person: Person, band: number): { hasScores: boolean; letters: number } | null {
  const profile = profileOf(person)
  if (profile === null && person.code === null) return null
  const { code } = codeOfPerson(profile, person.code === null ? null : asCode(person.code), band)
  return { hasScores: profile !== null, letters: code.length }
}

function reasonAgainst(
  index: CongruenceIndex,
  couples: readonly { haveScores: boolean; letters: number }[],
): string | null {
  if (index.basis === 'profile') {
    return couples.some(({ haveScores }) => haveScores)
      ? null
      : 'it compares six scores, and no pair has them of both people'
  }
  if (index.acceptsShorter || couples.some(({ letters }) => letters >= index.letters)) return null
  return `it compares codes of ${index.letters} letters, and in every pair one is shorter`
}
