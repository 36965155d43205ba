import type { CongruenceIndex } from '../../congruence/congruence-index.ts'
import type { Role } from '../../congruence/role.ts'
import { problem } from '../../problems.ts'
import type { BadRows } from './bad-rows.ts'
import { CsvRecords, LONGEST_RECORD, NEVER_CLOSED } from './csv-records.ts'
import type { PairColumns } from './pair-columns.ts'
import type { PairHeader } from './pair-header.ts'
import { PersonReader } from './person-reader.ts'
import type { Remarks } from './remarks.ts'
import { RenderedRows } from './rendered-rows.ts'
import type { ValueSummary } from './value-summary.ts'
import { numberOfPair, ValueTexts } from './value-texts.ts'

interface Table {
  readonly file: string
  readonly header: PairHeader
  readonly columns: PairColumns
  readonly indices: readonly CongruenceIndex[]
  readonly long: boolean
}

/** Converts blocks of a file of pairs into blocks of the table of values, row by row, in the same order. */
export class PairTable {
  /** Number of rows computed so far. */
  pairs = 0
  /** Number of rows left out so far. */
  leftOut = 0
  readonly rows: RenderedRows
  readonly #texts: ValueTexts
  readonly #records: CsvRecords
  readonly #file: string
  readonly #width: number
  readonly #client: PersonReader
  readonly #therapist: PersonReader
  readonly #badRows: BadRows
  #isHeader = true

  constructor({ file, header, columns, indices, long }: Table, remarks: Remarks, badRows: BadRows) {
    const { separator, lineEnd } = header
    this.#file = file
    this.#width = columns.names.length
    this.#badRows = badRows
    this.#records = new CsvRecords(separator.charCodeAt(0), lineEnd === '\r' ? 0x0d : 0x0a)
    const reader = (role: Role) =>
      new PersonReader(role, columns[role], this.#records, remarks, (problem) => badRows.add(problem), file)
    this.#client = reader('client')
    this.#therapist = reader('therapist')
    this.#texts = new ValueTexts(indices, separator, long)
    this.rows = new RenderedRows(this.#texts, lineEnd)
    const added = addedNames(indices, long).map((name) => separator + name)
    this.rows.addHeader(header.mark, header.line, added.join(''))
  }

  /** The values of each index over the rows so far. */
  summaries(): ValueSummary[] {
    return this.#texts.summaries()
  }

  feed(block: Uint8Array, isLast: boolean): void {
    this.#records.feed(block, isLast)
  }

  /** Processes the block; true if it stopped because the rows are full and have to be taken. */
  fill(): boolean {
    const records = this.#records
    const { rows } = this
    while (!rows.isFull) {
      if (!records.next()) {
        if (records.waiting > LONGEST_RECORD) this.#refuse(records.waitingLine)
        return false
      }
      if (this.#isHeader) this.#isHeader = false
      else if (!this.#isValid()) this.leftOut++
      else if (!this.#badRows.isRefused) {
        this.pairs++
        this.#texts.count(numberOfPair(this.#client.number, this.#therapist.number))
        rows.add(records.bytes, records.start, records.end, this.#client, this.#therapist)
      }
    }
    return true
  }

  #isValid(): boolean {
    const { fault, line, count } = this.#records
    if (fault === null && count === this.#width) {
      const isClientValid = this.#client.read()
      return this.#therapist.read() && isClientValid
    }
    const place = { file: this.#file, line }
    if (fault === NEVER_CLOSED) this.#refuse(line)
    else if (fault !== null) this.#badRows.add(problem('broken-csv', place, fault))
    else this.#badRows.add(problem('wrong-cell-count', place, count, this.#width))
    return false
  }

  #refuse(line: number): void {
    this.#badRows.addFatal(problem('broken-csv', { file: this.#file, line }, NEVER_CLOSED))
  }
}

/** Names of the columns that are added to the input. */
export function addedNames(indices: readonly CongruenceIndex[], long: boolean): string[] {
  return long ? ['index', 'value'] : indices.map(({ id }) => id)
}
