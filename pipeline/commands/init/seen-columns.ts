import { writtenCode } from '../../holland/written-code.ts'
import { isNoValue, looksMissing } from '../../intake/cures/missing-codes.ts'
import { writtenNumber } from '../../intake/words/written-number.ts'
import type { FirstLook } from './first-look.ts'

/** What the cells of a column are, without what tells people apart. */
export interface SeenColumn {
  readonly name: string
  readonly filled: number
  /** The different cells that are values, in the order of the file. */
  readonly words: readonly string[]
  /** Lowest and highest value, if all are numbers. */
  readonly range: readonly [low: number, high: number] | null
  /** Cells that stand for a missing value. */
  readonly missing: readonly string[]
  /** True if nearly all cells are Holland codes of more than one letter, or stand for them. */
  readonly isCodes: boolean
  /** True if these are numbers of occupations in place of codes. */
  readonly isOccupations: boolean
}

/** A number this many times the next lower one is more likely a code for no answer. */
const FAR = 2

export function seenColumns({ table: { columns, rows }, source }: FirstLook): readonly SeenColumn[] {
  return columns.map((name, i) => {
    const counts = new Map<string, number>()
    for (const { cells } of rows) {
      const cell = cells[i] ?? ''
      if (cell !== '') counts.set(cell, (counts.get(cell) ?? 0) + 1)
    }
    const all = [...counts.keys()]
    const numberOf = (cell: string) => writtenNumber(cell, source.decimal)
    const sure = all.filter((cell) => isNoValue(cell) || cell === 'NA')
    const numbers = all.filter((cell) => !sure.includes(cell)).map(numberOf)
    const isNumeric = numbers.length > 0 && numbers.every((it) => it !== null)
    const sorted = isNumeric ? (numbers as number[]).sort((a, b) => a - b) : []
    const below = sorted.at(-2)
    const top = all.find((cell) => numberOf(cell) === sorted.at(-1)) ?? ''
    const isFar = below !== undefined && looksMissing(top) && sorted.at(-1)! > FAR * Math.max(1, below)
    const missing = [...sure, ...(isFar ? [top] : [])]
    const values = sorted.slice(0, isFar ? -1 : undefined)
    const words = all.filter((cell) => !missing.includes(cell))
    const codes = words.filter((cell) => cell.length > 1 && writtenCode(cell).fault === null)
    const occupations = words.filter((cell) => writtenCode(cell).fault === 'occupation')
    const isMost = (some: readonly string[]) => words.length > 1 && some.length >= words.length * 0.9
    return {
      name,
      filled: [...counts.values()].reduce((sum, n) => sum + n, 0),
      words,
      range: values.length === 0 ? null : [values[0]!, values.at(-1)!],
      missing: isNumeric || words.length > 0 ? missing : [],
      isCodes: isMost([...codes, ...occupations]),
      isOccupations: isMost(occupations),
    }
  })
}
