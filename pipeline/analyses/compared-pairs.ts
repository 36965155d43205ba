import type { Dyad } from '../artefacts/dyads.ts'
import { profileOf } from '../artefacts/profile-of.ts'
import type { ProfileRow } from '../artefacts/profiles.ts'
import type { CongruenceIndex } from '../congruence/congruence-index.ts'
import { type Compared, pairTieMean, pairValue } from '../congruence/pair-value.ts'
import { sampleNorms } from '../congruence/sample-norms.ts'
import { code } from '../holland/code.ts'
import type { Study } from '../study/study.ts'

/** A pair with both people as an index sees them. */
export interface ComparedPair extends Dyad {
  readonly client: Compared
  readonly therapist: Compared
}

/** The pairs in the order of the table, each with its two people. */
export function comparedPairs(dyads: readonly Dyad[], profiles: readonly ProfileRow[]): ComparedPair[] {
  const people = new Map(profiles.map((row) => [row.person_id, compared(row)]))
  return dyads.map((pair) => ({
    ...pair,
    client: people.get(pair.client_id)!,
    therapist: people.get(pair.therapist_id)!,
  }))
}

function compared(row: ProfileRow): Compared {
  const shown = code(row.code)
  return { code: shown, tieCodes: row.tie_codes ?? [shown], profile: profileOf(row) }
}

/** The pairs in the order of their identifiers, whatever that of the files: what is drawn at random goes by it. */
export function inOrderOfIdentifiers<P extends Pick<Dyad, 'dyad_id'>>(pairs: readonly P[]): P[] {
  return pairs.toSorted((a, b) => (a.dyad_id < b.dyad_id ? -1 : 1))
}

/** The value of an index that is analysed, for any two people of the sample. */
export function analysedValues({ ties }: Study, pairs: readonly ComparedPair[]) {
  const norms = sampleNorms(inOrderOfIdentifiers(pairs))
  return (index: CongruenceIndex, client: Compared, therapist: Compared) => {
    const shown = pairValue(index, client, therapist, norms)
    if (ties.analyse === 'shown' || shown.value === null || index.basis === 'profile') return shown
    return { value: pairTieMean(index, client, therapist).tie_mean!, reason: null }
  }
}

/** What people have in common who have the same value of an index with everybody. */
export function kindsOfPeople({ ties }: Study) {
  const codes = new Map<Compared, string>()
  return (basis: CongruenceIndex['basis'], person: Compared): Compared | string => {
    if (basis === 'profile') return person
    if (ties.analyse === 'shown') return person.code
    const known = codes.get(person) ?? [person.code, ...person.tieCodes].join(' ')
    codes.set(person, known)
    return known
  }
}
