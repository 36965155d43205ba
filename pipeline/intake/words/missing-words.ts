import type { SourceFile } from '../../study/settings/source-file.ts'
import { writtenNumber } from './written-number.ts'

/** Recognises the missing values of a file: an empty cell, a declared word, or a declared number written otherwise. */
export interface MissingWords {
  /** True for an empty text and for the declared words. */
  has(text: string): boolean
  /** True for the declared words that are numbers: with -99 declared, -99.0 is missing too. */
  hasNumber(value: number): boolean
}

export function missingWords({ missing, decimal }: Pick<SourceFile, 'missing' | 'decimal'>): MissingWords {
  const words = new Set(['', ...missing])
  // Numbers in study.yaml have a decimal point, whatever the file has.
  const numbers = new Set(missing.map((word) => writtenNumber(word, decimal) ?? writtenNumber(word, '.')))
  return { has: (text) => words.has(text), hasNumber: (value) => numbers.has(value) }
}
