import type { Dyad } from '../artefacts/dyads.ts'
import { ROLES, type Role } from '../congruence/role.ts'
import { type Problem, problem } from '../problems.ts'
import type { Study } from '../study/study.ts'
import { type Cells, cellsOf } from './cells.ts'
import type { PeopleTable } from './people-table.ts'
import { personIdentifier } from './person-identifier.ts'
import { ProblemList } from './problem-list.ts'
import { elsewhere, filesOf, type Line, type TextTable, unselectedCells } from './text-table.ts'
import { UnselectedRows } from './unselected-rows.ts'
import { alikeIds } from './words/alike-ids.ts'
import { knownForm, similarId } from './words/similar-id.ts'

/** The pairs as read, and all problems of the files. */
export interface DyadsTable {
  readonly files: readonly string[]
  readonly dyads: readonly Dyad[]
  /** The line of every pair named in the files, including pairs whose line has a problem. */
  readonly lineOf: ReadonlyMap<string, Line>
  /** Pairs that `only` does not select, or with a person that it does not select. */
  readonly unselected: ReadonlySet<string>
  /** True if lineOf has every pair of the files. */
  readonly complete: boolean
  readonly problems: readonly Problem[]
}

/**
 * The pairs: `dyad_id, client_id, therapist_id`. Each person named must be in the people files, in that role. Two rows may
 * be of the same client and therapist if study.yaml excludes one of them by its identifier.
 */
export function dyadsTable(tables: readonly TextTable[], everybody: PeopleTable, study: Study): DyadsTable {
  const problems = new ProblemList()
  const roleOf = new Map(everybody.people.map((person) => [person.person_id, person.role]))
  const lineOfDyad = new Map<string, Line>()
  const lineOfPair = new Map<string, { readonly id: string; readonly line: Line }>()
  const excluded = new Set(study.exclusions.flatMap(({ pairs }) => pairs ?? []))
  const unselected = new Set(unselectedCells(tables, 'dyad_id'))
  const unselectedRows = new UnselectedRows()
  const dyads: Dyad[] = []
  const similarPerson = similarId(everybody.lineOf)
  for (const cells of cellsOf(tables, problems)) {
    const { line } = cells
    const dyadId = cells.id('dyad_id')
    const unselectedRole = ROLES.find((role) => isUnselected(cells, role, everybody, study))
    if (unselectedRole !== undefined) {
      if (dyadId !== null) unselected.add(dyadId)
      unselectedRows.add(line, `${unselectedRole}_id`)
      continue
    }
    const clientId = personIn(cells, 'client', study, everybody, roleOf, similarPerson)
    const therapistId = personIn(cells, 'therapist', study, everybody, roleOf, similarPerson)
    const sameDyad = dyadId === null ? undefined : lineOfDyad.get(dyadId)
    if (sameDyad !== undefined) {
      cells.wrong('dyad_id', (place) => problem('repeated-id', place, 'pair', elsewhere(line, sameDyad)))
      continue
    }
    if (dyadId !== null) lineOfDyad.set(dyadId, line)
    if (dyadId === null || clientId === null || therapistId === null) continue
    const pair = JSON.stringify([clientId, therapistId])
    const samePair = lineOfPair.get(pair)
    // A pair that an exclusion names is no pair of the study, so that another one can be of the same people.
    if (samePair !== undefined && !excluded.has(dyadId) && !excluded.has(samePair.id)) {
      cells.wrong('client_id', (place) => problem('repeated-pair', place, elsewhere(line, samePair.line)))
      continue
    }
    if (samePair === undefined || excluded.has(samePair.id)) lineOfPair.set(pair, { id: dyadId, line })
    dyads.push({ dyad_id: dyadId, client_id: clientId, therapist_id: therapistId })
  }
  return {
    files: filesOf(tables),
    dyads,
    lineOf: lineOfDyad,
    unselected,
    complete: tables.every(({ complete }) => complete),
    problems: [...problems.list(), ...alikeIds(lineOfDyad, 'dyad_id', 'pair'), ...unselectedRows.problems()],
  }
}

function isUnselected(cells: Cells, role: Role, { unselected }: PeopleTable, study: Study): boolean {
  return unselected.size > 0 && unselected.has(personIdentifier(study, role, cells.raw(`${role}_id`)))
}

/** The person named in `<role>_id`. A person whose own line has a problem is reported there only. */
function personIn(
  cells: Cells,
  needed: Role,
  study: Study,
  everybody: PeopleTable,
  roleOf: ReadonlyMap<string, string>,
  similarPerson: (id: string) => string | null,
): string | null {
  const column = `${needed}_id`
  const written = cells.id(column)
  if (written === null) return null
  const isKnown = (form: string) => everybody.lineOf.has(personIdentifier(study, needed, form))
  const id = personIdentifier(study, needed, knownForm(written, isKnown))
  if (everybody.complete && !everybody.lineOf.has(id))
    return cells.wrong(column, (place) =>
      problem('unknown-person', place, everybody.files, similarPerson(id), id),
    )
  const role = roleOf.get(id)
  if (role !== undefined && role !== needed)
    return cells.wrong(column, (place) => problem('wrong-role', place, role, needed))
  return id
}
