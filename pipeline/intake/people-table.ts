import { BETWEEN_CODES, type Person } from '../artefacts/people.ts'
import { ROLES, type Role } from '../congruence/role.ts'
import { codeProblem } from '../holland/code-problem.ts'
import { occupationNumber } from '../holland/occupation-number.ts'
import { TYPES } from '../holland/type.ts'
import { writtenCode } from '../holland/written-code.ts'
import { type Occupation, occupationOf, occupationsNear } from '../instruments/occupations.ts'
import { type Place, type Problem, problem } from '../problems.ts'
import { profileRange } from '../study/profile-range.ts'
import { inventoryOf, itemsOf } from '../study/scales/inventory.ts'
import type { Study } from '../study/study.ts'
import { type Cells, cellsOf } from './cells.ts'
import { itemField } from './inventory-columns.ts'
import { type InventorySheet, inventorySheet } from './inventory-sheet.ts'
import { personIdentifier } from './person-identifier.ts'
import { ProblemList } from './problem-list.ts'
import { elsewhere, filesOf, type Line, placeOf, type TextTable, unselectedCells } from './text-table.ts'
import { alikeIds } from './words/alike-ids.ts'

/** The people as read, and all problems of the files. */
export interface PeopleTable {
  readonly files: readonly string[]
  readonly people: readonly Person[]
  /** The inventory answers of the `people` who answered any of its items. */
  readonly sheets: readonly InventorySheet[]
  /** The occupation of each person whose file gives its number in place of a code. */
  readonly occupations: ReadonlyMap<string, Occupation>
  /** The line of every person named in the files, including people whose line has a problem. */
  readonly lineOf: ReadonlyMap<string, Line>
  /** The place of a field of a person. */
  readonly placeOf: (personId: string, field: string) => Place
  /** People that `only` does not select. */
  readonly unselected: ReadonlySet<string>
  /** True if lineOf has every person of the files. */
  readonly complete: boolean
  readonly problems: readonly Problem[]
}

/**
 * The people: `person_id, role`, six scores `R … C` or a `code` or both, and `age` if known. If the study has an
 * inventory, the scores of people who answered any of its items are calculated from the items.
 */
export function peopleTable(tables: readonly TextTable[], study: Study): PeopleTable {
  const problems = new ProblemList()
  const lineOf = new Map<string, Line>()
  const roleOf = new Map<string, Person['role']>()
  const people: Person[] = []
  const sheets: InventorySheet[] = []
  const occupations = new Map<string, Occupation>()
  for (const cells of cellsOf(tables, problems)) {
    const written = cells.id('person_id')
    const role = cells.word('role', ROLES)
    const sheet = role === null ? null : sheetOf(role, cells, study)
    const scores =
      sheet?.scores ?? Object.fromEntries(TYPES.map((type) => [type, scoreIn(cells, type, role, study)]))
    const age = ageIn(cells)
    const occupation = occupationIn(cells)
    const code = occupation === null ? codeIn(cells) : codeOfOccupation(occupation, scores)
    if (written === null) continue
    if (role === null) {
      // Both possible names are known, so that references to this person are not reported as unknown.
      for (const either of ROLES) lineOf.set(personIdentifier(study, either, written), cells.line)
      continue
    }
    const personId = personIdentifier(study, role, written)
    const first = lineOf.get(personId)
    if (first !== undefined) {
      cells.wrong('person_id', (place) =>
        problem('repeated-id', place, 'person', elsewhere(cells.line, first), roleOf.get(personId) !== role),
      )
      continue
    }
    lineOf.set(personId, cells.line)
    roleOf.set(personId, role)
    people.push({ person_id: personId, role, age, ...scores, code } as Person)
    if (occupation?.known) occupations.set(personId, occupation.known)
    if (sheet !== null) sheets.push({ ...sheet, personId, role })
  }
  const ofRole = (role: Person['role']) => new Map([...lineOf].filter(([id]) => roleOf.get(id) === role))
  return {
    files: filesOf(tables),
    people,
    sheets,
    occupations,
    lineOf,
    placeOf: (personId, field) => placeOf(lineOf.get(personId)!, field),
    unselected: new Set(
      unselectedCells(tables, 'person_id')
        .flatMap((written) => ROLES.map((role) => personIdentifier(study, role, written)))
        .filter((id) => !lineOf.has(id)),
    ),
    complete: tables.every(({ complete }) => complete),
    problems: [...problems.list(), ...ROLES.flatMap((role) => alikeIds(ofRole(role), 'person_id', 'person'))],
  }
}

/** The answers to the inventory of the role; answers to that of the other role alone are a problem. */
function sheetOf(role: Role, cells: Cells, study: Study) {
  const inventory = inventoryOf(study, role)
  const own = (item: number) => itemField(study, role, item)
  for (const other of study.inventoryByRole === undefined ? [] : ROLES.filter((it) => it !== role)) {
    const theirs = inventoryOf(study, other)
    const items = theirs === null ? [] : itemsOf(theirs).map((item) => itemField(study, other, item))
    const mine = new Set(inventory === null ? [] : itemsOf(inventory).map((item) => cells.written(own(item))))
    const answered = items.find((field) => !cells.isMissing(field) && !mine.has(cells.written(field)))
    if (answered !== undefined)
      cells.wrong(answered, (place) => problem('answer-of-other-role', place, role, other))
  }
  return inventory === null ? null : inventorySheet(cells, inventory, own)
}

/** Lowest and highest plausible age in years. */
const AGES = [0, 120] as const

function ageIn(cells: Cells): number | null {
  const age = cells.number('age')
  const [low, high] = AGES
  if (age === null || (age >= low && age <= high)) return age
  const isYear = Number.isInteger(age) && age >= 1900 && age < 2100
  return cells.wrong('age', (place) => problem('age-out-of-range', place, low, high, isYear))
}

function scoreIn(cells: Cells, type: string, role: Role | null, study: Study): number | null {
  const score = cells.number(type)
  // Without a known role the cell of the role has a problem already.
  const range = role === null ? null : profileRange(study, role)
  const [low, high] = range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  if (score === null || (score >= low && score <= high)) return score
  return cells.wrong(type, (place) => problem('score-out-of-range', place, low, high))
}

/** The code in capitals without separators, or every code that a written tie allows, as in SIA/SAI. */
function codeIn(cells: Cells): string | null {
  if (cells.isMissing('code')) return null
  const { codes, fault } = writtenCode(cells.text('code'))
  if (fault === null) return codes.join(BETWEEN_CODES)
  if (fault === 'empty') return null
  return cells.wrong('code', (place) => codeProblem(fault, place, true))
}

/** The occupation whose number is in place of the code: `known` is null, with a problem added, if it has no interests. */
interface GivenOccupation {
  readonly known: Occupation | null
}

/** Null if the file does not say that numbers of occupations stand for codes, or the cell has none. */
function occupationIn(cells: Cells): GivenOccupation | null {
  if (!cells.hasOccupations || cells.isMissing('code')) return null
  const number = occupationNumber(cells.text('code'))
  if (number === null) return null
  const known = occupationOf(number)
  if (known !== null) return { known }
  cells.wrong('code', (place) => problem('unknown-occupation', place, occupationsNear(number)))
  return { known: null }
}

/** The code of the occupation; none for a person with six scores, which tell more of the person. */
function codeOfOccupation({ known }: GivenOccupation, scores: Readonly<Record<string, number | null>>) {
  return TYPES.every((type) => scores[type] !== null) ? null : (known?.code ?? null)
}
