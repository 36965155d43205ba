/**
 * The channels of a mark that says its numbers to whoever points at it, from a field of its row: a description in the
 * drawing, a tooltip for those who open the specification. The mark itself needs `aria: true`, as the theme is silent.
 */
export function told(field = 'told') {
  const text = { field, type: 'nominal' as const }
  return { description: text, tooltip: text }
}
