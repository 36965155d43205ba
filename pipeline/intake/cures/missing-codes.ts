/** Words that people and programs write for a missing value. */
const WORDS =
  /^([-–—.?*/\\~_]+|#?n[./]?a\.?n?|n\.a\.|#null!|null|none|nil|nan|missing|miss|sysmis|unknown|refused|k\.? ?a\.?|keine? angaben?|keine antwort|fehlt|fehlend|unbekannt|nicht (beantwortet|erhoben|angegeben)|no (answer|response)|not (answered|applicable|available)|don['’]?t know|dk|wei(ß|ss) nicht|\.[a-z])$/i

/** Numbers that are seldom anything but codes: -9, -99, -999 … */
const NEGATIVE = /^-(9+|8+|7+|6+|1)([.,]0+)?$/

/** Numbers that may be codes or values: 9, 99, 999, 88, 77 … */
const POSITIVE = /^(9+|8+|7+)([.,]0+)?$/

/** True for a text that most likely stands for a missing value. */
export function looksMissing(text: string): boolean {
  return WORDS.test(text) || NEGATIVE.test(text) || (POSITIVE.test(text) && text.length > 1)
}

/** True for a code that cannot be a value of anything measured here, whatever column it is in. */
export function isNoValue(text: string): boolean {
  return WORDS.test(text) || (NEGATIVE.test(text) && text.length > 2)
}
