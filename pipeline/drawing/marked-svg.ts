import { FONT, QUIET, TEXT_SIZE } from '../charts/theme.ts'

/** Height of the strip with the remark, in pixels. */
const STRIP = 18

/**
 * The same drawing with a remark in a strip of its own below it, aligned right, so that the remark always
 * stays with the figure. The strip covers no part of the drawing.
 *
 * @param remark a few plain words, such as "Simulated data"
 */
export function markedSvg(svg: string, remark: string): string {
  const [opening, width, height] = svg.match(/^<svg [^>]*width="([\d.]+)" height="([\d.]+)"[^>]*>/) ?? []
  if (opening === undefined) throw new Error('this is not the drawing of a figure')
  const tall = Number(height) + STRIP
  const taller = opening
    .replace(`height="${height}"`, `height="${tall}"`)
    .replace(`viewBox="0 0 ${width} ${height}"`, `viewBox="0 0 ${width} ${tall}"`)
  const strip = `<rect y="${height}" width="${width}" height="${STRIP}" fill="white"/>`
  const type = `font-family="'${FONT}', sans-serif" font-size="${TEXT_SIZE}px" font-style="italic"`
  const place = `x="${Number(width) - 4}" y="${tall - 5}" text-anchor="end"`
  const text = `<text ${place} ${type} fill="${QUIET}">${remark}</text>`
  return `${taller}${svg.slice(opening.length, -'</svg>'.length)}${strip}${text}</svg>`
}
