import { TEXT_SIZE } from './theme.ts'

/** Advance widths of the letters from blank to tilde in Source Sans 3, in thousandths of the size of the text. */
const REGULAR = [
  200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497, 497, 497, 497,
  497, 497, 497, 497, 497, 249, 249, 497, 497, 497, 425, 847, 543, 588, 571, 615, 527, 494, 617, 652, 263,
  479, 579, 486, 727, 647, 664, 566, 664, 569, 534, 536, 645, 515, 786, 513, 476, 539, 303, 350, 303, 497,
  500, 542, 504, 553, 456, 555, 496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542, 555, 555, 347, 419,
  338, 544, 467, 719, 446, 467, 425, 303, 241, 303, 497,
]
/** Other letters are mostly narrower than the first, and those of scripts without blanks as wide as the second. */
const [OTHER, WIDE] = [700, 1000]
/** How much wider names of panels are. */
const SEMIBOLD = 1.045

const WIDE_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uff01-\uff60]/u

/** A letter that stands on or joins the one before it. */
const WITHOUT_WIDTH = /[\p{Mn}\p{Me}\u200b-\u200d]/u

/** The letter without its accents, which do not widen it. */
function widthOf(letter: string): number {
  if (WITHOUT_WIDTH.test(letter)) return 0
  const plain = letter.normalize('NFD').charCodeAt(0)
  return REGULAR[plain - 32] ?? (WIDE_SCRIPT.test(letter) ? WIDE : OTHER)
}

/**
 * About how many pixels a text needs in a figure. Charts know no fonts, so letters beyond ASCII are taken as wide; a
 * text hardly ever needs more.
 *
 * @example textExtent('C index') // 33.671
 */
export function textExtent(text: string, weight: 'regular' | 'semibold' = 'regular'): number {
  let sum = 0
  for (const letter of text) sum += widthOf(letter)
  return (sum / 1000) * TEXT_SIZE * (weight === 'semibold' ? SEMIBOLD : 1)
}
