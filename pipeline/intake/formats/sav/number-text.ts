import { CALENDAR } from './calendar.ts'

/** From here on a number stands for several whole numbers, so that an identifier may have changed. */
const INEXACT = 2 ** 53

/** The format N, which shows leading zeros. */
const RESTRICTED = 16

const SMALL = Array.from({ length: 1000 }, (_, i) => String(i))

/** The format in which a variable is displayed. */
interface Displayed {
  readonly format: number
  readonly displayed: number
  readonly decimals: number
}

/**
 * How the numbers of a variable are written: with the fewest digits that give the number back, dates and times in words. A
 * value that its format cannot show is written as the number that it is. From 2^53 on numbers have an exponent, as a
 * spreadsheet writes what it has rounded.
 */
export function numberText({ format, displayed, decimals }: Displayed, decimal: string) {
  const words = CALENDAR.get(format)
  const plain = (value: number): string => {
    if (value >= INEXACT || value <= -INEXACT) return pointed(value.toExponential())
    return SMALL[value] ?? pointed(String(value))
  }
  const pointed = (text: string) => (decimal === '.' ? text : text.replace('.', decimal))
  if (words !== undefined) return (value: number) => words(value) ?? plain(value)
  if (format !== RESTRICTED || decimals > 0) return plain
  return (value: number) => (value >= 0 ? plain(value).padStart(displayed, '0') : plain(value))
}
