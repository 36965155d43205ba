import type { Dyad } from '../../artefacts/dyads.ts'
import { NO_PAIR, NO_PAIR_LEFT, NO_PROFILE, reasonOf } from '../../artefacts/exclusion-reasons.ts'
import type { Exclusion } from '../../artefacts/exclusions.ts'
import type { Person } from '../../artefacts/people.ts'
import { profileOf } from '../../artefacts/profile-of.ts'
import { ROLES } from '../../congruence/role.ts'
import { rowsWithValue } from '../../intake/rows-with-value.ts'
import type { StudyData } from '../../intake/study-data.ts'
import { excludedAnswers } from './excluded-answers.ts'

interface Why {
  readonly reason: string
  /** For a pair: the role of the excluded person that excludes the pair. */
  readonly through: Exclusion['through']
}

/** The first reason that applies to each excluded person or pair, by identifier. */
type Reasons = Map<string, Why>

/**
 * Lists the excluded people, then pairs, then answer sheets. Exclusions apply in this order:
 * 1. the study's rules by identifier, column and age, as written;
 * 2. people without a code and without six scores;
 * 3. therapists with too few clients.
 * Excluding a person excludes their pairs, and a person without a pair is excluded too. The first reason that applies is
 * recorded.
 */
export function excluded(data: StudyData): Exclusion[] {
  const [{ people }, { dyads }] = [data.people, data.pairs]
  const persons: Reasons = new Map()
  const pairs: Reasons = new Map()
  applyRules(data, persons, pairs)
  for (const person of people) {
    if (person.code === null && profileOf(person) === null) note(persons, person.person_id, NO_PROFILE)
  }
  excludePairsOf(persons, dyads, pairs)
  applyFewestClients(data, persons, pairs)
  excludePairsOf(persons, dyads, pairs)
  excludeUnpaired(people, dyads, persons, pairs)
  const roleOf = new Map(people.map(({ person_id, role }) => [person_id, role]))
  return [
    ...people.flatMap(({ person_id: id }) => rowOf('person', id, roleOf.get(id)!, persons)),
    ...dyads.flatMap(({ dyad_id: id }) => rowOf('pair', id, 'pair', pairs)),
    ...excludedAnswers(data, pairs),
  ]
}

function note(reasons: Reasons, id: string, reason: string, through: Why['through'] = null): void {
  if (!reasons.has(id)) reasons.set(id, { reason, through })
}

function rowOf(
  record: 'person' | 'pair',
  id: string,
  role: Exclusion['role'],
  reasons: Reasons,
): Exclusion[] {
  const why = reasons.get(id)
  return why === undefined ? [] : [{ record, id, role, session: null, ...why }]
}

/** Applies the rules by identifier, by a column of the files, and by age. */
function applyRules(data: StudyData, persons: Reasons, pairs: Reasons): void {
  for (const rule of data.study.exclusions) {
    const { people = [], pairs: ids = [], column } = rule
    const reason = reasonOf(rule)
    const byColumn = column === undefined ? null : rowsWithValue(data, rule)
    for (const id of [...people, ...(byColumn?.people ?? [])]) note(persons, id, reason)
    for (const id of [...ids, ...(byColumn?.pairs ?? [])]) note(pairs, id, reason)
    for (const role of ROLES) {
      const ages = rule[`${role}_age`]
      if (ages === undefined) continue
      for (const person of data.people.people) {
        if (person.role === role && isOutside(person, ages)) note(persons, person.person_id, reason)
      }
    }
    excludePairsOf(persons, data.pairs.dyads, pairs)
  }
}

function isOutside({ age }: Person, [low, high]: readonly [number, number]): boolean {
  return age !== null && (age < low || age > high)
}

/** Excludes therapists whose remaining clients are fewer than a rule requires. */
function applyFewestClients({ study, pairs: { dyads } }: StudyData, persons: Reasons, pairs: Reasons): void {
  for (const rule of study.exclusions) {
    const { fewest_clients: fewest } = rule
    if (fewest === undefined) continue
    const remaining = Map.groupBy(
      dyads.filter(({ dyad_id }) => !pairs.has(dyad_id)),
      ({ therapist_id }) => therapist_id,
    )
    for (const [therapist, theirPairs] of remaining) {
      if (theirPairs.length < fewest) note(persons, therapist, reasonOf(rule))
    }
  }
}

/** Excludes the pairs of excluded people. */
function excludePairsOf(persons: Reasons, dyads: readonly Dyad[], pairs: Reasons): void {
  for (const { dyad_id, client_id, therapist_id } of dyads) {
    for (const [role, id] of [
      ['client', client_id],
      ['therapist', therapist_id],
    ] as const) {
      const why = persons.get(id)
      if (why !== undefined) note(pairs, dyad_id, why.reason, role)
    }
  }
}

/** Excludes people without a remaining pair. */
function excludeUnpaired(
  people: readonly Person[],
  dyads: readonly Dyad[],
  persons: Reasons,
  pairs: Reasons,
): void {
  const everyPair = idsOf(dyads)
  const remaining = idsOf(dyads.filter(({ dyad_id }) => !pairs.has(dyad_id)))
  for (const { person_id: id } of people) {
    if (!everyPair.has(id)) note(persons, id, NO_PAIR)
    else if (!remaining.has(id)) note(persons, id, NO_PAIR_LEFT)
  }
}

function idsOf(dyads: readonly Dyad[]): ReadonlySet<string> {
  return new Set(dyads.flatMap(({ client_id, therapist_id }) => [client_id, therapist_id]))
}
