/** 21-1014.00, or 21-1014 without its last part; the hyphen may be any hyphen or dash. */
const NUMBER = /^(\d{2})[-‐–−](\d{4})(?:\.(\d{1,2}))?$/

/**
 * The number of an occupation (O*NET-SOC) that a text is, in its usual form; null if it is none.
 *
 * @example occupationNumber(' 21–1014.00') // '21-1014.00'
 */
export function occupationNumber(text: string): string | null {
  const parts = NUMBER.exec(text.trim().normalize('NFKC'))
  if (parts === null) return null
  const [, group, rest, detail] = parts
  return `${group}-${rest}${detail === undefined ? '' : `.${detail}`}`
}
