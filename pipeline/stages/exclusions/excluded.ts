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
  /** Of a pair: which of its people left, and the pair with them. */
  readonly through: Exclusion['through']
}

/** Why each person or pair leaves, by identifier: the first reason that holds. */
type Reasons = Map<string, Why>

/**
 * Who and what cannot be analysed or leaves by a rule of the study: people, then pairs, then sheets of answers. Rules
 * hold in their order, for a pair also those by which one of its people leaves; then come people without code and scores; the fewest clients of a therapist are counted last. A
 * pair leaves with either of its people, and a person who is left without a pair leaves as well.
 */
export function excluded(data: StudyData): Exclusion[] {
  const [{ people }, { dyads }] = [data.people, data.pairs]
  const persons: Reasons = new Map()
  const pairs: Reasons = new Map()
  applyRules(data, persons, pairs)
  for (const person of people) {
    if (person.code === null && profileOf(person) === null) note(persons, person.person_id, NO_PROFILE)
  }
  leaveTogether(dyads, persons, pairs)
  applyFewestClients(data, persons, pairs)
  leaveTogether(dyads, persons, pairs)
  leaveUnpaired(people, dyads, persons, pairs)
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

/** The rules that go by identifiers, by a column of the files, and by age. */
function applyRules(data: StudyData, persons: Reasons, pairs: Reasons): void {
  for (const rule of data.study.exclusions) {
    const { people = [], pairs: ids = [], column } = rule
    const reason = reasonOf(rule)
    const found = column === undefined ? null : rowsWithValue(data, rule)
    for (const id of [...people, ...(found?.people ?? [])]) note(persons, id, reason)
    for (const id of [...ids, ...(found?.pairs ?? [])]) note(pairs, id, reason)
    for (const role of ROLES) {
      const ages = rule[`${role}_age`]
      if (ages === undefined) continue
      for (const person of data.people.people) {
        if (person.role === role && isOutside(person, ages)) note(persons, person.person_id, reason)
      }
    }
    leaveTogether(data.pairs.dyads, persons, pairs)
  }
}

function isOutside({ age }: Person, [low, high]: readonly [number, number]): boolean {
  return age !== null && (age < low || age > high)
}

/** Therapists who are left with fewer clients than a rule asks for. */
function applyFewestClients({ study, pairs: { dyads } }: StudyData, persons: Reasons, pairs: Reasons): void {
  for (const rule of study.exclusions) {
    const { fewest_clients: fewest } = rule
    if (fewest === undefined) continue
    const left = Map.groupBy(
      dyads.filter(({ dyad_id }) => !pairs.has(dyad_id)),
      ({ therapist_id }) => therapist_id,
    )
    for (const [therapist, own] of left) {
      if (own.length < fewest) note(persons, therapist, reasonOf(rule))
    }
  }
}

/** A pair leaves with either of its people. */
function leaveTogether(dyads: readonly Dyad[], persons: Reasons, pairs: Reasons): void {
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

/** People whom no pair is left of. */
function leaveUnpaired(
  people: readonly Person[],
  dyads: readonly Dyad[],
  persons: Reasons,
  pairs: Reasons,
): void {
  const everyPair = idsOf(dyads)
  const kept = idsOf(dyads.filter(({ dyad_id }) => !pairs.has(dyad_id)))
  for (const { person_id: id } of people) {
    if (!everyPair.has(id)) note(persons, id, NO_PAIR)
    else if (!kept.has(id)) note(persons, id, NO_PAIR_LEFT)
  }
}

function idsOf(dyads: readonly Dyad[]): ReadonlySet<string> {
  return new Set(dyads.flatMap(({ client_id, therapist_id }) => [client_id, therapist_id]))
}
