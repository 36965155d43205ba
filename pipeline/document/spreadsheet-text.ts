/** What spreadsheets take for the beginning of a formula, in ordinary and in full width. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?%?$/i

/**
 * A text for a cell of a CSV file that people open in a spreadsheet: before what would become a formula there is an
 * apostrophe. Numbers stay numbers.
 *
 * @example spreadsheetText('=1+1') // "'=1+1"
 * @example spreadsheetText('-.12') // '-.12'
 */
export function spreadsheetText(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
}
