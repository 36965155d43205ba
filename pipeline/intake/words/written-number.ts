import type { SourceFile } from '../../study/settings/source-file.ts'

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/

/**
 * The number that a text is, with the decimal mark of its file; null if it is not a number as people write it. A blank,
 * 0x10 and Infinity are no numbers.
 *
 * @example writtenNumber('4,5', ',') // 4.5
 */
export function writtenNumber(text: string, decimal: SourceFile['decimal']): number | null {
  const pointed = decimal === ',' ? text.replace(/[.,]/, (mark) => (mark === ',' ? '.' : ',')) : text
  if (!NUMBER.test(pointed)) return null
  const value = Number(pointed)
  return Number.isFinite(value) ? value : null
}
