/** Twentieths of a point, in which Word measures. */
export const INCH = 1440
export const POINT = 20

/** A sheet of US Letter, as APA style has it. */
export const SHEET = { width: 8.5 * INCH, height: 11 * INCH }

const MARGIN = INCH

/** The width of the text on an upright page, and of a table on a page turned round. */
export const TEXT_WIDTH = SHEET.width - 2 * MARGIN
export const TURNED_WIDTH = SHEET.height - 2 * MARGIN

/** The typeface of everything but the drawings. */
export const TYPEFACE = 'Times New Roman'
