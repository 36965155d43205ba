import { create, type Font } from 'fontkit'
import { FONT } from '../charts/theme.ts'
import { packagedFile } from '../host/packaged.ts'
import { type Face, FONT_FILES, SCRIPT_FONTS, scriptFontFile } from './font-files.ts'

/** A font as far as it is needed to lay out text. */
interface OpenFont extends Font {
  readonly file: string
  readonly family: string
}

const opened = new Map<string, OpenFont>()

function fontIn(file: string, family: string): OpenFont {
  const known = opened.get(file)
  if (known !== undefined) return known
  const font = Object.assign(create(packagedFile(file)), { file, family })
  opened.set(file, font)
  return font
}

const installed = new Map<Face, readonly OpenFont[]>()

/** The fonts of other scripts that are installed. */
function scriptFonts(face: Face): readonly OpenFont[] {
  const known = installed.get(face)
  if (known !== undefined) return known
  const fonts = SCRIPT_FONTS.flatMap((font) => {
    const file = scriptFontFile(font, face)
    return file === null ? [] : [fontIn(file, font.family)]
  })
  installed.set(face, fonts)
  return fonts
}

/** A part of a text with the font that has all of its letters; null if no font has them. */
interface Run {
  readonly text: string
  readonly font: OpenFont | null
}

/** Marks, joiners and blanks are written in the font of the letters that they follow. */
const FOLLOWING = /^(?:\p{Mark}|\u200c|\u200d|\u00a0| )$/u

/** The text in parts of one font each. */
export function runsOf(text: string, face: Face): Run[] {
  const main = fontIn(FONT_FILES[face], FONT)
  const fontOf = (letter: string) => {
    const has = (font: OpenFont) => font.hasGlyphForCodePoint(letter.codePointAt(0)!)
    return has(main) ? main : (scriptFonts(face).find(has) ?? null)
  }
  const runs: { text: string; font: OpenFont | null }[] = []
  for (const letter of text) {
    const last = runs.at(-1)
    const stays =
      last?.font && FOLLOWING.test(letter) && last.font.hasGlyphForCodePoint(letter.codePointAt(0)!)
    const font = stays ? last.font : fontOf(letter)
    if (last !== undefined && last.font === font) last.text += letter
    else runs.push({ text: letter, font })
  }
  return runs
}
