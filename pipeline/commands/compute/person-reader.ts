import { codeNumber } from '../../congruence/code-pairs.ts'
import type { Role } from '../../congruence/role.ts'
import { type Code, displayCode, tieCompatibleCodes } from '../../holland/code.ts'
import { type Profile, profile } from '../../holland/profile.ts'
import { TYPES } from '../../holland/type.ts'
import { writtenCode } from '../../holland/written-code.ts'
import { type Place, type Problem, problem } from '../../problems.ts'
import { NO_CODE, plainCodeNumber } from './code-cells.ts'
import type { CsvRecords } from './csv-records.ts'
import type { PersonColumns } from './pair-columns.ts'
import type { Remarks } from './remarks.ts'

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/
const MISSING: ReadonlySet<string> = new Set(['', 'NA'])

/** Reads the client or the therapist of one record after the other. */
export class PersonReader {
  /** Of the record at hand: the number of the code, {@link NO_CODE} if there is none, -1 if the record is bad. */
  number = NO_CODE
  /** Of the record at hand: the six scores; null if one of them is missing. */
  profile: Profile | null = null
  readonly #role: Role
  readonly #columns: PersonColumns
  readonly #records: CsvRecords
  readonly #remarks: Remarks
  readonly #complain: (problem: Problem) => void
  readonly #file: string

  constructor(
    role: Role,
    columns: PersonColumns,
    records: CsvRecords,
    remarks: Remarks,
    complain: (problem: Problem) => void,
    file: string,
  ) {
    this.#role = role
    this.#columns = columns
    this.#records = records
    this.#remarks = remarks
    this.#complain = complain
    this.#file = file
  }

  /** Reads the record at hand; false if something is wrong with it, which has been complained about. */
  read(): boolean {
    const { code, scores } = this.#columns
    if (scores === null) {
      this.number = this.#plainNumber(code!)
      if (this.number === NO_CODE) this.#remarks.note(`no-code-${this.#role}`, this.#records.line)
      return this.number >= 0
    }
    const isSound = this.#readProfile(scores)
    const given = code === null ? null : this.#writtenCode(code)
    if (!isSound || given === 'bad') return false
    const settled = this.#settled(given)
    if (settled === null) this.#remarks.note(`no-code-${this.#role}`, this.#records.line)
    this.number = settled === null ? NO_CODE : codeNumber(settled)
    return true
  }

  /** The number of the code in this cell, without making a text of it where the cell is plain letters. */
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
    return written === 'bad' ? -1 : written === null ? NO_CODE : codeNumber(written)
  }

  #writtenCode(cell: number): Code | null | 'bad' {
    const text = this.#records.text(cell)
    if (MISSING.has(text.trim())) return null
    const { code, fault, habits } = writtenCode(text)
    if (fault === null) {
      for (const habit of habits) this.#remarks.note(habit, this.#records.line)
      return code
    }
    const complain = {
      'not-a-type': () => problem('code-not-a-type', this.#place(cell)),
      'repeated-type': () => problem('code-repeated-type', this.#place(cell)),
      'too-long': () => problem('code-too-long', this.#place(cell)),
      empty: () => problem('missing-value', this.#place(cell), 'the code'),
    }[fault]
    this.#complain(complain())
    return 'bad'
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
    let isSound = true
    for (const cell of cells) {
      const text = this.#records.text(cell).trim()
      if (MISSING.has(text)) continue
      const score = DECIMAL.test(text) ? Number(text) : Number.NaN
      if (Number.isFinite(score)) scores.push(score)
      else {
        this.#complain(problem('not-a-number', this.#place(cell), '.'))
        isSound = false
      }
    }
    this.profile = scores.length === cells.length ? profile(scores) : null
    if (isSound && this.profile === null) this.#remarks.note(`no-scores-${this.#role}`, this.#records.line)
    return isSound
  }

  /** A given code stands if the scores allow it; otherwise, and where none is given, the scores decide. */
  #settled(given: Code | null): Code | null {
    const profile = this.profile
    if (profile === null) return given
    if (given !== null && tieCompatibleCodes(profile, given.length).includes(given)) return given
    if (given !== null) this.#remarks.note('contradicts-scores', this.#records.line)
    else if (restsOnTie(profile)) this.#remarks.note('rests-on-tie', this.#records.line)
    return displayCode(profile, given?.length ?? 3)
  }
}

/** True if a three-letter code of these scores depends on the order in which tied types are named. */
function restsOnTie(profile: Profile): boolean {
  const [first, second, third, fourth] = [...profile].sort((a, b) => b - a)
  return first === second || second === third || third === fourth
}
