/**
 * The six types of Holland's theory of vocational personalities, in their order around the hexagon. A profile
 * is always six numbers in this order.
 *
 * @source Holland, J. L. (1997). Making vocational choices: A theory of vocational personalities and work
 * environments (3rd ed.). Psychological Assessment Resources.
 */
export const TYPES = ['R', 'I', 'A', 'S', 'E', 'C'] as const

export type HollandType = (typeof TYPES)[number]

export const TYPE_NAMES: Readonly<Record<HollandType, string>> = {
  R: 'Realistic',
  I: 'Investigative',
  A: 'Artistic',
  S: 'Social',
  E: 'Enterprising',
  C: 'Conventional',
}
