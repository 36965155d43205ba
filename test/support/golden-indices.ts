import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { CodeIndex, ProfileIndex } from '../../pipeline/congruence/congruence-index.ts'
import { INDICES } from '../../pipeline/congruence/indices.ts'
import { expectClose, TOLERANCE } from './tolerance.ts'

export const CODE_INDICES = INDICES.filter((index): index is CodeIndex => index.basis === 'code')
export const PROFILE_INDICES = INDICES.filter((index): index is ProfileIndex => index.basis === 'profile')

/** The rows of a reference table of `golden/indices`, each by the names of its columns. */
export function goldenRows(file: string): Record<string, string>[] {
  const text = readFileSync(new URL(`../golden/indices/${file}`, import.meta.url), 'utf8').trim()
  const [header, ...lines] = text.split(/\r?\n/).map((line) => line.split(','))
  return lines.map((cells) => {
    expect(cells).toHaveLength(header!.length)
    return Object.fromEntries(header!.map((column, i) => [column, cells[i]!]))
  })
}

/** Compares a column with its reference: undefined where it says NA, whole columns exactly, others closely. */
export function expectColumn(
  column: string,
  rows: readonly Record<string, string>[],
  value: (row: Record<string, string>) => number | null,
): void {
  const references = rows.map((row) => row[column]!)
  const whole = references.every((text) => text === 'NA' || /^-?\d+$/.test(text))
  rows.forEach((row, i) => {
    const found = value(row)
    const what = `${column}, row ${i + 1}`
    const reference = Number(references[i])
    if (references[i] === 'NA') expect(found, what).toBeNull()
    else if (whole) expect(found, what).toBe(reference)
    else expectClose(found, reference, TOLERANCE.closedForm, what)
  })
}

/** How far a number may lie from one printed to so many significant digits: half a unit of the last of them. */
export function halfUnit(printed: string, digits: number): number {
  const reference = Number(printed)
  const magnitude = reference === 0 ? 0 : Math.floor(Math.log10(Math.abs(reference))) + 1
  return 0.5 * 10 ** (magnitude - digits)
}

export function expectWithin(found: number, printed: string, tolerance: number, what: string): void {
  expect(Math.abs(found - Number(printed)), `${what}: ${found} instead of ${printed}`).toBeLessThanOrEqual(
    tolerance,
  )
}
