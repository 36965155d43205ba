import type { Text } from './document.ts'

/** A letter that stands alone, such as C, or with a digit or i after it, such as X1; "C index" and "profiles x" are words. */
const SYMBOL = /(?<![\p{L}’'-])([A-Zbcdefgmnprtwxyz])([0-9i]?)(?![\p{L}\p{N}’'])(?! index)/u

/**
 * A formula in words as it is printed: variables in italics, their numbers as subscripts, and no sign between a number and
 * what it multiplies.
 * @example formula('C = 3·X1') // [{ em: 'C' }, ' = 3', { em: 'X' }, { sub: '1' }]
 */
export function formula(text: string): Text {
  const parts = text
    .replace(/(?<=\d)·(?=\p{L})/gu, '')
    .replaceAll(' - ', ' − ')
    .split(SYMBOL)
  return parts.flatMap((part, i): Text => {
    if (part === '') return []
    if (i % 3 === 0) return [part]
    return i % 3 === 1 ? [{ em: part }] : [{ sub: part }]
  })
}
