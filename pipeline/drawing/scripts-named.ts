import { FONT } from '../charts/theme.ts'
import { runsOf } from './fonts.ts'

/** A Thai letter of two parts, with the tone mark before it: the renderer of the pictures draws one part of it only. */
const SARA_AM = /([\u0e48-\u0e4b]?)\u0e33/g

/**
 * The same drawing with the letters of other scripts in the fonts that have them, each named: letters that a renderer
 * takes from whatever font has them are not joined and placed as their script wants.
 */
export function withScriptsNamed(svg: string): string {
  return svg.replaceAll(/<text[^>]*>.*?<\/text>/gs, (element) =>
    element.replaceAll(/(?<=>)[^<]+/g, (text) => named(text)),
  )
}

function named(text: string): string {
  const parts = runsOf(text, 'regular').map(({ text: part, font }) =>
    font === null || font.family === FONT
      ? part
      : `<tspan font-family="'${font.family}', '${FONT}', sans-serif">${part}</tspan>`,
  )
  return parts.join('').replaceAll(SARA_AM, '\u0e4d$1\u0e32')
}
