import type { Dyad } from '../artefacts/dyads.ts'
import { ROLES, type Role } from '../congruence/role.ts'
import { type Problem, problem } from '../problems.ts'
import type { Study } from '../study/study.ts'
import { type Cells, cellsOf } from './cells.ts'
import { likeId } from './like-id.ts'
import type { PeopleTable } from './people-table.ts'
import { personIdentifier } from './person-identifier.ts'
import { RowsOfUnchosen } from './rows-of-unchosen.ts'
import { elsewhere, filesOf, type Line, type TextTable, unchosenCells } from './text-table.ts'

/** Pairs as read, and everything wrong with the files. */
export interface DyadsTable {
  readonly files: readonly string[]
  readonly dyads: readonly Dyad[]
  /** The line of every pair named in the files, also of those whose line has a problem. */
  readonly lineOf: ReadonlyMap<string, Line>
  /** Those that `only` leaves out, or one of whose people. */
  readonly unchosen: ReadonlySet<string>
  /** True if no pair can be in the files that is not in lineOf. */
  readonly complete: boolean
  readonly problems: readonly Problem[]
}

/** The pairs: `dyad_id, client_id, therapist_id`. Everybody named must be in the people files, in that role. */
export function dyadsTable(tables: readonly TextTable[], everybody: PeopleTable, study: Study): DyadsTable {
  const problems: Problem[] = []
  const roleOf = new Map(everybody.people.map((person) => [person.person_id, person.role]))
  const lineOfDyad = new Map<string, Line>()
  const lineOfPair = new Map<string, Line>()
  const unchosen = new Set(unchosenCells(tables, 'dyad_id'))
  const leaving = new RowsOfUnchosen()
  const dyads: Dyad[] = []
  const personLike = likeId(everybody.lineOf)
  for (const cells of cellsOf(tables, problems)) {
    const { line } = cells
    const dyadId = cells.id('dyad_id')
    const away = ROLES.find((role) => isUnchosen(cells, role, everybody, study))
    if (away !== undefined) {
      if (dyadId !== null) unchosen.add(dyadId)
      leaving.add(line, `${away}_id`)
      continue
    }
    const clientId = personIn(cells, 'client', study, everybody, roleOf, personLike)
    const therapistId = personIn(cells, 'therapist', study, everybody, roleOf, personLike)
    const sameDyad = dyadId === null ? undefined : lineOfDyad.get(dyadId)
    if (sameDyad !== undefined) {
      cells.wrong('dyad_id', (place) => problem('repeated-id', place, 'pair', elsewhere(line, sameDyad)))
      continue
    }
    if (dyadId !== null) lineOfDyad.set(dyadId, line)
    if (dyadId === null || clientId === null || therapistId === null) continue
    const pair = JSON.stringify([clientId, therapistId])
    const samePair = lineOfPair.get(pair)
    if (samePair !== undefined) {
      cells.wrong('client_id', (place) => problem('repeated-pair', place, elsewhere(line, samePair)))
      continue
    }
    lineOfPair.set(pair, line)
    dyads.push({ dyad_id: dyadId, client_id: clientId, therapist_id: therapistId })
  }
  return {
    files: filesOf(tables),
    dyads,
    lineOf: lineOfDyad,
    unchosen,
    complete: tables.every(({ complete }) => complete),
    problems: [...problems, ...leaving.problems()],
  }
}

function isUnchosen(cells: Cells, role: Role, { unchosen }: PeopleTable, study: Study): boolean {
  return unchosen.size > 0 && unchosen.has(personIdentifier(study, role, cells.raw(`${role}_id`)))
}

/** The person named in `<role>_id`; a person whose own line is faulty is reported there and not again here. */
function personIn(
  cells: Cells,
  needed: Role,
  study: Study,
  everybody: PeopleTable,
  roleOf: ReadonlyMap<string, string>,
  personLike: (id: string) => string | null,
): string | null {
  const column = `${needed}_id`
  const written = cells.id(column)
  if (written === null) return null
  const id = personIdentifier(study, needed, written)
  if (everybody.complete && !everybody.lineOf.has(id))
    return cells.wrong(column, (place) => problem('unknown-person', place, everybody.files, personLike(id)))
  const role = roleOf.get(id)
  if (role !== undefined && role !== needed)
    return cells.wrong(column, (place) => problem('wrong-role', place, role, needed))
  return id
}
