import { POINT } from './page.ts'

/** Widths of Times New Roman in thousandths of its size, by kind of character; the rest are as wide as a digit. */
const WIDTHS: readonly (readonly [characters: RegExp, width: number])[] = [
  [/[.,'’:;|!ijltI/ \u00A0]/, 290],
  [/[()[\]\-fr]/, 345],
  [/[sceaz?*†]/, 445],
  [/[−+=<>≤≥]/, 570],
  [/[mw%@MW—]/, 890],
  [/[A-Z&]/, 700],
  [/[\u2E80-\uFFFF]/, 1000],
]

const widthOfCharacter = (character: string) => WIDTHS.find(([set]) => set.test(character))?.[1] ?? 510

/** How wide a line of text is at most, in twentieths of a point, at a size in points. */
export function textWidth(text: string, size: number): number {
  let sum = 0
  for (const character of text) sum += widthOfCharacter(character)
  return Math.ceil((sum / 1000) * size * POINT * 1.04)
}
