import type { FigureText } from '../charts/figure-frame.ts'

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/**
 * The same drawing as one image with a name and an alternative text for screen readers. The text is inserted
 * by position, not by id, so that several figures can be on one page.
 *
 * @source World Wide Web Consortium. (2018). SVG accessibility API mappings, section on name and description.
 */
export function accessibleSvg(svg: string, { title, description }: FigureText): string {
  const opening = svg.indexOf('>')
  const text = `<title>${escaped(title)}</title><desc>${escaped(description)}</desc>`
  return `${svg.slice(0, opening)} role="img">${text}${svg.slice(opening + 1)}`
}
