import type { Dyad } from '../artefacts/dyads.ts'
import { type Problem, problem } from '../problems.ts'
import { Cells } from './cells.ts'
import type { PeopleTable } from './people-table.ts'
import type { TextTable } from './text-table.ts'

/** Pairs as read, and everything wrong with the file. */
export interface DyadsTable {
  readonly file: string
  readonly dyads: readonly Dyad[]
  /** The line of every pair named in the file, also of those whose line has a problem. */
  readonly lineOf: ReadonlyMap<string, number>
  /** True if no pair can be in the file that is not in lineOf. */
  readonly complete: boolean
  readonly problems: readonly Problem[]
}

/** The pairs: `dyad_id, client_id, therapist_id`. Everybody named must be in the people file, in that role. */
export function dyadsTable(table: TextTable, everybody: PeopleTable): DyadsTable {
  const { file } = table
  const problems = [...table.problems]
  const roleOf = new Map(everybody.people.map((person) => [person.person_id, person.role]))
  const lineOfDyad = new Map<string, number>()
  const lineOfPair = new Map<string, number>()
  const lineOfClient = new Map<string, number>()
  const dyads: Dyad[] = []
  const cells = new Cells(table, problems)
  for (const line of table.lines) {
    cells.at(line)
    const dyadId = cells.id('dyad_id')
    const clientId = personIn(cells, 'client', everybody, roleOf)
    const therapistId = personIn(cells, 'therapist', everybody, roleOf)
    const sameDyad = dyadId === null ? undefined : lineOfDyad.get(dyadId)
    if (sameDyad !== undefined) {
      cells.wrong('dyad_id', (place) => problem('repeated-id', place, 'pair', sameDyad))
      continue
    }
    if (dyadId !== null) lineOfDyad.set(dyadId, line.line)
    if (dyadId === null || clientId === null || therapistId === null) continue
    const pair = JSON.stringify([clientId, therapistId])
    const samePair = lineOfPair.get(pair)
    const sameClient = lineOfClient.get(clientId)
    if (samePair !== undefined) {
      cells.wrong('client_id', (place) => problem('repeated-pair', place, samePair))
      continue
    }
    if (sameClient !== undefined) {
      cells.wrong('client_id', (place) => problem('client-of-two', place, sameClient))
    }
    lineOfPair.set(pair, line.line)
    lineOfClient.set(clientId, line.line)
    dyads.push({ dyad_id: dyadId, client_id: clientId, therapist_id: therapistId })
  }
  return { file, dyads, lineOf: lineOfDyad, complete: table.complete, problems }
}

/** The person named in `<role>_id`; a person whose own line is faulty is reported there and not again here. */
function personIn(
  cells: Cells,
  needed: 'client' | 'therapist',
  everybody: PeopleTable,
  roleOf: ReadonlyMap<string, string>,
): string | null {
  const column = `${needed}_id`
  const id = cells.id(column)
  if (id === null) return id
  if (everybody.complete && !everybody.lineOf.has(id))
    return cells.wrong(column, (place) => problem('unknown-person', place, everybody.file))
  const role = roleOf.get(id)
  if (role !== undefined && role !== needed)
    return cells.wrong(column, (place) => problem('wrong-role', place, role, needed))
  return id
}
