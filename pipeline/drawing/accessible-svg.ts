import type { FigureText } from '../charts/figure-frame.ts'

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** A mark that says its numbers, as Vega draws it. */
const TOLD = /<(path|line)((?: [^>]*?)?) aria-label="([^"]*)"([^>]*)\/>/g

/** What Vega says of the parts of a drawing: an image is one thing to those who cannot see it. */
const ROLES = / (?:role="graphics-[a-z]+"|aria-roledescription="[^"]*"|aria-label="[^"]*")/g

/**
 * The same drawing as one image with a name and an alternative text for screen readers; what a mark says of itself
 * becomes its title, which browsers show to whoever points at it. The text is inserted by position, not by id, so that
 * several figures can be on one page.
 *
 * @source World Wide Web Consortium. (2018). SVG accessibility API mappings, section on name and description.
 */
export function accessibleSvg(svg: string, { title, description }: FigureText): string {
  const opening = svg.indexOf('>')
  const text = `<title>${escaped(title)}</title><desc>${escaped(description)}</desc>`
  const told = svg.slice(opening + 1).replaceAll(TOLD, '<$1$2$4><title>$3</title></$1>')
  const content = told.replaceAll(/<(?:g|path|line) [^>]*>/g, (tag) => tag.replaceAll(ROLES, ''))
  return `${svg.slice(0, opening)} role="img">${text}${content}`
}
