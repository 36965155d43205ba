import { codeNumber } from '../../congruence/code-pairs.ts'
import type { Role } from '../../congruence/role.ts'
import { type Code, displayCode, tieCompatibleCodes } from '../../holland/code.ts'
import { codeProblem } from '../../holland/code-problem.ts'
import { occupationNumber } from '../../holland/occupation-number.ts'
import { type Profile, profile } from '../../holland/profile.ts'
import { TYPES } from '../../holland/type.ts'
import { writtenCode } from '../../holland/written-code.ts'
import { occupationOf } from '../../instruments/occupations.ts'
import { type Place, type Problem, problem } from '../../problems.ts'
import { NO_CODE, plainCodeNumber } from './code-cells.ts'
import type { CsvRecords } from './csv-records.ts'
import type { PersonColumns } from './pair-columns.ts'
import type { Remarks } from './remarks.ts'

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/
const MISSING: ReadonlySet<string> = new Set(['', 'NA'])

/** Reads the client or the therapist of each record. */
export class PersonReader {
  /** The code number in the current record, {@link NO_CODE} without a code, -1 if the record is invalid. */
  number = NO_CODE
  /** The six scores in the current record; null if one of them is missing. */
  profile: Profile | null = null
  readonly #role: Role
  readonly #columns: PersonColumns
  readonly #records: CsvRecords
  readonly #remarks: Remarks
  readonly #report: (problem: Problem) => void
  readonly #file: string

  constructor(
    role: Role,
    columns: PersonColumns,
    records: CsvRecords,
    remarks: Remarks,
    report: (problem: Problem) => void,
    file: string,
  ) {
    this.#role = role
    this.#columns = columns
    this.#records = records
    this.#remarks = remarks
    this.#report = report
    this.#file = file
  }

  /** Reads the current record; false if it has a problem, which has been reported. */
  read(): boolean {
    const { code, scores } = this.#columns
    if (scores === null) {
      this.number = this.#plainNumber(code!)
      if (this.number === NO_CODE) this.#remarks.note(`no-code-${this.#role}`, this.#records.line)
      return this.number >= 0
    }
    const isValid = this.#readProfile(scores)
    const given = code === null ? null : this.#writtenCode(code)
    if (!isValid || given === 'invalid') return false
    const used = this.#usedCode(given)
    if (used === null) this.#remarks.note(`no-code-${this.#role}`, this.#records.line)
    this.number = used === null ? NO_CODE : codeNumber(used)
    return true
  }

  /** The number of the code in this cell, without making a string if the cell has plain letters only. */
  #plainNumber(cell: number): number {
    const records = this.#records
    let start = records.starts[cell]!
    let end = records.ends[cell]!
    if (records.bytes[start] === 0x22) {
      start++
      end--
    }
    const plain = plainCodeNumber(records.bytes, start, end)
    if (plain >= 0 && plain < 256) return plain
    if (plain >= 256) {
      this.#remarks.note('small-letters', records.line)
      return plain - 256
    }
    const written = this.#writtenCode(cell)
    return written === 'invalid' ? -1 : written === null ? NO_CODE : codeNumber(written)
  }

  #writtenCode(cell: number): Code | null | 'invalid' {
    const text = this.#records.text(cell)
    if (MISSING.has(text.trim())) return null
    const { code, codes, fault, habits } = writtenCode(text)
    if (fault === null) {
      for (const habit of habits) this.#remarks.note(habit, this.#records.line)
      if (codes.length > 1 && this.profile === null) this.#remarks.note('written-tie', this.#records.line)
      return this.profile === null ? code : (codes.find((it) => this.#allows(it)) ?? code)
    }
    const place = this.#place(cell)
    const occupation = fault === 'occupation' ? occupationOf(occupationNumber(text)!) : null
    this.#report(
      fault === 'empty'
        ? problem('missing-value', place, 'the code')
        : codeProblem(fault, place, false, occupation),
    )
    return 'invalid'
  }

  #allows(code: Code): boolean {
    return this.profile !== null && tieCompatibleCodes(this.profile, code.length).includes(code)
  }

  #place(cell: number): Place {
    const { line } = this.#records
    const name = this.#columns.code === cell ? this.#role : this.#scoreName(cell)
    return { file: this.#file, line, column: name, found: this.#records.text(cell) }
  }

  #scoreName(cell: number): string {
    return `${this.#role}_${TYPES[this.#columns.scores!.indexOf(cell)]}`
  }

  #readProfile(cells: readonly number[]): boolean {
    const scores: number[] = []
    let isValid = true
    for (const cell of cells) {
      const text = this.#records.text(cell).trim()
      if (MISSING.has(text)) continue
      const score = DECIMAL.test(text) ? Number(text) : Number.NaN
      if (Number.isFinite(score)) scores.push(score)
      else {
        this.#report(problem('not-a-number', this.#place(cell), '.'))
        isValid = false
      }
    }
    this.profile = scores.length === cells.length ? profile(scores) : null
    if (isValid && this.profile === null) this.#remarks.note(`no-scores-${this.#role}`, this.#records.line)
    return isValid
  }

  /** The given code if the scores allow it, otherwise the code of the scores. */
  #usedCode(given: Code | null): Code | null {
    const profile = this.profile
    if (profile === null) return given
    if (given !== null && this.#allows(given)) return given
    if (given !== null) this.#remarks.note('contradicts-scores', this.#records.line)
    else if (dependsOnTie(profile)) this.#remarks.note('rests-on-tie', this.#records.line)
    return displayCode(profile, given?.length ?? 3)
  }
}

/** True if a three-letter code of these scores depends on the order in which tied types are named. */
function dependsOnTie(profile: Profile): boolean {
  const [first, second, third, fourth] = [...profile].sort((a, b) => b - a)
  return first === second || second === third || third === fourth
}
