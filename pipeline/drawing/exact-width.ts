import { PADDING } from '../charts/theme.ts'

/**
 * The same drawing exactly as wide as asked for: panels of whole pixels leave a little white, or take a little of it. A
 * drawing that is wider than that stays as it is, because nothing may be cut off.
 */
export function exactlyWide(svg: string, width: number): string {
  const [opening, drawn, height] = svg.match(/^<svg [^>]*width="([\d.]+)" height="([\d.]+)"[^>]*>/) ?? []
  if (opening === undefined) throw new Error('this is not the drawing of a figure')
  if (Number(drawn) - width >= PADDING) return svg
  const exact = opening
    .replace(`width="${drawn}"`, `width="${width}"`)
    .replace(`viewBox="0 0 ${drawn} ${height}"`, `viewBox="0 0 ${width} ${height}"`)
  const white = `<rect width="${drawn}" height="${height}" fill="white"/>`
  return (
    exact + svg.slice(opening.length).replace(white, white.replace(`width="${drawn}"`, `width="${width}"`))
  )
}
