import type { Problem } from '../../problems.ts'
import { CURES } from '../../sentences/cures.ts'
import type { TextTable } from '../text-table.ts'
import { decimalCure } from './decimal-cure.ts'
import { emptyIdCure } from './empty-id-cure.ts'
import { isNoValue, looksMissing } from './missing-codes.ts'
import { onlyCure } from './only-cure.ts'
import type { ProblemFile } from './problem-file.ts'
import { wordCures } from './word-cures.ts'

/** Problems of a cell that a declared word for missing values may cure. */
const MAY_BE_MISSING: ReadonlySet<string> = new Set([
  ...['rating-out-of-range', 'answer-out-of-range', 'score-out-of-range', 'age-out-of-range'],
  ...['not-a-number', 'not-a-whole-number', 'unknown-value', 'code-not-a-type', 'code-repeated-type'],
])

/** From so many cells on, the same content is hardly a slip of the pen. */
const RECURS = 3

/** What to write for each problem of a file, if a line of study.yaml cures many of them at once. */
export function cured(file: ProblemFile): Problem[] {
  const wordCure = wordCures(file)
  const decimal = decimalCure(file)
  const only = onlyCure(file)
  const missing = missingCures(file)
  return file.problems.map((it) => {
    const remedy = missing(it) ?? wordCure(it) ?? decimal(it) ?? only(it) ?? emptyIdCure(it, file)
    return remedy === null ? it : { ...it, remedy }
  })
}

function missingCures({ source, tables, problems }: ProblemFile): (it: Problem) => string | null {
  const times = new Map<string, number>()
  for (const { code, found, more = 0 } of problems) {
    if (found !== null && found !== '' && MAY_BE_MISSING.has(code))
      times.set(found, (times.get(found) ?? 0) + 1 + more)
  }
  if (times.size === 0) return () => null
  const likely = [...times.keys()].filter(looksMissing)
  const isValueElsewhere = valuesAmong(times, tables)
  const declared = [...new Set(['', ...source.missing])]
  return ({ code, found, remedy }) => {
    if (found === null || !MAY_BE_MISSING.has(code) || !times.has(found)) return null
    const recurs = times.get(found)! >= RECURS && /^[+-]?\d+([.,]\d+)?$/.test(found)
    if (!likely.includes(found) && !recurs) return null
    if (isValueElsewhere(found)) return CURES.takenAsValue(found, remedy)
    const others = likely.filter((word) => !isValueElsewhere(word))
    return CURES.missing(found, [...new Set([...declared, ...others, found])], remedy)
  }
}

/** A test whether cells without a problem have the text as a value, so that it cannot be declared as missing. */
function valuesAmong(
  times: ReadonlyMap<string, number>,
  tables: readonly TextTable[],
): (text: string) => boolean {
  const inFile = new Map<string, number>()
  for (const { lines } of tables.slice(0, 1)) {
    for (const { cells } of lines) {
      for (const cell of cells) if (times.has(cell)) inFile.set(cell, (inFile.get(cell) ?? 0) + 1)
    }
  }
  return (text) => !isNoValue(text) && (inFile.get(text) ?? 0) > times.get(text)!
}
